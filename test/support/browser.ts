import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { tokenOf } from "./client.ts";
import { patience } from "./patience.ts";

/** The console in a real browser, as people on a phone and at a desk have it. */

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 800 };

/** First the one without a window around it: every visit takes half the processor time. */
const candidates = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);

/** The system's Chromium; `CHROMIUM_PATH` names another one. */
export function launchBrowser(moreArguments: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? candidates.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error("No Chromium found: install the package chromium, or set CHROMIUM_PATH.");
  }
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...moreArguments,
    ],
  });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: errors of scripts, refusals of the content security policy. */
  readonly complaints: string[];
}

/** Pictures do not move, so that what is measured stands still. */
const newDevice = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: inject("baseUrl"),
    reducedMotion: "reduce",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });

async function newTab(context: BrowserContext, viewport: typeof phone): Promise<Visit> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const refusals: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.url()}`);
  });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await tell(page, [...complaints, ...refusals]);
    await page.close();
  });
  return { context, page, complaints };
}

/** A new visitor, with nothing stored. Gone when the test is over. */
export async function visit(browser: Browser, viewport = desk): Promise<Visit> {
  const context = await newDevice(browser);
  onTestFinished(() => context.close());
  return newTab(context, viewport);
}

/** What a failed test leaves on the screen: a locator that was not there says nothing of what stood there instead. */
async function tell(page: Page, noted: readonly string[]): Promise<void> {
  if (page.isClosed()) return;
  const words = await page.locator("body").innerText();
  console.error([page.url(), ...noted, words.slice(0, 3000)].join("\n"));
}

interface Arrival {
  readonly viewport?: typeof phone;
  /** Where in the console; the first heading there is waited for. */
  readonly path?: string;
  /** With a store and a network of its own; the usual one has what the others have left. */
  readonly device?: "own";
}

const offices = new WeakMap<Browser, Promise<BrowserContext>>();

/** A device that many use, each in a tab of their own: it has read the console's programs before. */
function officeDevice(browser: Browser): Promise<BrowserContext> {
  const known = offices.get(browser) ?? newDevice(browser);
  offices.set(browser, known);
  return known;
}

/**
 * A tab in which this persona is signed in: what the console keeps of a sign-in is put there beforehand, which saves
 * three page loads. portal-sign-in.test.ts goes the whole way.
 */
export async function signedIn(
  browser: Browser,
  persona: string,
  { viewport = phone, path = "/app", device }: Arrival = {},
): Promise<Visit> {
  const visitor =
    device === "own" ? await visit(browser, viewport) : await newTab(await officeDevice(browser), viewport);
  const { page } = visitor;
  await page.addInitScript(
    ([key, user]) => {
      // Once a tab: who signs out stays signed out.
      if (sessionStorage.getItem("test.arrived") !== null) return;
      sessionStorage.setItem("test.arrived", "1");
      sessionStorage.setItem("duijie.signed-in", "1");
      sessionStorage.setItem(key, user);
    },
    [await sessionKey(), JSON.stringify(await sessionOf(persona))] as const,
  );
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return visitor;
}

async function sessionKey(): Promise<string> {
  const answer = await fetch(new URL("/config.json", inject("baseUrl")));
  const { issuer, clientId } = (await answer.json()) as { issuer: string; clientId: string };
  return `oidc.user:${issuer}:${clientId}`;
}

async function sessionOf(persona: string): Promise<object> {
  const token = await tokenOf(persona);
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
    readonly exp: number;
  };
  return {
    access_token: token,
    token_type: "Bearer",
    scope: "openid",
    profile: claims,
    expires_at: claims.exp,
  };
}

/** Picks a persona, or names a new person, on the issuer's page. */
export async function pickPersona(page: Page, subject: string): Promise<void> {
  await page.waitForURL(/\/oidc\//);
  const persona = page.locator(`button[name="subject"][value="${subject}"]`);
  if ((await persona.count()) > 0) return persona.click();
  await page.locator('input[name="subject"]').fill(subject);
  await page.locator("form.line button").click();
}

/** How far the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

import { readFile } from "node:fs/promises";
import { type Browser, type Download, errors, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import { seriousFindings } from "./accessibility.ts";
import { desk, overflow, phone, signedIn } from "./browser.ts";
import { patience } from "./patience.ts";

/** What people do with their hands on these pages, whatever the page is about. */

/** Those who run a challenge sit at a desk; everybody else has a phone. */
const atDesk = new Set(["organizer", "operator", "auditor"]);

/** A page as this persona; where in the console it begins. */
export async function as(browser: Browser, persona: string, path: string): Promise<Page> {
  const viewport = atDesk.has(persona) ? desk : phone;
  // What others have just read must not be what somebody decides by.
  return (await signedIn(browser, persona, { path, viewport, device: "own" })).page;
}

/** The whole name, which an icon's may come before: 推荐 is not 不予推荐. */
const named = (name: string): RegExp => new RegExp(`(^|\\s)${name.replace(/[()]/g, "\\$&")}$`);

/**
 * A click waits until what it is for stands still over two frames, and a browser without a window, with many pages open,
 * now and then draws none of this one: brought to the front, it is drawn again.
 */
async function click(target: Locator): Promise<void> {
  try {
    await target.click({ timeout: patience / 3 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    await target.page().bringToFront();
    await target.click();
  }
}

export const press = (page: Page, name: string): Promise<void> =>
  click(page.getByRole("button", { name: named(name) }).first());

/** Answers the dialog that is open, and waits until it is gone. */
export async function answer(page: Page, button: string, reason?: { label: string; text: string }) {
  const dialog = page.getByRole("dialog").last();
  if (reason !== undefined) await dialog.getByLabel(reason.label).fill(reason.text);
  await click(dialog.getByRole("button", { name: named(button) }));
  await dialog.waitFor({ state: "hidden" });
}

const pick = (page: Page, option: string): Promise<void> =>
  page
    .locator(".ant-select-dropdown:visible .ant-select-item-option")
    .filter({ hasText: option })
    .first()
    .click();

export async function choose(page: Page, label: string, ...options: readonly string[]): Promise<void> {
  const box = page.getByRole("combobox", { name: label });
  await box.click();
  for (const option of options) await pick(page, option);
  await box.blur();
}

/** The same in a long list, which is searched. */
export async function find(page: Page, label: string, ...options: readonly string[]): Promise<void> {
  const box = page.getByRole("combobox", { name: label, exact: true });
  for (const option of options) {
    await box.fill(option);
    await pick(page, option);
  }
  await box.blur();
}

export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole("tab", { name, exact: true }).click();

/** The file that this button hands out; read at once, for it is gone with its page. */
export async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent("download"),
    press(page, button),
  ]);
  return readFile(await download.path());
}

/** Nobody is kept out, and nothing is wider than the window. */
export async function fits(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

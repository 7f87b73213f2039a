import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import type { Contract } from "../../shared/contracts/contract.ts";

/** How tests reach the running product: over HTTP, as a persona, like any client. */

export interface Answered {
  readonly status: number;
  /** Parsed when it is JSON, otherwise the text. */
  readonly body: Json;
  readonly headers: Headers;
}

/** What came back, for tests to look into: every field may be there, and `expect` finds out. */
export interface Json {
  readonly [name: string]: Json;
}

export const list = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? json : []);

export interface Sending {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const tokens = new Map<string, Promise<string>>();

async function newToken(of: Record<string, string>): Promise<string> {
  const answer = await fetch(new URL("/dev/token", inject("baseUrl")), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(of),
  });
  if (!answer.ok) throw new Error(`no token for ${JSON.stringify(of)}: ${answer.status}`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}

/** The token of a persona; one for the whole run, unless the clock is moved. */
export function tokenOf(persona: string): Promise<string> {
  const kept = tokens.get(persona) ?? newToken({ persona });
  tokens.set(persona, kept);
  return kept;
}

export const forgetTokens = (): void => tokens.clear();

/** The token of anybody who has an account, persona or not. */
export function tokenOfSubject(subject: string): Promise<string> {
  const kept = tokens.get(subject) ?? newToken({ subject });
  tokens.set(subject, kept);
  return kept;
}

/** A token of somebody whom nobody has seen before. */
export const tokenOfStranger = (subject = `stranger-${randomUUID()}`): Promise<string> =>
  newToken({ subject });

export async function send(
  token: string | undefined,
  contract: Pick<Contract, "key" | "creates">,
  sending: Sending = {},
): Promise<Answered> {
  const [method = "", template = ""] = contract.key.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(sending.path?.[name] ?? "missing"),
  );
  const url = new URL(path, inject("baseUrl"));
  for (const [name, value] of Object.entries(sending.query ?? {})) url.searchParams.set(name, value);
  const body = sending.rawBody ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body));
  const answer = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(contract.creates ? { "idempotency-key": randomUUID() } : {}),
      ...sending.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  const json = answer.headers.get("content-type")?.includes("json") ?? false;
  return { status: answer.status, body: (json ? JSON.parse(text) : text) as Json, headers: answer.headers };
}

/** As this persona; `undefined` is somebody who has not signed in. */
export const sendAs = async (
  persona: string | undefined,
  contract: Pick<Contract, "key" | "creates">,
  sending: Sending = {},
): Promise<Answered> => send(persona === undefined ? undefined : await tokenOf(persona), contract, sending);

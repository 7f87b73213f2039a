import type { Answer, Contract, Sending } from "../../../shared/contracts/contract.ts";
import { asProblem, Problem, problemOf } from "./problem.ts";
import { accessToken, forgetSession } from "./session.ts";

export interface CallOptions {
  /** Of a contract that `creates`: the same key for every try of one submission. Absent: a new one. */
  readonly idempotencyKey?: string;
  /** Not as the browser read it some moments ago: what somebody decides by is asked for anew. */
  readonly fresh?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * How long an answer is waited for. The gateway gives up after 30 seconds, so nothing comes later; who reads has waited
 * long enough before: a network that hangs looks like one that is missing.
 */
const patienceMs = { reading: 12_000, writing: 32_000 };

interface Parts {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The second argument is needed exactly when the contract takes something. */
type CallArguments<C extends Contract> =
  object extends Sending<C>
    ? [sending?: Sending<C>, options?: CallOptions]
    : [sending: Sending<C>, options?: CallOptions];

function addressOf(contract: Contract, { path = {}, query = {} }: Parts): string {
  const template = contract.key.slice(contract.key.indexOf(" ") + 1);
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

async function headersOf(contract: Contract, parts: Parts, options: CallOptions): Promise<Headers> {
  const headers = new Headers({
    accept: "application/json",
    "accept-language": document.documentElement.lang,
  });
  if (parts.body !== undefined) headers.set("content-type", "application/json");
  if (contract.creates) headers.set("idempotency-key", options.idempotencyKey ?? crypto.randomUUID());
  if (!contract.who.includes("public")) {
    const token = await accessToken();
    if (token === undefined) {
      await forgetSession();
      throw new Problem(401, "access.sign_in");
    }
    headers.set("authorization", `Bearer ${token}`);
  }
  return headers;
}

/**
 * Calls one operation of the API. Throws a `Problem` for every refusal; a refused token is forgotten, so that
 * `RequireSignIn` leads to the sign-in page.
 */
export async function call<C extends Contract>(contract: C, ...rest: CallArguments<C>): Promise<Answer<C>> {
  const [sending, options = {}] = rest;
  const parts: Parts = sending ?? {};
  const method = contract.key.slice(0, contract.key.indexOf(" "));
  const headers = await headersOf(contract, parts, options).catch((error: unknown) => {
    // Who is signed in may have to be asked of the network too.
    throw asProblem(error);
  });
  const patience = AbortSignal.timeout(method === "GET" ? patienceMs.reading : patienceMs.writing);
  const init: RequestInit = {
    method,
    headers,
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(options.fresh === true ? { cache: "no-cache" as const } : {}),
    signal: options.signal === undefined ? patience : AbortSignal.any([options.signal, patience]),
  };
  const unanswered = (error: unknown): never => {
    if (options.signal?.aborted || error instanceof SyntaxError) throw error;
    throw new Problem(0, "network");
  };
  const response = await fetch(addressOf(contract, parts), init).catch(unanswered);
  if (response.status === 401) await forgetSession();
  if (!response.ok) throw await problemOf(response);
  const body: Promise<unknown> = contract.media === undefined ? response.json() : response.text();
  return (await body.catch(unanswered)) as Answer<C>;
}

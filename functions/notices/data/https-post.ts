import { lookup } from "node:dns/promises";
import { request } from "node:https";
import type { Attempt } from "../../../shared/contracts/webhooks.ts";
import type { Message, Post } from "../app/webhook-ports.ts";
import { signatureHeaders } from "./signature.ts";

export interface PostPolicy {
  /** Which addresses may be called: `isPublicAddress`. */
  readonly allows: (address: string) => boolean;
  readonly ports: readonly number[];
  /** Every address of a name at this moment. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly timeoutMs: number;
}

/** The other side's name, asked anew for every attempt. */
export const systemResolve = async (name: string): Promise<readonly string[]> =>
  (await lookup(name, { all: true })).map(({ address }) => address);

export const attemptTimeoutMs = 15_000;

type Fault = NonNullable<Attempt["fault"]>;

class PostFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

const faultOf = (error: unknown): Fault => {
  if (error instanceof PostFault) return error.fault;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_OSSL|EPROTO)/.test(code)
    ? "tls"
    : "connection";
};

const unlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new PostFault("timeout")), { once: true });
    work.then(resolve, reject);
  });

/**
 * Posts a message to exactly the address that was checked: the name is resolved here, once, every address that it has
 * must be allowed, and the connection goes to that address and no other, so that a name that changes in between leads
 * nowhere else. Redirections are not followed and the answer's body is not read: only its status counts.
 */
export function httpsPost({ allows, ports, resolve, timeoutMs }: PostPolicy): Post {
  const checkedAddress = async ({ protocol, hostname, port }: URL): Promise<string> => {
    if (protocol !== "https:" || !ports.includes(Number(port || 443))) throw new PostFault("address");
    const addresses = await resolve(hostname).catch(() => {
      throw new PostFault("name");
    });
    const [address] = addresses;
    if (address === undefined) throw new PostFault("name");
    // One that is not allowed among them is reason enough: which one a call takes would be the other side's choice.
    if (!addresses.every(allows)) throw new PostFault("address");
    return address;
  };

  const statusFrom = (address: string, url: URL, message: Message, signal: AbortSignal) =>
    new Promise<number>((resolvePost, reject) => {
      const body = Buffer.from(message.body);
      const call = request({
        host: address,
        servername: url.hostname,
        port: Number(url.port || 443),
        path: `${url.pathname}${url.search}`,
        method: "POST",
        agent: false,
        signal,
        headers: {
          host: url.host,
          "content-type": "application/json",
          "content-length": body.length,
          "user-agent": "Duijie-Webhooks/1.0",
          ...signatureHeaders(message, message.secrets),
        },
      });
      call.on("response", (response) => {
        resolvePost(response.statusCode ?? 0);
        response.destroy();
      });
      call.on("error", reject);
      call.end(body);
    });

  return async (message) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const url = new URL(message.url);
      const address = await unlessAborted(signal, checkedAddress(url));
      return { status: await statusFrom(address, url, message, signal) };
    } catch (error) {
      return { fault: signal.aborted ? "timeout" : faultOf(error) };
    }
  };
}

import type * as z from "zod";
import type { Contract, Received, Reply } from "../contracts/contract.ts";
import type { CreatingCall } from "../dynamo/once.ts";
import type { Actor } from "../identity/actor.ts";
import type { Instant } from "../kernel/time.ts";

/** What a verified token says. */
export interface Identity {
  readonly personId: string;
  readonly issuer: string;
  readonly subject: string;
}

type CallerOf<C extends Contract> = "public" extends C["who"][number]
  ? object
  : "signed-in" extends C["who"][number]
    ? { readonly identity: Identity }
    : { readonly identity: Identity; readonly actor: Actor };

/** When the gateway took the call in: what a deadline is measured by, however long a function takes to start. */
interface Arrival {
  readonly receivedAt: Instant;
}

type CreatingOf<C extends Contract> = C extends { creates: true } ? { readonly call: CreatingCall } : object;

/** A call as a handler gets it: valid input, and exactly the caller that the contract's `who` lets through. */
export type Call<C extends Contract> = Received<C> & Arrival & CallerOf<C> & CreatingOf<C>;

/** Everything a call may carry; `bind` narrows it to what the contract promises. */
export interface AnyCall extends Arrival {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly identity?: Identity;
  readonly actor?: Actor;
  readonly call?: CreatingCall;
}

export interface Route {
  readonly contract: Contract & { readonly reply: z.ZodType };
  readonly handle: (call: AnyCall) => Promise<unknown>;
}

/** Binds a contract to its use case. */
export function bind<const C extends Contract>(
  contract: C,
  handle: (call: Call<C>) => Promise<Reply<C>>,
): Route {
  // The dispatcher has parsed the input with the contract's own schemas and checked its `who` before it calls.
  return { contract, handle: (call) => handle(call as Call<C>) };
}

import type * as z from "zod";
import type { Bilingual } from "../kernel/bilingual.ts";
import type { ProblemCode } from "../kernel/problem-texts.ts";
import type { StaffRole } from "./roles.ts";

/**
 * Who may call a route. `public`: anybody; `signed-in`: any valid token, also before a profile exists;
 * `person`: signed in, with a profile and consent to the current privacy notice; `member`: a person who
 * belongs to at least one organization; a staff role: a person who holds it. Ownership is checked in the use case.
 */
export type Who = "public" | "signed-in" | "person" | "member" | StaffRole;

export type ModuleName =
  | "organizations"
  | "matchmaking"
  | "matching"
  | "contacts"
  | "notices"
  | "events"
  | "challenges"
  | "proposals"
  | "fairs";
export type Method = "GET" | "POST" | "PUT" | "DELETE";
export type RouteKey = `${Method} /v1/${string}`;

/**
 * One operation of the API, and the only place that says its method, path, callers and schemas.
 * Routes in CDK, dispatch, authorization, OpenAPI, the console's client and the authorization test read it.
 */
export interface Contract {
  /** Method and path, as API Gateway writes a route key. */
  readonly key: RouteKey;
  readonly module: ModuleName;
  readonly summary: Bilingual;
  /** Deny by default: only these may call. */
  readonly who: readonly Who[];
  readonly status: 200 | 201;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  /** Content type of a reply that is text and no JSON; its schema is a string. */
  readonly media?: string;
  /** Creates something: the caller must send `Idempotency-Key`, and a repeated call creates nothing more. */
  readonly creates?: true;
  /** The domain problems this operation answers with, beside those every operation shares. */
  readonly problems?: readonly ProblemCode[];
  /** An example of the body, for the documentation. */
  readonly example?: unknown;
}

/** Declares an operation; keeps the literal types so that handlers and clients are typed from it. */
export const contract = <const C extends Contract>(declared: C): C => declared;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives: parsed and validated. */
export interface Received<C extends Contract> {
  readonly path: Parsed<C["path"]>;
  readonly query: Parsed<C["query"]>;
  readonly body: Parsed<C["body"]>;
}

/** What a client sends. */
export type Sending<C extends Contract> = (C extends { path: infer S } ? { path: Sent<S> } : object) &
  (C extends { query: infer S } ? { query?: Sent<S> } : object) &
  (C extends { body: infer S } ? { body: Sent<S> } : object);

/** What a handler returns; unlisted fields are stripped before it leaves. */
export type Reply<C extends Contract> = z.input<C["reply"]>;

/** What a client reads. */
export type Answer<C extends Contract> = z.output<C["reply"]>;

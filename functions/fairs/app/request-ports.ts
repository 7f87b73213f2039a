import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { StoredRequest } from "../domain/request.ts";
import type { PageOf, PageRequest } from "./fair-ports.ts";

/** How many more requests (or fewer) a change leaves each participant with, and the most that they may have. */
export interface Asking {
  readonly participantId: string;
  readonly change: 1 | -1;
  readonly limit: number;
}

/** Requests for meetings. */
export interface Requests {
  find(eventId: string, requestId: string): Promise<StoredRequest | undefined>;
  /** The id of the one request of these two, if there is one. */
  ofPair(eventId: string, one: string, other: string): Promise<string | undefined>;
  /** All of a fair, in the order of their ids; as they stand now. */
  listAll(eventId: string): Promise<StoredRequest[]>;
  /** All that this participant asked for or is asked for; as they stand now. */
  listOf(participantId: string): Promise<StoredRequest[]>;
  /** A page of all of a fair; `choice` names what `keep` chooses. */
  page(
    eventId: string,
    choice: string,
    keep: (request: StoredRequest) => boolean,
    page: PageRequest,
  ): Promise<PageOf<StoredRequest>>;
  /** A page of what a participant asked for or is asked for. */
  pageOf(
    participantId: string,
    choice: string,
    keep: (request: StoredRequest) => boolean,
    page: PageRequest,
  ): Promise<PageOf<StoredRequest>>;
  /** What an earlier attempt of this very call led to, if there was one. */
  earlier(call: CreatingCall): Promise<string | undefined>;
  /**
   * Stores a new request or the change of one, once per call. Two who ask each other at once: one of them finds
   * `request.stale`, reads again and joins. More than allowed: `request.too_many`. With `unseatedIn`, only while the
   * request has no seat in what that fair has published: `fair.stale` or `request.stale` otherwise.
   */
  ask(
    before: StoredRequest | undefined,
    after: StoredRequest,
    asking: readonly Asking[],
    also?: { readonly call?: CreatingCall; readonly unseatedIn?: StoredFair },
  ): Promise<string>;
  /** Stores the change if the request still is what `before` was; otherwise `request.stale`. */
  save(before: StoredRequest, after: StoredRequest, asking?: readonly Asking[]): Promise<void>;
}

import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { Answers, RegistrationState } from "../../../shared/contracts/registrations.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { ChainCode } from "../../../shared/reference/chains.ts";
import type { QualificationType } from "../../../shared/reference/qualifications.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { StoredEvent } from "./event.ts";
import type { HistoryEntry } from "./registration-history.ts";
import type { DoorRecord } from "./scan.ts";

/** States that are stored; `lapsed` follows from time until somebody needs the seat and releases it. */
export type StoredState = Exclude<RegistrationState, "no-show">;

/** Order of the waitlist: displaced ones first, then (before the cut-off of a priority rule) its tiers, then the rest. */
export const ranks = { displaced: 0, first: 1, later: 2 } as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

/** Where a registration is. It is always in exactly one place of the pool of its audience. */
export type Place =
  | { readonly kind: "seat"; readonly number: number }
  | { readonly kind: "wait"; readonly rank: Rank; readonly since: Instant }
  | { readonly kind: "pending"; readonly since: Instant }
  | { readonly kind: "ended" };

/** Whom somebody comes for, as it was when they registered. Walk-ins may bring a name only. */
export interface RegistrantOrganization {
  readonly id?: string | undefined;
  readonly name: string;
  readonly kind?: OrganizationKind | undefined;
  readonly unitCode?: UnitCode | undefined;
  readonly tiers: readonly QualificationType[];
  readonly chains: readonly ChainCode[];
}

/** What a place carries: the row of the organizer's table and of the door list, so that lists read places alone. */
export interface Row {
  readonly eventId: string;
  readonly registrantId: string;
  readonly audience: Audience;
  readonly state: StoredState;
  readonly name: string;
  readonly organization?: RegistrantOrganization | undefined;
  readonly registeredAt: Instant;
  /** A hold or an offer ends here. */
  readonly until?: Instant | undefined;
  /** Of the ticket; rises when somebody registers anew. */
  readonly serial: number;
  readonly walkIn: boolean;
  readonly door?: DoorRecord | undefined;
  readonly stateReason?: string | undefined;
  readonly version: number;
}

/** 报名: a person's registration for an event, with everything they told. */
export interface StoredRegistration extends Row {
  readonly place: Place;
  readonly phone?: string | undefined;
  readonly answers: Answers;
  readonly files: readonly StoredFile[];
  /** The call that made it: the same one is answered with it, whatever became of it. */
  readonly call?: { readonly key: string; readonly fingerprint: string } | undefined;
  /** Latest last; only the last few dozen are kept. */
  readonly history: readonly HistoryEntry[];
}

/** The states that end a registration. The place of all of them is `ended`. */
export const endStates = ["lapsed", "declined", "cancelled", "removed"] as const;
export const hasEnded = (state: RegistrationState): boolean =>
  (endStates as readonly RegistrationState[]).includes(state);

/** Has a hold or an offer run out? It includes its first instant and excludes its last. */
export const hasRunOut = ({ until }: { readonly until?: Instant | undefined }, at: Instant): boolean =>
  until !== undefined && until <= at;

type Timed = Pick<Row, "state" | "until">;

/** Where it stands at this instant: time ends holds and offers, and tells who never came, whatever any job did. */
export function stateAt(registration: Timed, event: StoredEvent, at: Instant): RegistrationState {
  const { state } = registration;
  if ((state === "held" || state === "offered") && hasRunOut(registration, at)) return "lapsed";
  if (state === "confirmed" && hasMissed(event, at)) return "no-show";
  return state;
}

/** Only where everybody has to pass the door does a missing check-in say that somebody stayed away. */
const hasMissed = ({ state, content }: StoredEvent, at: Instant): boolean =>
  (state === "published" || state === "archived") && content.mode === "onsite" && content.endsAt <= at;

/** The row that its place carries. */
export const rowOf = (registration: StoredRegistration): Row => {
  const { place, phone, answers, files, call, history, ...row } = registration;
  return row;
};

import type { FairSetup } from "../../../shared/contracts/fairs-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, type FieldError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { sameValue } from "../../../shared/kernel/same-value.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { phaseAt, type StoredFair } from "./fair.ts";
import type { FairChange } from "./fair-change.ts";
import { editableIn, type FairMove, transitions } from "./fair-transitions.ts";
import { logAuthor, mayHold } from "./permission.ts";

/** The event that a fair belongs to, as far as its rules ask. */
export interface Occasion {
  readonly eventId: string;
  readonly title: string;
  readonly unitCode: UnitCode;
  readonly placeName?: string | undefined;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: "confirmed" | "tentative" | "cancelled";
}

/** Who changes a fair, when, why, and having read which version. */
export interface Doing {
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly expectedVersion: number;
}

/** Every session lies within its event. */
function checkWithin({ sessions }: FairSetup, { startsAt, endsAt }: Occasion): void {
  const errors = sessions.flatMap((session, index): FieldError[] => {
    if (session.startsAt < startsAt)
      return [{ path: `body.setup.sessions.${index}.startsAt`, code: "fair.outside_event" }];
    return session.endsAt > endsAt
      ? [{ path: `body.setup.sessions.${index}.endsAt`, code: "fair.outside_event" }]
      : [];
  });
  if (errors.length > 0) throw new DomainError("invalid", "fair.outside_event", { errors });
}

/** A draft of the meetings of an event; whose event it is holds them. */
export function createFair(
  occasion: Occasion | undefined,
  setup: FairSetup,
  { actor, at }: Pick<Doing, "actor" | "at">,
): FairChange {
  if (occasion === undefined || occasion.status === "cancelled")
    throw invalidField("body.eventId", "fair.event");
  if (!mayHold(actor, occasion)) throw new DomainError("forbidden", "event.unit");
  checkWithin(setup, occasion);
  const { eventId, title, unitCode, placeName } = occasion;
  const fair: StoredFair = {
    eventId,
    title,
    unitCode,
    placeName,
    state: "draft",
    setup,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  return { fair, log: { at, action: "create", to: "draft", by: logAuthor(actor, fair) } };
}

/** Refuses in this order: what is not yours does not exist; what is out of date. */
function checkMayChange(fair: StoredFair, { actor, expectedVersion }: Doing): void {
  if (!mayHold(actor, fair)) throw new DomainError("not_found", "fair.not_found");
  if (expectedVersion !== fair.version) throw new DomainError("stale", "fair.stale");
}

function changed(
  before: StoredFair,
  action: string,
  { actor, at, reason }: Doing,
  also: Partial<StoredFair>,
): FairChange {
  const fair = { ...before, ...also, updatedAt: at, version: before.version + 1 };
  return {
    fair,
    log: { at, action, from: before.state, to: fair.state, by: logAuthor(actor, before), reason },
  };
}

const timesOf = ({ sessions }: FairSetup) => sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt]);

/**
 * What people who hold to a timetable rely on: their slots are numbered by it, wherever the day itself lies. Who is
 * kept from a slot may change, but not because the day is moved.
 */
function frozen({ sessions, blocks, slotMinutes, pauseMinutes }: FairSetup, isMoved: boolean) {
  const from = Math.min(...sessions.map(({ startsAt }) => Date.parse(startsAt)));
  const lying = <T extends { readonly startsAt: Instant; readonly endsAt: Instant }>(of: readonly T[]) =>
    of.map((one) => ({
      ...one,
      startsAt: Date.parse(one.startsAt) - from,
      endsAt: Date.parse(one.endsAt) - from,
    }));
  return { sessions: lying(sessions), blocks: isMoved ? lying(blocks) : [], slotMinutes, pauseMinutes };
}

/**
 * Other rules. What they do to requests that there are is listed before a timetable is published. From then on the
 * sessions stand; only all together may they follow their event to another time, and everybody keeps what they have.
 */
export function editFair(before: StoredFair, occasion: Occasion, setup: FairSetup, doing: Doing): FairChange {
  checkMayChange(before, doing);
  const phase = phaseAt(before, doing.at);
  if (!editableIn.includes(phase)) throw new DomainError("conflict", "fair.move_not_allowed");
  checkWithin(setup, occasion);
  const isMoved = before.published !== undefined && !sameValue(timesOf(before.setup), timesOf(setup));
  const stands =
    before.published === undefined || sameValue(frozen(before.setup, isMoved), frozen(setup, isMoved));
  if (!stands || (isMoved && phase !== "published")) throw new DomainError("conflict", "fair.frozen");
  return changed(before, isMoved ? "move" : "edit", doing, { setup, ...factsOf(occasion) });
}

/** What a fair shows of its event. */
export const factsOf = ({ title, placeName }: Occasion) => ({ title, placeName });

function permit(before: StoredFair, move: FairMove, doing: Doing): void {
  checkMayChange(before, doing);
  if (!(transitions[move].from as readonly string[]).includes(phaseAt(before, doing.at)))
    throw new DomainError("conflict", "fair.move_not_allowed");
}

export function openFair(before: StoredFair, occasion: Occasion, doing: Doing): FairChange {
  permit(before, "open", doing);
  if (occasion.status !== "confirmed") throw new DomainError("conflict", "fair.event_not_public");
  checkWithin(before.setup, occasion);
  return changed(before, "open", doing, {
    state: transitions.open.to,
    openedAt: doing.at,
    ...factsOf(occasion),
  });
}

export function cancelFair(before: StoredFair, doing: Doing): FairChange {
  permit(before, "cancel", doing);
  return changed(before, "cancel", doing, { state: transitions.cancel.to, stateReason: doing.reason });
}

/** Nobody changes what came of a fair any more once its report was handed in. */
export function reportFair(before: StoredFair, doing: Doing): FairChange {
  permit(before, "report", doing);
  return changed(before, "report", doing, { state: transitions.report.to, reportedAt: doing.at });
}

import type { FairSetup } from "../../shared/contracts/fairs-content.ts";

/**
 * Counts by itself whether a timetable of a fair can be held. Shares nothing with the product but the shape of what is
 * stored: it works out slots, absences and limits anew, from instants.
 */

interface Person {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: string;
  readonly away: readonly number[];
  readonly state: string;
}

interface Asked {
  readonly id: string;
  readonly from: { readonly participantId: string };
  readonly to: { readonly participantId: string };
  readonly state: string;
  readonly rule?: string | undefined;
  readonly session?: number | undefined;
}

interface Held {
  readonly requestId: string;
  readonly one: string;
  readonly other: string;
  readonly slot: number;
  readonly table: number;
}

export interface CheckedFair {
  readonly setup: FairSetup;
  readonly participants: readonly Person[];
  readonly requests: readonly Asked[];
  /** Who turned out not to be there. */
  readonly missing?: readonly { readonly participantId: string; readonly slots: readonly number[] }[];
  readonly lostTables?: readonly { readonly table: number; readonly slots: readonly number[] }[];
}

interface Span {
  readonly session: number;
  readonly from: number;
  readonly to: number;
}

/** When each slot is, in milliseconds. */
export function spansOf({ sessions, slotMinutes, pauseMinutes }: FairSetup): Span[] {
  const spans: Span[] = [];
  for (const [index, { startsAt, endsAt }] of sessions.entries()) {
    const end = Date.parse(endsAt);
    for (
      let from = Date.parse(startsAt);
      from + slotMinutes * 60_000 <= end;
      from += (slotMinutes + pauseMinutes) * 60_000
    )
      spans.push({ session: index + 1, from, to: from + slotMinutes * 60_000 });
  }
  return spans;
}

/** Everything that is wrong with these meetings, in words; nothing when they can be held. */
export function faultsOf(fair: CheckedFair, meetings: readonly Held[]): string[] {
  const { setup } = fair;
  const faults: string[] = [];
  const spans = spansOf(setup);
  const people = new Map(fair.participants.map((person) => [person.id, person]));
  const asked = new Map(fair.requests.map((request) => [request.id, request]));
  const taken = new Map<string, string>();
  const numbers = new Map<string, number>();
  const take = (what: string, requestId: string) => {
    const before = taken.get(what);
    if (before !== undefined) faults.push(`${what} has ${before} and ${requestId}`);
    taken.set(what, requestId);
  };
  for (const { requestId, one, other, slot, table } of meetings) {
    const span = spans[slot - 1];
    const request = asked.get(requestId);
    if (span === undefined) faults.push(`${requestId}: no slot ${slot}`);
    if (table < 1 || table > setup.tables.length) faults.push(`${requestId}: no table ${table}`);
    if (fair.lostTables?.some((lost) => lost.table === table && lost.slots.includes(slot)))
      faults.push(`${requestId}: table ${table} is lost at ${slot}`);
    take(`table ${table} at ${slot}`, requestId);
    for (const side of [one, other]) {
      take(`${side} at ${slot}`, requestId);
      numbers.set(side, (numbers.get(side) ?? 0) + 1);
      const person = people.get(side);
      if (person === undefined || person.state !== "in") faults.push(`${requestId}: ${side} takes no part`);
      else if (isAway(fair, person, slot, span)) faults.push(`${requestId}: ${side} is away at ${slot}`);
    }
    if (request === undefined) faults.push(`${requestId}: nobody asked for it`);
    else faults.push(...faultsOfRequest(request, { one, other }, span));
  }
  for (const [id, count] of numbers) {
    const kind = people.get(id)?.kind;
    const most = setup.limits.find((limit) => limit.kind === kind)?.meetings ?? setup.meetingsEach;
    if (count > most) faults.push(`${id} has ${count} meetings`);
  }
  return faults;
}

function faultsOfRequest(
  request: Asked,
  pair: { one: string; other: string },
  span: Span | undefined,
): string[] {
  const faults: string[] = [];
  const sides = [request.from.participantId, request.to.participantId];
  if (!sides.includes(pair.one) || !sides.includes(pair.other) || pair.one === pair.other)
    faults.push(`${request.id}: others meet`);
  if (request.rule === "banned") faults.push(`${request.id}: banned`);
  if (request.rule !== "must" && request.state !== "accepted") faults.push(`${request.id}: not agreed`);
  if (request.session !== undefined && request.session !== span?.session)
    faults.push(`${request.id}: other session`);
  return faults;
}

function isAway(
  { setup, missing = [] }: CheckedFair,
  { id, kind, away }: Person,
  slot: number,
  span: Span | undefined,
): boolean {
  if (span === undefined || away.includes(slot)) return true;
  if (missing.some((one) => one.participantId === id && one.slots.includes(slot))) return true;
  return setup.blocks.some(
    ({ kinds, startsAt, endsAt }) =>
      (kinds.length === 0 || (kinds as readonly string[]).includes(kind)) &&
      Date.parse(startsAt) < span.to &&
      span.from < Date.parse(endsAt),
  );
}

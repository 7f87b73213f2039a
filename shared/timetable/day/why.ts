import { type Instance, type Timetable, weightOf } from "../instance.ts";
import { homeOf, type Model, modelOf } from "../model.ts";
import { seated } from "../seating.ts";
import { Filling } from "../select/filling.ts";

/** Why a request is not held. */
export type WhyNot =
  | { readonly code: "participant_absent"; readonly participant: number }
  | { readonly code: "no_common_slot" }
  | { readonly code: "limit_reached"; readonly participants: readonly number[] }
  | { readonly code: "tables_full"; readonly slots: readonly number[] }
  | { readonly code: "order" }
  /** Nothing: it could be held as things stand. */
  | { readonly code: "open"; readonly slots: readonly number[] }
  | { readonly code: "outweighed"; readonly by: readonly number[] };

/** One thing that an organizer can do. */
export type Remedy =
  | { readonly kind: "hold"; readonly slot: number }
  | { readonly kind: "add_table" }
  | { readonly kind: "be_present"; readonly participant: number; readonly slot: number }
  | { readonly kind: "raise_limit"; readonly participant: number }
  | { readonly kind: "give_up"; readonly meeting: number }
  | { readonly kind: "ignore_order"; readonly before: number; readonly after: number }
  | { readonly kind: "ignore_session" | "ignore_fixed"; readonly meeting: number };

export interface Explanation {
  readonly why: WhyNot;
  /** What has to be done so that the request is held, the meeting's new slot last. */
  readonly fix: readonly Remedy[];
  readonly cost: number;
}

/** What each remedy costs the organizer, beside the weight of a meeting that is given up. */
const price = { table: 2, presence: 4, limit: 3, order: 5, session: 5, other: 6 };

/** A timetable, looked at from whatever is asked of each request that it leaves out. */
interface Situation {
  readonly instance: Instance;
  readonly slots: readonly number[];
  readonly model: Model;
  readonly filling: Filling;
  /** Per slot, from 1, the meetings that are held, from 0. */
  readonly heldAt: readonly (readonly number[])[];
}

/**
 * Why requests, counted from 1, are not held, and the cheapest single-slot change that would admit each. What all of
 * them have in common is counted once.
 */
export function explainer(instance: Instance, timetable: Timetable): (request: number) => Explanation {
  const slots = timetable.slot;
  const heldAt: number[][] = Array.from({ length: instance.slots + 1 }, () => []);
  slots.forEach((at, index) => {
    if (at > 0) heldAt[at]?.push(index);
  });
  const model = modelOf(instance);
  const filling = new Filling(
    model,
    slots.map((at) => at - 1),
  );
  const situation = { instance, slots, model, filling, heldAt };
  return (request) => explain(situation, request);
}

/** Why one request, counted from 1, is not held. */
export const whyNot = (instance: Instance, timetable: Timetable, request: number): Explanation =>
  explainer(instance, timetable)(request);

function explain(situation: Situation, request: number): Explanation {
  const options = Array.from({ length: situation.instance.slots }, (_, slot) =>
    optionAt(situation, request, slot + 1),
  );
  const [cheapest] = options.sort((x, y) => x.cost - y.cost || x.slot - y.slot);
  const why = reasonFor(situation, request);
  if (cheapest === undefined) return { why, fix: [], cost: Number.POSITIVE_INFINITY };
  return { why, fix: [...cheapest.fix, { kind: "hold", slot: cheapest.slot }], cost: cheapest.cost };
}

/** The instance and the timetable after a fix. */
export function applyFix(
  instance: Instance,
  timetable: Timetable,
  request: number,
  fix: readonly Remedy[],
): { instance: Instance; timetable: Timetable } {
  const slot = [...timetable.slot];
  let changed = instance;
  for (const remedy of fix) {
    if (remedy.kind === "hold") slot[request - 1] = remedy.slot;
    else if (remedy.kind === "give_up") slot[remedy.meeting - 1] = 0;
    else changed = remedied(changed, remedy);
  }
  return { instance: changed, timetable: { slot, table: seated(changed, slot) } };
}

function remedied(instance: Instance, remedy: Exclude<Remedy, { kind: "hold" | "give_up" }>): Instance {
  switch (remedy.kind) {
    case "add_table":
      return { ...instance, tables: instance.tables + 1 };
    case "be_present":
      return {
        ...instance,
        forbidden: instance.forbidden.map((slots, index) =>
          index + 1 === remedy.participant ? slots.filter((slot) => slot !== remedy.slot) : slots,
        ),
      };
    case "raise_limit": {
      const raise = (limit: number | null, index: number) =>
        index + 1 === remedy.participant && limit !== null ? limit + 1 : limit;
      return { ...instance, ...(instance.maxMeetings && { maxMeetings: instance.maxMeetings.map(raise) }) };
    }
    case "ignore_order":
      return {
        ...instance,
        precedences: (instance.precedences ?? []).filter(
          ([before, after]) => before !== remedy.before || after !== remedy.after,
        ),
      };
    case "ignore_session":
    case "ignore_fixed":
      return {
        ...instance,
        meetings: instance.meetings.map((meeting, index) => {
          if (index + 1 !== remedy.meeting) return meeting;
          const { session, fixed, ...rest } = meeting;
          return remedy.kind === "ignore_session"
            ? { ...rest, ...(fixed !== undefined && { fixed }) }
            : { ...rest, ...(session !== undefined && { session }) };
        }),
      };
  }
}

/** Everything that would have to change for the request to be held at one slot. */
function optionAt(situation: Situation, request: number, slot: number) {
  const { instance, slots, filling, heldAt } = situation;
  const meeting = instance.meetings[request - 1];
  if (meeting === undefined) throw new RangeError(`there is no request ${request}`);
  const fix: Remedy[] = [];
  let cost = 0;
  const add = (remedy: Remedy, price: number) => {
    fix.push(remedy);
    cost += price;
  };
  const sides = [meeting.a, meeting.b];
  const home = homeOf(meeting, instance.homeTable);
  const here = heldAt[slot] ?? [];
  const gone = here.filter((index) => {
    const other = instance.meetings[index];
    if (other === undefined) return false;
    const shared = sides.includes(other.a) || sides.includes(other.b);
    return shared || (home !== undefined && homeOf(other, instance.homeTable) === home);
  });
  for (const index of gone) {
    const other = instance.meetings[index];
    const binding = other?.must === true || other?.fixed !== undefined;
    add(
      { kind: "give_up", meeting: index + 1 },
      binding ? Number.POSITIVE_INFINITY : price.other + (other ? weightOf(other) : 0),
    );
  }
  for (const side of sides) {
    if (instance.forbidden[side - 1]?.includes(slot))
      add({ kind: "be_present", participant: side, slot }, price.presence);
    const left =
      (filling.count[side - 1] ?? 0) - gone.filter((index) => involves(instance, index, side)).length;
    if (left >= (instance.maxMeetings?.[side - 1] ?? Number.POSITIVE_INFINITY)) {
      add({ kind: "raise_limit", participant: side }, price.limit);
    }
  }
  const [first, last] =
    meeting.session === undefined ? [1, instance.slots] : (instance.sessions[meeting.session - 1] ?? [1, 0]);
  if (slot < first || slot > last) add({ kind: "ignore_session", meeting: request }, price.session);
  if (meeting.fixed !== undefined && meeting.fixed !== slot)
    add({ kind: "ignore_fixed", meeting: request }, price.session);
  const closed = (instance.closed ?? []).filter((one) => one.slot === slot);
  const load = here.length - gone.length;
  if (load >= instance.tables - closed.length) add({ kind: "add_table" }, price.table);
  if (home !== undefined && closed.some(({ table }) => table === home)) cost = Number.POSITIVE_INFINITY;
  for (const [before, after] of brokenOrder(instance, slots, request, slot)) {
    add({ kind: "ignore_order", before, after }, price.order);
  }
  return { slot, fix, cost };
}

function brokenOrder(instance: Instance, slots: readonly number[], request: number, slot: number) {
  const at = (meeting: number) => slots[meeting - 1] ?? 0;
  return (instance.precedences ?? []).filter(
    ([before, after]) =>
      (before === request && at(after) > 0 && at(after) <= slot) || (after === request && at(before) >= slot),
  );
}

const involves = ({ meetings }: Instance, index: number, side: number) =>
  meetings[index]?.a === side || meetings[index]?.b === side;

/** The first thing in the way, from what nobody can change to what others wanted more. */
function reasonFor(situation: Situation, request: number): WhyNot {
  const { instance, slots: at, model, filling } = situation;
  const meeting = instance.meetings[request - 1];
  if (meeting === undefined) throw new RangeError(`there is no request ${request}`);
  const index = request - 1;
  const sides = [meeting.a, meeting.b];
  const absent = sides.find((side) => new Set(instance.forbidden[side - 1]).size >= instance.slots);
  if (absent !== undefined) return { code: "participant_absent", participant: absent };
  const slots = Array.from({ length: model.slots }, (_, slot) => slot);
  const common = slots.filter((slot) => model.domain[index * model.slots + slot] === 1);
  if (common.length === 0) return { code: "no_common_slot" };
  const atLimit = sides.filter(
    (side) =>
      (filling.count[side - 1] ?? 0) >= (instance.maxMeetings?.[side - 1] ?? Number.POSITIVE_INFINITY),
  );
  if (atLimit.length > 0) return { code: "limit_reached", participants: atLimit };
  const free = common.filter((slot) => filling.isFree(index, slot));
  if (free.length === 0) return { code: "outweighed", by: inTheWay(instance, at, sides, common) };
  const roomy = free.filter((slot) => (filling.board.load[slot] ?? 0) < (model.capacity[slot] ?? 0));
  if (roomy.length === 0) return { code: "tables_full", slots: free.map((slot) => slot + 1) };
  const inOrder = roomy.filter((slot) => filling.inOrder(index, slot));
  return inOrder.length > 0 ? { code: "open", slots: inOrder.map((slot) => slot + 1) } : { code: "order" };
}

function inTheWay(
  instance: Instance,
  at: readonly number[],
  sides: readonly number[],
  common: readonly number[],
) {
  return instance.meetings.flatMap(({ a, b }, index) => {
    const here = common.includes((at[index] ?? 0) - 1);
    return here && (sides.includes(a) || sides.includes(b)) ? [index + 1] : [];
  });
}

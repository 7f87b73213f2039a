import type { Model } from "../model.ts";
import type { Random } from "../random.ts";
import type { Filling } from "./filling.ts";
import type { WeightBound } from "./weight-bound.ts";

/** Rounds without a better timetable, for each meeting, after which the search gives the rest up. */
const patience = 200;
const stepsPerLook = 32;

/**
 * More weight by giving up meetings for others: a request that is not held takes a slot, whoever sat there is held
 * elsewhere if possible. Equal exchanges are taken too, worse ones rarely, the best timetable is remembered.
 */
export function exchange(
  model: Model,
  filling: Filling,
  { bound, reduced }: WeightBound,
  random: Random,
  stopped: () => boolean,
): Int32Array {
  let best = filling.board.slotOf.slice();
  let bestWeight = filling.weight;
  let waiting = openRequests(model, filling, reduced, bound - bestWeight);
  const heat = Math.max(0.25, meanWeight(model) * 0.08);
  for (
    let round = 0, idle = 0;
    bestWeight < bound && waiting.length > 0 && idle < patience * model.meetings;
    round += 1, idle += 1
  ) {
    if (round % stepsPerLook === 0 && stopped()) break;
    const pick = random.below(waiting.length);
    const meeting = waiting[pick] ?? 0;
    if (!filling.isHeld(meeting) && !filling.tryHold(meeting)) {
      const slot = cheapestSlot(model, filling, meeting, random);
      if (slot < 0) continue;
      const victims = victimsOf(model, filling, meeting, slot, random);
      const worse = loss(model, victims) - (model.weight[meeting] ?? 0);
      if (worse > 0 && random.next() >= Math.exp(-worse / heat)) continue;
      for (const victim of victims) filling.remove(victim);
      if (!filling.fits(meeting, slot)) {
        for (const victim of victims) filling.place(victim, slot);
        continue;
      }
      filling.place(meeting, slot);
      for (const victim of victims) if (!filling.tryHold(victim)) waiting.push(victim);
    }
    waiting[pick] = waiting.at(-1) ?? 0;
    waiting.pop();
    if (filling.weight <= bestWeight) continue;
    best = filling.board.slotOf.slice();
    bestWeight = filling.weight;
    idle = 0;
    waiting = openRequests(model, filling, reduced, bound - bestWeight);
  }
  return best;
}

/** Requests that a better timetable could hold: holding any other costs more than there is to gain. */
function openRequests(model: Model, filling: Filling, reduced: Float64Array, gain: number): number[] {
  const open: number[] = [];
  for (let meeting = 0; meeting < model.meetings; meeting += 1) {
    if (!filling.isHeld(meeting) && (reduced[meeting] ?? 0) <= gain) open.push(meeting);
  }
  return open;
}

function cheapestSlot(model: Model, filling: Filling, meeting: number, random: Random): number {
  const { a, b, c, slots, domain, weight, binding, capacity } = model;
  let best = -1;
  let cheapest = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot < slots; slot += 1) {
    if (domain[meeting * slots + slot] === 0) continue;
    let cost = random.next() * 0.5;
    let last = -1;
    for (const party of [a[meeting] ?? -1, b[meeting] ?? -1, c[meeting] ?? -1]) {
      const other = party < 0 ? -1 : filling.board.meetingAt(party, slot);
      if (other < 0 || other === last) continue;
      last = other;
      cost += binding[other] === 1 ? Number.POSITIVE_INFINITY : (weight[other] ?? 0);
    }
    if (last < 0 && (filling.board.load[slot] ?? 0) >= (capacity[slot] ?? 0)) cost += 1;
    if (cost >= cheapest) continue;
    best = slot;
    cheapest = cost;
  }
  return best;
}

/** Who has to go for the meeting to be held at the slot; nobody when only tables are missing and none can be freed. */
function victimsOf(model: Model, filling: Filling, meeting: number, slot: number, random: Random): number[] {
  const { a, b, c, capacity, binding, slots } = model;
  const victims = new Set<number>();
  for (const party of [a[meeting] ?? -1, b[meeting] ?? -1, c[meeting] ?? -1]) {
    const other = party < 0 ? -1 : filling.board.meetingAt(party, slot);
    if (other >= 0) victims.add(other);
  }
  if (victims.size === 0 && (filling.board.load[slot] ?? 0) >= (capacity[slot] ?? 0)) {
    const lightest = lightestAt(model, filling, slot, random);
    if (lightest >= 0) victims.add(lightest);
  }
  for (const side of [a[meeting] ?? 0, b[meeting] ?? 0]) {
    if ((filling.count[side] ?? 0) < (model.limit[side] ?? slots)) continue;
    if ([...victims].some((victim) => a[victim] === side || b[victim] === side)) continue;
    // At the limit with a free slot: no single slot's exchange helps.
    return [
      ...victims,
      ...[...(model.meetingsOf[side] ?? [])].filter(
        (other) => filling.board.slotOf[other] === slot && binding[other] === 0,
      ),
    ];
  }
  return [...victims];
}

function lightestAt(model: Model, filling: Filling, slot: number, random: Random): number {
  let lightest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let participant = 0; participant < model.participants; participant += 1) {
    const meeting = filling.board.meetingAt(participant, slot);
    if (meeting < 0 || model.binding[meeting] === 1) continue;
    const cost = (model.weight[meeting] ?? 0) + random.next() * 0.5;
    if (cost >= least) continue;
    lightest = meeting;
    least = cost;
  }
  return lightest;
}

const loss = (model: Model, victims: readonly number[]) =>
  victims.reduce(
    (sum, victim) =>
      sum + (model.binding[victim] === 1 ? Number.POSITIVE_INFINITY : (model.weight[victim] ?? 0)),
    0,
  );

const meanWeight = ({ weight, meetings }: Model) =>
  weight.reduce((sum, one) => sum + one, 0) / Math.max(1, meetings);

import type { Model } from "../model.ts";
import type { Filling } from "./filling.ts";

/**
 * Lifts whoever is served worst, again and again, by holding one of their requests for another of the same weight:
 * the weight of the whole stays, and nobody falls to where the worst one was.
 */
export function serveWorst(model: Model, filling: Filling, stopped: () => boolean): void {
  for (let lifted = true; lifted && !stopped(); ) {
    const worst = worstServed(model, filling);
    lifted = worst !== undefined && lift(model, filling, worst.participant, worst.service);
  }
}

/** Of the meetings that a participant could have at most, the part that is held. */
function serviceOf({ meetingsOf, slots }: Model, filling: Filling, participant: number, more = 0): number {
  const could = Math.min(meetingsOf[participant]?.length ?? 0, slots);
  return could === 0 ? 1 : ((filling.count[participant] ?? 0) + more) / could;
}

function worstServed(model: Model, filling: Filling) {
  let worst: { participant: number; service: number } | undefined;
  for (let participant = 0; participant < model.participants; participant += 1) {
    const service = serviceOf(model, filling, participant);
    if (service < (worst?.service ?? 1)) worst = { participant, service };
  }
  return worst;
}

function lift(model: Model, filling: Filling, participant: number, service: number): boolean {
  for (const meeting of model.meetingsOf[participant] ?? []) {
    if (filling.isHeld(meeting)) continue;
    if (filling.tryHold(meeting)) return true;
    for (let slot = 0; slot < model.slots; slot += 1) {
      const victim = onlyVictim(model, filling, meeting, slot);
      if (victim === undefined || model.weight[victim] !== model.weight[meeting]) continue;
      const sides = [model.a[victim] ?? 0, model.b[victim] ?? 0].filter(
        (side) => side !== model.a[meeting] && side !== model.b[meeting],
      );
      if (sides.some((side) => serviceOf(model, filling, side, -1) <= service)) continue;
      filling.remove(victim);
      if (filling.fits(meeting, slot)) {
        filling.place(meeting, slot);
        return true;
      }
      filling.place(victim, slot);
    }
  }
  return false;
}

/** The one meeting that is in the way at the slot, when it may be given up and is not the participant's own gain. */
function onlyVictim(
  { a, b, domain, slots, binding }: Model,
  filling: Filling,
  meeting: number,
  slot: number,
) {
  if (domain[meeting * slots + slot] === 0) return undefined;
  const others = [a[meeting] ?? 0, b[meeting] ?? 0].map((side) => filling.board.meetingAt(side, slot));
  const victims = [...new Set(others.filter((other) => other >= 0))];
  const [victim] = victims;
  return victims.length === 1 && victim !== undefined && binding[victim] === 0 ? victim : undefined;
}

import type { FairPhase, PublicFair } from "../../../../shared/contracts/fairs-content.ts";

/** What decides the phase, of a fair that was read some time ago. */
export interface TimedFair {
  readonly phase: FairPhase;
  readonly published?: { readonly at: string } | undefined;
  readonly slots: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly setup: Pick<PublicFair["setup"], "requestsOpenAt" | "requestsCloseAt" | "publishAt">;
}

/** What somebody decided; time changes nothing about it. */
const decided = new Set<FairPhase>(["draft", "reported", "cancelled"]);

/** The phase now: a page that stays open must not offer what has ended. The same instants as on the server. */
export function phaseNow({ phase, published, slots, setup }: TimedFair, now: string): FairPhase {
  if (decided.has(phase)) return phase;
  const last = slots.at(-1);
  if (last !== undefined && last.endsAt <= now) return "finished";
  const first = slots[0];
  if (first !== undefined && first.startsAt <= now) return "running";
  if (published !== undefined) return "published";
  if (setup.requestsCloseAt <= now) return "arranging";
  return setup.requestsOpenAt <= now ? "requesting" : "announced";
}

/** Nobody asks, joins or meets any more. */
export const isOver = (phase: FairPhase): boolean =>
  phase === "finished" || phase === "reported" || phase === "cancelled";

/** What comes next, and when. */
export interface FairMilestone {
  readonly is: "opens" | "closes" | "publishes" | "starts";
  readonly at: string;
}

export function nextMilestone(fair: TimedFair, now: string): FairMilestone | undefined {
  const phase = phaseNow(fair, now);
  const { requestsOpenAt, requestsCloseAt, publishAt } = fair.setup;
  if (phase === "announced") return { is: "opens", at: requestsOpenAt };
  if (phase === "requesting") return { is: "closes", at: requestsCloseAt };
  // A promise that has passed is no milestone any more.
  if (phase === "arranging" && now < publishAt) return { is: "publishes", at: publishAt };
  const first = fair.slots[0];
  if (phase === "published" && first !== undefined) return { is: "starts", at: first.startsAt };
  return undefined;
}

/** How a phase looks: what is open to me stands out, what is off warns. */
export function phaseTone(phase: FairPhase): "open" | "soon" | "off" | "past" {
  if (phase === "requesting" || phase === "published" || phase === "running") return "open";
  if (phase === "announced" || phase === "arranging") return "soon";
  if (phase === "cancelled") return "off";
  return "past";
}

import type { ReviewState } from "../../../../shared/contracts/reviews.ts";
import type { Tone } from "../../signed-in/mark.tsx";

const tones: Readonly<Record<ReviewState, Tone>> = {
  invited: "warning",
  accepted: "info",
  recused: "neutral",
  locked: "success",
  void: "danger",
};

/** How urgent a task looks. */
export const taskTone = (state: ReviewState): Tone => tones[state];

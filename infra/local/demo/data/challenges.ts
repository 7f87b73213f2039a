import type { DemoChallenge } from "./challenge-entry.ts";
import { awardedChallenges } from "./challenges-awarded.ts";
import { earlyChallenges } from "./challenges-early.ts";
import { endedChallenges } from "./challenges-ended.ts";
import { judgedChallenges } from "./challenges-judged.ts";
import { listedChallenges } from "./challenges-listed.ts";

/** All challenges of the demo data, one at least in every state. */
export const demoChallenges: readonly DemoChallenge[] = [
  ...endedChallenges,
  ...awardedChallenges,
  ...judgedChallenges,
  ...listedChallenges,
  ...earlyChallenges,
];

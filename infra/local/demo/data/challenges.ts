import type { DemoChallenge } from "./challenge-entry.ts";
import { earlyChallenges } from "./challenges-early.ts";
import { listedChallenges } from "./challenges-listed.ts";

/** All challenges of the demo data, one at least in every state before the opening. */
export const demoChallenges: readonly DemoChallenge[] = [...listedChallenges, ...earlyChallenges];

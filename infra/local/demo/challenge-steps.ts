import type { Actor } from "../../../shared/identity/actor.ts";
import type { ChallengeWorld } from "./challenge-world.ts";
import type { DemoChallenge } from "./data/challenge-entry.ts";
import type { DayAndHour } from "./data/events.ts";
import { instantOf } from "./event-content.ts";

/** A challenge that was made, with who poses it. */
export interface MadeChallenge {
  readonly demo: DemoChallenge;
  readonly id: string;
  readonly actor: Actor;
}

/** Something that happened to a challenge at that hour. */
export interface Step {
  readonly at: DayAndHour;
  take(): Promise<unknown>;
}

const minutes = ({ day, hour, minute = 0 }: DayAndHour): number => (day * 24 + hour) * 60 + minute;

/** One step after the other as time went by: notices are numbered in the order in which they come out. */
export async function takeSteps({ clock, now }: ChallengeWorld, steps: readonly Step[]): Promise<void> {
  for (const { at, take } of [...steps].sort((one, other) => minutes(one.at) - minutes(other.at))) {
    clock.set(instantOf(now, at));
    await take();
  }
}

export const versionOf = async ({ challenges }: ChallengeWorld, challengeId: string): Promise<number> =>
  (await challenges.find(challengeId))?.version ?? 0;

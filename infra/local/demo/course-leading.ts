import type { MadeChallenge } from "./challenge-steps.ts";
import type { ChallengeWorld } from "./challenge-world.ts";
import type { DemoCommittee } from "./committee.ts";
import type { Poster } from "./items.ts";

/** The key of a team: its public half, and its private half under the team's passphrase. */
export interface DemoVault {
  readonly recipient: string;
  readonly protectedIdentity: string;
}

/** What the course of a challenge is led with. */
export interface Leading {
  readonly world: ChallengeWorld;
  readonly made: MadeChallenge;
  readonly committee: DemoCommittee;
  readonly vault: DemoVault;
  readonly poster: (key: string) => Poster;
}

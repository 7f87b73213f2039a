import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { programmeNotFound } from "../domain/programme.ts";
import { relistChallenge } from "../domain/relist-challenge.ts";
import type { Challenges } from "./challenge-ports.ts";
import { readableChallenge } from "./challenge-reading.ts";
import type { Programmes } from "./programme-ports.ts";
import { decided, type NewSalt } from "./record-entry.ts";

export interface RelistChallenge {
  readonly programmeId: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** 重新张榜: begins a new round, maybe in the programme of another year. */
export const relistChallenges =
  (
    challenges: Challenges,
    programmes: Pick<Programmes, "find">,
    clock: Clock,
    newId: NewId,
    newSalt: NewSalt,
  ) =>
  async (
    challengeId: string,
    { programmeId, expectedVersion, actor, call }: RelistChallenge,
  ): Promise<StoredChallenge> => {
    const before = await readableChallenge(challenges, challengeId, actor);
    const earlier = await challenges.earlier(call);
    if (earlier !== undefined) return readableChallenge(challenges, earlier, actor);
    const programme = await programmes.find(programmeId);
    if (programme === undefined) throw programmeNotFound();
    const doing = { actor, at: clock.now(), expectedVersion };
    const { ended, round } = relistChallenge(before, { id: newId("challenge"), programme }, doing);
    const id = await challenges.relist(
      before,
      decided(ended, newSalt, { public: { relistedAs: round.challenge.id } }),
      decided(round, newSalt, { public: { relistedFrom: before.id } }),
      call,
    );
    return readableChallenge(challenges, id, actor);
  };

import type { challengeContracts } from "../../../shared/contracts/challenges.ts";
import type { Received } from "../../../shared/contracts/contract.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Demonstration, StoredChallenge } from "../domain/challenge.ts";
import { type ChallengeChange, type Doing, moveChallenge } from "../domain/challenge-change.ts";
import { programmeNotFound } from "../domain/programme.ts";
import { submitChallenge } from "../domain/submit-challenge.ts";
import type { Challenges } from "./challenge-ports.ts";
import { readableChallenge } from "./challenge-reading.ts";
import type { Programmes } from "./programme-ports.ts";
import { decided, type NewSalt } from "./record-entry.ts";

type Feasibility = Received<typeof challengeContracts.decideFeasibility>["body"];
type FormalDecision = Received<typeof challengeContracts.decideFormally>["body"];

/** What is decided on a challenge before it comes to the list. */
export const moveChallenges = (
  challenges: Challenges,
  programmes: Pick<Programmes, "find">,
  directory: Pick<Directory, "actor">,
  clock: Clock,
  newSalt: NewSalt,
) => {
  const move = async (
    challengeId: string,
    actor: Actor,
    decide: (before: StoredChallenge) => ChallengeChange | Promise<ChallengeChange>,
  ): Promise<StoredChallenge> => {
    const before = await readableChallenge(challenges, challengeId, actor);
    const change = decided(await decide(before), newSalt);
    await challenges.save(before, change);
    return change.challenge;
  };
  const doing = (actor: Actor, expectedVersion: number, reason?: string): Doing => ({
    actor,
    at: clock.now(),
    expectedVersion,
    reason,
  });
  const expertsOf = async (ids: readonly string[]): Promise<Demonstration["experts"]> =>
    Promise.all(
      ids.map(async (personId, i) => {
        const expert = await directory.actor(personId);
        if (expert === undefined || !holds(expert, "expert"))
          throw invalidField(`body.expertIds.${i}`, "expert.unknown");
        return { personId, name: expert.name };
      }),
    );

  return {
    submit: (challengeId: string, expectedVersion: number, actor: Actor) =>
      move(challengeId, actor, async (before) => {
        const programme = await programmes.find(before.programmeId);
        if (programme === undefined) throw programmeNotFound();
        return submitChallenge(before, programme, doing(actor, expectedVersion));
      }),
    takeBack: (challengeId: string, expectedVersion: number, actor: Actor) =>
      move(challengeId, actor, (before) => moveChallenge(before, "take-back", doing(actor, expectedVersion))),
    decideFormally: (
      challengeId: string,
      { decision, reason, expectedVersion }: FormalDecision,
      actor: Actor,
    ) =>
      move(challengeId, actor, (before) =>
        moveChallenge(before, decision, { ...doing(actor, expectedVersion, reason), as: "reviewer" }),
      ),
    decideFeasibility: (
      challengeId: string,
      { decision, expertIds, opinion, expectedVersion }: Feasibility,
      actor: Actor,
    ) =>
      move(challengeId, actor, async (before) =>
        moveChallenge(
          before,
          decision,
          { ...doing(actor, expectedVersion, opinion), as: "department" },
          { demonstration: { experts: await expertsOf(expertIds), opinion } },
        ),
      ),
  };
};

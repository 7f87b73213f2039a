import type { BoardRow, Challenge } from "../../../shared/contracts/challenges.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isPublic, phaseAt, type StoredChallenge, titleOf } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { isDepartment, mayRead, movesOf } from "../domain/permission.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { StoredRow } from "./list-ports.ts";

/** The challenge, for somebody who may read all of it; for everybody else it does not exist. */
export async function readableChallenge(
  challenges: Pick<Challenges, "find">,
  challengeId: string,
  actor: Actor,
): Promise<StoredChallenge> {
  const challenge = await challenges.find(challengeId);
  if (challenge === undefined || !mayRead(actor, challenge)) throw challengeNotFound();
  return challenge;
}

/** The challenge, for anybody, once it is published. */
export async function publishedChallenge(
  challenges: Pick<Challenges, "find">,
  challengeId: string,
): Promise<StoredChallenge> {
  const challenge = await challenges.find(challengeId);
  if (challenge === undefined || !isPublic(challenge)) throw challengeNotFound();
  return challenge;
}

/** The poster reads what the experts found, not who they were. */
const seesExperts = (actor: Actor): boolean => isDepartment(actor) || holds(actor, "auditor");

/** A challenge as its poster, its offices and auditors see it, with what this person may do next. */
export const challengeView =
  (challenges: Pick<Challenges, "log">) =>
  async (challenge: StoredChallenge, actor: Actor, at: Instant): Promise<Challenge> => {
    const { content, recordHead: _head, openQuestions: _questions, ...rest } = challenge;
    return {
      ...rest,
      poster: { organizationId: challenge.posterOrganizationId, name: challenge.posterName },
      title: titleOf(challenge),
      chains: content.chains ?? [],
      bountyYuan: content.bountyYuan,
      phase: phaseAt(challenge, at),
      content,
      files: [...challenge.files],
      demonstration:
        challenge.demonstration === undefined
          ? undefined
          : {
              opinion: challenge.demonstration.opinion,
              experts: seesExperts(actor) ? [...challenge.demonstration.experts] : [],
            },
      sealed: challenge.recipient !== undefined,
      moves: movesOf(actor, challenge, at),
      log: await challenges.log(challenge.id),
    };
  };

/** Applies time to a stored row. */
export const rowAt = (row: StoredRow, at: Instant): BoardRow => ({ ...row, phase: phaseAt(row, at) });

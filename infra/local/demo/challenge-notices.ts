import { challengeQuestions } from "../../../functions/challenges/app/challenge-questions.ts";
import { correctChallenges } from "../../../functions/challenges/app/correct-challenge.ts";
import { endChallenges } from "../../../functions/challenges/app/end-challenge.ts";
import { publishChallenges } from "../../../functions/challenges/app/publish-challenges.ts";
import { type MadeChallenge, type Step, versionOf } from "./challenge-steps.ts";
import type { ChallengeWorld } from "./challenge-world.ts";
import { type DemoBatch, demoBatches } from "./data/programme.ts";
import { instantOf } from "./event-content.ts";

const inBatch = ({ demo }: MadeChallenge, batch: DemoBatch): boolean =>
  demo.standing.is === "listed" && demo.standing.batch === batch;

async function publishBatch(
  world: ChallengeWorld,
  programmeId: string,
  batch: DemoBatch,
  made: readonly MadeChallenge[],
): Promise<void> {
  const { opens, closes, title } = demoBatches[batch];
  const challenges = await Promise.all(
    made
      .filter((each) => inBatch(each, batch))
      .map(async ({ id }) => ({ id, expectedVersion: await versionOf(world, id) })),
  );
  await publishChallenges(world, world.clock)(programmeId, {
    challenges,
    window: { opensAt: instantOf(world.now, opens), closesAt: instantOf(world.now, closes) },
    title,
    actor: await world.actor("organizer"),
  });
}

/** The batches of the list. */
export const publications = (
  world: ChallengeWorld,
  programmeId: string,
  made: readonly MadeChallenge[],
): Step[] =>
  (Object.keys(demoBatches) as DemoBatch[]).map((batch) => ({
    at: demoBatches[batch].published,
    take: () => publishBatch(world, programmeId, batch, made),
  }));

/** A correction, extension or withdrawal that came to a listed challenge. */
export function noticesOf(world: ChallengeWorld, { demo, id, actor }: MadeChallenge): Step[] {
  const { standing } = demo;
  if (standing.is !== "listed") return [];
  const { now, clock } = world;
  const { correction, extension, withdrawal } = standing;
  const correct = correctChallenges(world, world.openings, clock);
  const until = (day: number) => instantOf(now, { day, hour: 17 });
  const decision = async (reason: string) => ({
    reason,
    expectedVersion: await versionOf(world, id),
    actor: await world.actor("organizer"),
  });
  return [
    correction && {
      at: { day: correction.day, hour: 11 },
      take: async () =>
        correct.correct(id, {
          ...(await decision(correction.reason)),
          terms: correction.terms,
          material: true,
          closesAt: until(correction.closesDay),
        }),
    },
    extension && {
      at: { day: extension.day, hour: 11 },
      take: async () =>
        correct.extend(id, {
          ...(await decision(extension.reason)),
          closesAt: until(extension.closesDay),
        }),
    },
    withdrawal && {
      at: { day: withdrawal.day, hour: 11 },
      take: async () =>
        endChallenges(world, clock).withdraw(id, { ...(await decision(withdrawal.reason)), actor }),
    },
  ].filter((step) => step !== undefined);
}

/** Questions on a listed challenge, with the answers of the day after. */
export function questionsOf(world: ChallengeWorld, { demo, id, actor }: MadeChallenge): Step[] {
  const { standing } = demo;
  if (standing.is !== "listed") return [];
  const { challenges, questions, clock, newId } = world;
  const desk = challengeQuestions(challenges, questions, clock, newId);
  const opened = demoBatches[standing.batch].opens.day;
  return (standing.questions ?? []).flatMap(({ by, after, text, answer }): Step[] => {
    let questionId = "";
    const asked: Step = {
      at: { day: opened + after, hour: 14 },
      async take() {
        const asker = await world.actor(by);
        questionId = (await desk.ask(id, text, { actor: asker, call: world.call(asker) })).id;
      },
    };
    if (answer === undefined) return [asked];
    const answered: Step = {
      at: { day: opened + after + 1, hour: 10 },
      take: () => desk.answer(id, questionId, answer, actor),
    };
    return [asked, answered];
  });
}

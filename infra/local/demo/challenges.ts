import { challengeQuestions } from "../../../functions/challenges/app/challenge-questions.ts";
import { correctChallenges } from "../../../functions/challenges/app/correct-challenge.ts";
import { endChallenges } from "../../../functions/challenges/app/end-challenge.ts";
import { moveChallenges } from "../../../functions/challenges/app/move-challenge.ts";
import { publishChallenges } from "../../../functions/challenges/app/publish-challenges.ts";
import { writeChallenge } from "../../../functions/challenges/app/write-challenge.ts";
import { writeProgramme } from "../../../functions/challenges/app/write-programme.ts";
import { ChallengeDraft } from "../../../shared/contracts/challenges-content.ts";
import type { Committee } from "../../../shared/contracts/sealing.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { addMilliseconds, civilDateAt } from "../../../shared/kernel/time.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { type ChallengeWorld, challengeWorld } from "./challenge-world.ts";
import { loadCommittee, sealChallenge } from "./committee.ts";
import type { DemoChallenge, DemoQuestion } from "./data/challenge-entry.ts";
import { demoChallenges } from "./data/challenges.ts";
import { collectionDays, type DemoBatch, demoBatches, demoProgramme } from "./data/programme.ts";
import { instantOf } from "./event-content.ts";
import type { Poster } from "./items.ts";
import { adminOf } from "./organizations.ts";
import { reviewerOf } from "./people.ts";
import { spread } from "./timeline.ts";

/** Who poses challenges, and the needs that some come from. */
export interface ChallengeSources {
  poster(key: string): Poster;
  needId(key: string): string;
}

const hourMs = 3_600_000;
/** How many days after it was begun each step was taken. */
const stepDays = { submit: 1, formally: 3, feasibility: 7, key: 9 } as const;

/** A challenge that was made, with who poses it. */
interface Made {
  readonly demo: DemoChallenge;
  readonly id: string;
  readonly actor: Actor;
}

async function loadProgramme(world: ChallengeWorld): Promise<string> {
  const { clock, now } = world;
  const write = writeProgramme(world.programmes, clock, world.newId);
  clock.set(instantOf(now, { day: collectionDays.opens - 5, hour: 10 }));
  const actor = await world.actor("organizer");
  const programme = await write.create(
    {
      ...demoProgramme,
      year: Number(civilDateAt(now).slice(0, 4)),
      collectionOpensAt: instantOf(now, { day: collectionDays.opens, hour: 9 }),
      collectionClosesAt: instantOf(now, { day: collectionDays.closes, hour: 17 }),
    },
    world.call(actor),
  );
  await write.open(programme.id, programme.version);
  return programme.id;
}

const contentOf = (
  { organization, need, content }: DemoChallenge,
  sources: ChallengeSources,
): ChallengeDraft => {
  const contact =
    organization === undefined
      ? { name: "成果转化处（演示）", phone: "0573-82000066" }
      : sources.poster(organization).demo.registration.contact;
  return ChallengeDraft.parse({
    ...content,
    poser: organization === undefined ? "government" : "enterprise",
    contact: { name: contact.name, phone: contact.phone },
    ...(need === undefined ? {} : { needId: sources.needId(need) }),
    relatedCodes: [],
    attachments: [],
    creditPledge: true,
    notClassified: true,
  });
};

const versionOf = async ({ challenges }: ChallengeWorld, challengeId: string): Promise<number> =>
  (await challenges.find(challengeId))?.version ?? 0;

/** Begins a challenge and leads it to where it stands before the list. */
async function loadEarly(
  world: ChallengeWorld,
  demo: DemoChallenge,
  {
    programmeId,
    sources,
    committee,
  }: { programmeId: string; sources: ChallengeSources; committee: Committee },
): Promise<Made> {
  const { challenges, programmes, directory, clock, newId, newSalt, now } = world;
  const { organization, ageDays, standing, key } = demo;
  const poster = organization === undefined ? undefined : sources.poster(organization);
  const actor = await world.actor(poster === undefined ? "organizer" : adminOf(poster.demo));
  const step = (days: number) =>
    clock.set(addMilliseconds(instantOf(now, { day: days - ageDays, hour: 9 }), spread(key, 6 * hourMs)));

  step(0);
  const write = writeChallenge(challenges, programmes, directory, clock, newId);
  const { id, unitCode } = await write.create({
    programmeId,
    ...(poster === undefined ? {} : { organizationId: poster.id }),
    content: contentOf(demo, sources),
    actor,
    call: world.call(actor),
  });
  const made = { demo, id, actor };
  if (standing.is === "draft") return made;

  const move = moveChallenges(challenges, programmes, directory, clock, newSalt);
  step(stepDays.submit);
  await move.submit(id, 1, actor);
  if (standing.is === "submitted") return made;

  step(stepDays.formally);
  const reviewer = await world.actor(reviewerOf(unitCode));
  const decideFormally = (decision: "recommend" | "return" | "reject", reason: string) =>
    move.decideFormally(id, { decision, reason, expectedVersion: 2 }, reviewer);
  if (standing.is === "returned") await decideFormally("return", standing.reason);
  if (standing.is === "rejected") await decideFormally("reject", standing.reason);
  if (standing.is === "returned" || standing.is === "rejected") return made;
  if (poster !== undefined) await decideFormally("recommend", "企业信用良好，需求真实，材料齐全，同意推荐。");
  if (standing.is === "recommended") return made;

  step(stepDays.feasibility);
  const department = await world.actor("organizer");
  await move.decideFeasibility(
    id,
    {
      decision: standing.is === "diverted" ? "divert" : "demonstrate",
      expertIds: [],
      opinion: standing.opinion,
      expectedVersion: await versionOf(world, id),
    },
    department,
  );
  if (standing.is !== "listed") return made;
  step(stepDays.key);
  await sealChallenge(world, id, committee);
  return made;
}

const inBatch = ({ demo }: Made, batch: DemoBatch): boolean =>
  demo.standing.is === "listed" && demo.standing.batch === batch;

async function publishBatch(
  world: ChallengeWorld,
  programmeId: string,
  batch: DemoBatch,
  made: readonly Made[],
): Promise<void> {
  const { published, opens, closes, title } = demoBatches[batch];
  world.clock.set(instantOf(world.now, published));
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

async function ask(world: ChallengeWorld, { id, actor }: Made, question: DemoQuestion, opensDay: number) {
  const { challenges, questions, clock, newId, now } = world;
  const desk = challengeQuestions(challenges, questions, clock, newId);
  const day = opensDay + question.after;
  clock.set(instantOf(now, { day, hour: 14 }));
  const asker = await world.actor(question.by);
  const asked = await desk.ask(id, question.text, { actor: asker, call: world.call(asker) });
  if (question.answer === undefined) return;
  clock.set(instantOf(now, { day: day + 1, hour: 10 }));
  await desk.answer(id, asked.id, question.answer, actor);
}

/** A correction, extension or withdrawal that came to a listed challenge, and the day of its notice. */
function noticesOf(world: ChallengeWorld, { demo, id, actor }: Made) {
  const { standing } = demo;
  if (standing.is !== "listed") return [];
  const { now, clock } = world;
  const { correction, extension, withdrawal } = standing;
  const department = () => world.actor("organizer");
  const correct = correctChallenges(world, world.openings, clock);
  const until = (day: number) => instantOf(now, { day, hour: 17 });
  return [
    ...(correction === undefined
      ? []
      : [
          {
            day: correction.day,
            publish: async () =>
              correct.correct(id, {
                terms: correction.terms,
                material: true,
                closesAt: until(correction.closesDay),
                reason: correction.reason,
                expectedVersion: await versionOf(world, id),
                actor: await department(),
              }),
          },
        ]),
    ...(extension === undefined
      ? []
      : [
          {
            day: extension.day,
            publish: async () =>
              correct.extend(id, {
                closesAt: until(extension.closesDay),
                reason: extension.reason,
                expectedVersion: await versionOf(world, id),
                actor: await department(),
              }),
          },
        ]),
    ...(withdrawal === undefined
      ? []
      : [
          {
            day: withdrawal.day,
            publish: async () =>
              endChallenges(world, clock).withdraw(id, {
                reason: withdrawal.reason,
                expectedVersion: await versionOf(world, id),
                actor,
              }),
          },
        ]),
  ];
}

/** The programme of the year, its committee, and challenges in every state before the opening. */
export async function loadChallenges(
  runtime: LoadedRuntime,
  now: string,
  directory: Directory,
  sources: ChallengeSources,
): Promise<void> {
  const world = challengeWorld(runtime, now, directory);
  const programmeId = await loadProgramme(world);
  const committee = await loadCommittee(world, programmeId);
  const made: Made[] = [];
  for (const demo of demoChallenges)
    made.push(await loadEarly(world, demo, { programmeId, sources, committee }));

  // Notices in the order of their days, because they are numbered in the order in which they come out.
  await publishBatch(world, programmeId, "first", made);
  await publishBatch(world, programmeId, "second", made);
  const notices = made.flatMap((each) => noticesOf(world, each)).sort((a, b) => a.day - b.day);
  for (const { day, publish } of notices) {
    world.clock.set(instantOf(now, { day, hour: 11 }));
    await publish();
  }
  await publishBatch(world, programmeId, "third", made);
  for (const each of made) {
    const { standing } = each.demo;
    if (standing.is !== "listed") continue;
    for (const question of standing.questions ?? [])
      await ask(world, each, question, demoBatches[standing.batch].opens.day);
  }
}

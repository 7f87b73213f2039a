import { moveChallenges } from "../../../functions/challenges/app/move-challenge.ts";
import { writeChallenge } from "../../../functions/challenges/app/write-challenge.ts";
import { writeProgramme } from "../../../functions/challenges/app/write-programme.ts";
import { ChallengeDraft } from "../../../shared/contracts/challenges-content.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { addMilliseconds, civilDateAt } from "../../../shared/kernel/time.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { courseOf } from "./challenge-course.ts";
import { noticesOf, publications, questionsOf } from "./challenge-notices.ts";
import { type MadeChallenge, takeSteps, versionOf } from "./challenge-steps.ts";
import { type ChallengeWorld, challengeWorld } from "./challenge-world.ts";
import { type DemoCommittee, loadCommittee, sealChallenge } from "./committee.ts";
import type { DemoChallenge } from "./data/challenge-entry.ts";
import { demoChallenges } from "./data/challenges.ts";
import { collectionDays, demoProgramme } from "./data/programme.ts";
import { instantOf } from "./event-content.ts";
import { loadExperts } from "./experts.ts";
import type { Poster } from "./items.ts";
import { adminOf } from "./organizations.ts";
import { reviewerOf } from "./people.ts";
import { demoVault } from "./sealed-proposals.ts";
import { spread } from "./timeline.ts";

/** Who poses challenges, and the needs that some come from. */
export interface ChallengeSources {
  poster(key: string): Poster;
  needId(key: string): string;
}

const hourMs = 3_600_000;
/** How many days after it was begun each step was taken. */
const stepDays = { submit: 1, formally: 3, feasibility: 7, key: 9 } as const;

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

/** Begins a challenge and leads it to where it stands before the list. */
async function loadEarly(
  world: ChallengeWorld,
  demo: DemoChallenge,
  {
    programmeId,
    sources,
    committee,
  }: { programmeId: string; sources: ChallengeSources; committee: DemoCommittee },
): Promise<MadeChallenge> {
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

/** The programme of the year, its committee and experts, and challenges in every state. */
export async function loadChallenges(
  runtime: LoadedRuntime,
  now: string,
  directory: Directory,
  sources: ChallengeSources,
): Promise<void> {
  const world = challengeWorld(runtime, now, directory);
  const programmeId = await loadProgramme(world);
  const committee = await loadCommittee(world, programmeId);
  await loadExperts(world, sources.poster);
  const vault = await demoVault();
  const made: MadeChallenge[] = [];
  for (const demo of demoChallenges)
    made.push(await loadEarly(world, demo, { programmeId, sources, committee }));
  await takeSteps(world, [
    ...publications(world, programmeId, made),
    ...made.flatMap((each) => [
      ...noticesOf(world, each),
      ...questionsOf(world, each),
      ...courseOf({ world, made: each, committee, vault, poster: sources.poster }),
    ]),
  ]);
}

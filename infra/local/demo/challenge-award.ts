import { chooseWinners } from "../../../functions/challenges/app/choose-winners.ts";
import { confirmAward } from "../../../functions/challenges/app/confirm-award.ts";
import { decideObjection } from "../../../functions/challenges/app/decide-objection.ts";
import { objections } from "../../../functions/challenges/app/objections.ts";
import { proposeAward } from "../../../functions/challenges/app/propose-award.ts";
import { qualified } from "../../../functions/challenges/domain/award.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import { publicHolidays } from "../../../shared/reference/public-holidays.ts";
import { openedOf } from "./challenge-review.ts";
import { type Step, versionOf } from "./challenge-steps.ts";
import type { Leading } from "./course-leading.ts";
import type { DemoCourse, DemoObjection } from "./data/course-entry.ts";
import { demoProgramme } from "./data/programme.ts";
import { instantOf } from "./event-content.ts";
import { announcementOf, demoPdf } from "./licence.ts";

/** No notice of five working days is longer than that. */
const longestNoticeDays = 21;

const rankedBy = async ({ world, made }: Leading) => {
  const ranking = await world.awards.ranking(made.id);
  if (ranking === undefined) throw new Error(`${made.demo.key} has no ranking`);
  return ranking;
};

async function choose(leading: Leading, reason: string): Promise<void> {
  const { world, made } = leading;
  const [best] = qualified((await rankedBy(leading)).ranks);
  await chooseWinners(world)({
    challengeId: made.id,
    proposalIds: best === undefined ? [] : [best.proposalId],
    reason,
    expectedVersion: await versionOf(world, made.id),
    actor: made.actor,
  });
}

async function propose(leading: Leading, course: DemoCourse): Promise<void> {
  const { world, made } = leading;
  const { ranks, winners, reserves } = await rankedBy(leading);
  const [first, second] = [qualified(ranks).slice(0, winners), qualified(ranks).slice(winners)];
  const ids = (some: typeof ranks) => some.map(({ proposalId }) => proposalId);
  const opened = await openedOf(leading, course);
  await proposeAward(world)({
    challengeId: made.id,
    winners: ids(first),
    reserves: ids(second.slice(0, reserves)),
    reasons: opened.flatMap(({ stored, demo }) =>
      demo.lostBecause === undefined ? [] : [{ proposalId: stored.id, reason: demo.lostBecause }],
    ),
    publishedOn: civilDateAt(world.clock.now()),
    days: demoProgramme.rules.publicityDays,
    expectedVersion: await versionOf(world, made.id),
    actor: await world.actor("organizer"),
  });
}

async function object(leading: Leading, demo: DemoObjection): Promise<string> {
  const { world, made, poster } = leading;
  const challengeId = made.id;
  const actor = await world.actor(demo.by);
  const desk = objections(world);
  const organizationId = demo.organization === undefined ? undefined : poster(demo.organization).id;
  const draft = { challengeId, organizationId, text: demo.text };
  const { id: objectionId } = await desk.draft(draft, { actor, call: world.call(actor) });
  const whose = { challengeId, objectionId, actor };
  const bytes = demoPdf(`Evidence on ${challengeId}`);
  const { file } = await desk.announce(whose, announcementOf(demo.evidence, bytes), world.call(actor));
  await world.storage.put(`challenges/${challengeId}/objections/${objectionId}/${file.id}`, bytes);
  await desk.complete(whose, file.id);
  const { version = 0 } = (await world.objections.find(challengeId, objectionId)) ?? {};
  await desk.raise(whose, version);
  return objectionId;
}

function objectionSteps(leading: Leading, demo: DemoObjection): Step[] {
  const { world, made } = leading;
  const { dismissed } = demo;
  let objectionId = "";
  const raised: Step = {
    at: demo.at,
    async take() {
      objectionId = await object(leading, demo);
    },
  };
  if (dismissed === undefined) return [raised];
  const decided: Step = {
    at: dismissed.at,
    async take() {
      const { version = 0 } = (await world.objections.find(made.id, objectionId)) ?? {};
      await decideObjection(world)({
        challengeId: made.id,
        objectionId,
        outcome: "dismissed",
        reason: dismissed.reason,
        expectedVersion: version,
        actor: await world.actor("operator"),
      });
    },
  };
  return [raised, decided];
}

/** 定标与公示. In days whose holidays were not announced yet there is no notice: the challenge waits for its award. */
export function awardSteps(leading: Leading, course: DemoCourse): Step[] {
  const { choice, award } = course;
  const { world, made } = leading;
  const chosen = choice && { at: choice.at, take: () => choose(leading, choice.reason) };
  const steps: Step[] = chosen === undefined ? [] : [chosen];
  if (award === undefined) return steps;
  const noticed = civilDateAt(instantOf(world.now, award.at));
  const years = [noticed, addDays(noticed, longestNoticeDays)].map((day) => day.slice(0, 4));
  if (years.some((year) => publicHolidays[year] === undefined)) return steps;
  const { confirmed } = award;
  steps.push(
    { at: award.at, take: () => propose(leading, course) },
    ...objectionSteps(leading, award.objection),
  );
  if (confirmed === undefined) return steps;
  const confirm = async () =>
    confirmAward(world)({
      challengeId: made.id,
      expectedVersion: await versionOf(world, made.id),
      actor: await world.actor("organizer"),
    });
  return [...steps, { at: confirmed, take: confirm }];
}

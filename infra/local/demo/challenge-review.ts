import { assignExperts } from "../../../functions/challenges/app/assign-experts.ts";
import { concludeReview } from "../../../functions/challenges/app/conclude-review.ts";
import { checkProposal } from "../../../functions/challenges/app/decide-proposal.ts";
import { declareForReview, lockScores, writeScores } from "../../../functions/challenges/app/judge.ts";
import { startReview } from "../../../functions/challenges/app/start-review.ts";
import type { StoredProposal } from "../../../functions/challenges/domain/proposal.ts";
import type { StoredReview } from "../../../functions/challenges/domain/review.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type Step, versionOf } from "./challenge-steps.ts";
import type { Leading } from "./course-leading.ts";
import type { DemoCourse, DemoProposal, DemoReviewing } from "./data/course-entry.ts";
import { demoComments, demoExperts } from "./data/experts.ts";
import { demoProgramme } from "./data/programme.ts";
import { spread } from "./timeline.ts";

const hourMs = 3_600_000;

/** The entry that a stored proposal comes from: one organization leads one proposal to a challenge. */
const entryOf = (
  { poster }: Leading,
  { proposals }: DemoCourse,
  leadOrganizationId: string,
): DemoProposal => {
  const found = proposals.find(({ organization }) => poster(organization).id === leadOrganizationId);
  if (found === undefined) throw new Error(`nobody of the demo data proposes as ${leadOrganizationId}`);
  return found;
};

/** Opened proposals in the order of the opening. */
export const openedOf = async (
  leading: Leading,
  course: DemoCourse,
): Promise<{ stored: StoredProposal; demo: DemoProposal }[]> => {
  const { world, made } = leading;
  const all = await world.proposals.listOf(made.id);
  return all
    .filter(({ label }) => label !== undefined)
    .map((stored) => ({ stored, demo: entryOf(leading, course, stored.leadOrganizationId) }));
};

/** 形式审查 */
export async function checkFormally(leading: Leading, course: DemoCourse): Promise<void> {
  const { world } = leading;
  const actor = await world.actor("organizer");
  const check = checkProposal(world);
  const opened = await openedOf(leading, course);
  for (const { stored, demo } of opened.slice(0, course.checked?.only)) {
    const { challengeId, id: proposalId, version: expectedVersion } = stored;
    const outcome = demo.rejected === undefined ? ("ok" as const) : ("rejected" as const);
    world.clock.set(addMilliseconds(world.clock.now(), hourMs / 6));
    await check({ challengeId, proposalId, outcome, reason: demo.rejected, expectedVersion, actor });
  }
}

/** Points around the level of a proposal: experts differ by a little, the same ones each time. */
function scoresFor(level: number, key: string) {
  return demoProgramme.rules.review.criteria.map(({ id, points }) => {
    const share = (level + spread(`${key}${id}`, 13) - 6) / 100;
    return { criterionId: id, points: Math.min(points, Math.max(0, Math.round(points * share * 2) / 2)) };
  });
}

function commentOn(level: number, key: string): string {
  const choice = level >= 80 ? demoComments.good : level >= 60 ? demoComments.fair : demoComments.poor;
  return choice[spread(key, choice.length)] ?? choice[0];
}

/** What one expert does with one proposal, an hour after the other. */
async function judge(
  leading: Leading,
  { challengeId, proposalId, expertId }: StoredReview,
  level: number,
  does: DemoReviewing["does"],
): Promise<void> {
  const { world } = leading;
  const { clock, reviews } = world;
  const actor = await world.directory.actor(expertId);
  if (actor === undefined) throw new Error(`there is no expert ${expertId}`);
  const order = async () => {
    clock.set(addMilliseconds(clock.now(), hourMs / 6));
    const { version = 0 } = (await reviews.find(challengeId, proposalId, expertId)) ?? {};
    return { challengeId, proposalId, expectedVersion: version, actor };
  };
  await declareForReview(world)({ ...(await order()), outcome: "accept" });
  if (does === "accept") return;
  const key = `${expertId}${proposalId}`;
  const written = { scores: scoresFor(level, key), comment: commentOn(level, key) };
  await writeScores(world)({ ...(await order()), ...written });
  if (does === "lock") await lockScores(world)(await order());
}

async function recuse(
  leading: Leading,
  { expert, reason }: { readonly expert: string; readonly reason: string },
): Promise<void> {
  const { world, made } = leading;
  const actor = await world.actor(expert);
  const asked = (await world.reviews.list(made.id)).find(({ expertId }) => expertId === actor.personId);
  if (asked === undefined) throw new Error(`${expert} was not asked to judge ${made.demo.key}`);
  const { challengeId, proposalId, version: expectedVersion } = asked;
  const order = { challengeId, proposalId, expectedVersion, actor };
  await declareForReview(world)({ ...order, outcome: "recuse", reason });
  await assignExperts(world.assigning)(made.id);
}

/** Those who were asked do what the entry says: all of them everything, or some of them something. */
async function judgeAll(leading: Leading, course: DemoCourse): Promise<void> {
  const { world, made } = leading;
  const goesOn = course.review?.goesOn;
  const doing = new Map(goesOn?.map(({ expert, does }) => [world.personId(expert), does]));
  const opened = new Map((await openedOf(leading, course)).map(({ stored, demo }) => [stored.id, demo]));
  const reviews = await world.reviews.list(made.id);
  for (const { subject } of demoExperts) {
    const does = goesOn === undefined ? "lock" : doing.get(world.personId(subject));
    if (does === undefined) continue;
    for (const review of reviews.filter(({ expertId }) => expertId === world.personId(subject)))
      if (review.state === "invited")
        await judge(leading, review, opened.get(review.proposalId)?.level ?? 0, does);
  }
}

/** 专家评审 */
export function reviewSteps(leading: Leading, course: DemoCourse): Step[] {
  const { review } = course;
  if (review === undefined) return [];
  const { world, made } = leading;
  const { at, recusal, concluded } = review;
  const later = (days: number) => ({ day: at.day + days, hour: at.hour });
  const order = async () => ({
    challengeId: made.id,
    expectedVersion: await versionOf(world, made.id),
    actor: await world.actor("organizer"),
  });
  const started: Step = {
    at,
    async take() {
      await startReview(world)({ ...(await order()), expertIds: [] });
      await assignExperts(world.assigning)(made.id);
    },
  };
  return [
    started,
    ...(recusal === undefined ? [] : [{ at: later(1), take: () => recuse(leading, recusal) }]),
    { at: later(2), take: () => judgeAll(leading, course) },
    ...(concluded === undefined
      ? []
      : [{ at: concluded, take: async () => concludeReview(world)(await order()) }]),
  ];
}

import { endChallenges } from "../../../functions/challenges/app/end-challenge.ts";
import { awardSteps } from "./challenge-award.ts";
import { checkFormally, reviewSteps } from "./challenge-review.ts";
import { type Step, versionOf } from "./challenge-steps.ts";
import { openChallenge } from "./committee.ts";
import type { Leading } from "./course-leading.ts";
import type { DemoCourse } from "./data/course-entry.ts";
import { demoBatches } from "./data/programme.ts";
import { submitSealed } from "./sealed-proposals.ts";

function failSteps({ world, made }: Leading, { failed }: DemoCourse): Step[] {
  if (failed === undefined) return [];
  const { at, reason } = failed;
  return [
    {
      at,
      take: async () =>
        endChallenges(world, world.clock).fail(made.id, {
          reason,
          expectedVersion: await versionOf(world, made.id),
          actor: await world.actor("organizer"),
        }),
    },
  ];
}

/** Sealed proposals, their opening, and everything that came of it. */
export function courseOf(leading: Leading): Step[] {
  const { world, made, committee } = leading;
  const { standing } = made.demo;
  if (standing.is !== "listed" || standing.course === undefined) return [];
  const { batch, course } = standing;
  const closes = demoBatches[batch].closes.day;
  const { checked } = course;
  return [
    ...course.proposals.map(
      (proposal, i): Step => ({
        at: { day: closes - proposal.before, hour: 10 + i },
        take: () => submitSealed(leading, proposal),
      }),
    ),
    { at: course.opened, take: () => openChallenge(world, made.id, committee) },
    ...(checked === undefined ? [] : [{ at: checked.at, take: () => checkFormally(leading, course) }]),
    ...failSteps(leading, course),
    ...reviewSteps(leading, course),
    ...awardSteps(leading, course),
  ];
}

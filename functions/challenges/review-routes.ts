import { reviewContracts as contracts } from "../../shared/contracts/reviews.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { assignExpert, voidReview } from "./app/assign-by-hand.ts";
import type { Challenges } from "./app/challenge-ports.ts";
import { concludeReview } from "./app/conclude-review.ts";
import { declareForReview, lockScores, writeScores } from "./app/judge.ts";
import { dismissConflict, listConflicts } from "./app/list-conflicts.ts";
import { getMyReview, listMyReviews } from "./app/my-reviews.ts";
import type { NewSalt } from "./app/record-entry.ts";
import { readBoard } from "./app/review-board.ts";
import type { ReviewParts } from "./app/review-reading.ts";
import { scheduleDefences } from "./app/schedule-defences.ts";
import { startReview } from "./app/start-review.ts";
import { readExpert, shownExpert, writeExpert } from "./app/write-expert.ts";

export interface ReviewRouteParts extends ReviewParts {
  readonly challenges: Pick<Challenges, "find" | "save">;
  readonly newSalt: NewSalt;
  /** Random, as a salt is: nobody may guess how a draw will fall. */
  readonly newSeed: NewSalt;
}

/** The review of proposals, as those see it who run it. */
function deskRoutes(parts: ReviewRouteParts): Route[] {
  const conflicts = listConflicts(parts);
  const dismiss = dismissConflict(parts);
  const start = startReview(parts);
  const board = readBoard(parts);
  const assign = assignExpert(parts);
  const revoke = voidReview(parts);
  const schedule = scheduleDefences(parts);
  const conclude = concludeReview(parts);

  return [
    bind(contracts.listExperts, async () => ({ items: (await parts.experts.list()).map(shownExpert) })),
    bind(contracts.listConflicts, ({ path, actor }) => conflicts({ ...path, actor })),
    bind(contracts.dismissConflict, ({ path, body, actor }) => dismiss({ ...path, ...body, actor })),
    bind(contracts.startReview, ({ path, body, actor }) => start({ ...path, ...body, actor })),
    bind(contracts.getReviewBoard, ({ path, actor }) => board({ ...path, actor })),
    bind(contracts.assignExpert, ({ path, body, actor }) => assign({ ...path, ...body, actor })),
    bind(contracts.voidReview, ({ path, body, actor }) => revoke({ ...path, ...body, actor })),
    bind(contracts.scheduleDefences, ({ path, body, actor }) => schedule({ ...path, ...body, actor })),
    bind(contracts.concludeReview, ({ path, body, actor }) => conclude({ ...path, ...body, actor })),
  ];
}

/** The same, as the experts see it. */
function expertRoutes(parts: ReviewParts): Route[] {
  const profile = readExpert(parts.experts);
  const write = writeExpert(parts.experts, parts.clock);
  const list = listMyReviews(parts);
  const get = getMyReview(parts);
  const declare = declareForReview(parts);
  const score = writeScores(parts);
  const lock = lockScores(parts);

  return [
    bind(contracts.getMyExpertProfile, ({ actor }) => profile(actor)),
    bind(contracts.writeMyExpertProfile, ({ body, actor }) => write({ ...body, actor })),
    bind(contracts.listMyReviews, ({ actor }) => list(actor)),
    bind(contracts.getMyReview, ({ path, actor }) => get({ ...path, actor })),
    bind(contracts.declareForReview, ({ path, body, actor }) => declare({ ...path, ...body, actor })),
    bind(contracts.writeScores, ({ path, body, actor }) => score({ ...path, ...body, actor })),
    bind(contracts.lockScores, ({ path, body, actor }) => lock({ ...path, ...body, actor })),
  ];
}

/** 专家评审 */
export const reviewRoutes = (parts: ReviewRouteParts): Route[] => [
  ...deskRoutes(parts),
  ...expertRoutes(parts),
];

import { setTimeout as sleep } from "node:timers/promises";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Answer, Product } from "../rush/product.ts";
import type { Solver } from "./solvers.ts";

/** What became of one call. */
export interface Submission {
  readonly solver: Solver;
  readonly sentAt: number;
  readonly milliseconds: number;
  readonly answer: Answer | undefined;
}

/** Does `of` for each at its moment, whatever became of those before. */
export const paced = <T, R>(
  all: readonly T[],
  momentOf: (i: number) => number,
  of: (one: T) => Promise<R>,
): Promise<R[]> =>
  Promise.all(
    all.map(async (one, i) => {
      await sleep(Math.max(0, momentOf(i) - Date.now()));
      return of(one);
    }),
  );

export const submission =
  ({ send }: Product, challengeId: string) =>
  async (solver: Solver): Promise<Submission> => {
    const path = `/v1/challenges/${challengeId}/proposals/${solver.proposalId}/submit`;
    const sentAt = Date.now();
    const began = performance.now();
    const answer = await send("POST", path, { ...solver.caller.headers }, solver.order).catch(
      () => undefined,
    );
    return { solver, sentAt, milliseconds: performance.now() - began, answer };
  };

export const receivedAt = ({ answer }: Submission): Instant | undefined => {
  const receipt = answer?.body.receipt as { receivedAt?: Instant } | undefined;
  return receipt?.receivedAt;
};

/** By the receipt: was it taken in before the closing, and is that what it says? */
export const accepted = ({ answer }: Submission): boolean => answer?.status === 200;
export const tooLate = ({ answer }: Submission): boolean =>
  answer?.status === 409 && answer.body.code === "proposal.closed";

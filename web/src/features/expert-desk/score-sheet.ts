import type { ReviewTask, Scores } from "../../../../shared/contracts/reviews.ts";

/** What the sheet holds: one line a criterion, whether points were given or not. */
export interface Line {
  readonly criterionId: string;
  readonly name: string;
  readonly most: number;
  readonly points: number | null;
  readonly comment: string;
}

export interface Sheet {
  readonly lines: readonly Line[];
  readonly comment: string;
}

export const sheetOf = ({ criteria, scores, comment }: ReviewTask): Sheet => ({
  comment: comment ?? "",
  lines: criteria.map(({ id, name, points }) => {
    const score = scores.find(({ criterionId }) => criterionId === id);
    return {
      criterionId: id,
      name,
      most: points,
      points: score?.points ?? null,
      comment: score?.comment ?? "",
    };
  }),
});

/** What is sent: criteria without points yet are left out, with their comments, which have nothing to stand beside. */
export function scoresOf({ lines }: Sheet): Scores {
  return lines.flatMap(({ criterionId, points, comment }) =>
    points === null
      ? []
      : [{ criterionId, points, ...(comment.trim() === "" ? {} : { comment: comment.trim() }) }],
  );
}

export const totalOf = ({ lines }: Sheet): number =>
  lines.reduce((sum, { points }) => sum + (points ?? 0), 0);

export const isComplete = ({ lines }: Sheet): boolean => lines.every(({ points }) => points !== null);

import * as z from "zod";
import { correctableFields } from "../../../../shared/contracts/challenges-content.ts";
import { StoredFile } from "../../../../shared/contracts/files.ts";
import type { ReviewTask } from "../../../../shared/contracts/reviews.ts";

/** What an expert judges against, as far as this console knows it; a newer server's fields are left out. */
const Judged = z.object({
  background: z.string().optional(),
  difficulty: z.string().optional(),
  solverConditions: z.string().optional(),
  confidentialText: z.string().optional(),
  posterName: z.string().optional(),
  bountyYuan: z.number().optional(),
  termMonths: z.number().optional(),
  indicators: correctableFields.indicators.optional(),
  files: z.array(StoredFile).optional(),
});
export type Judged = z.output<typeof Judged>;

export const judgedOf = ({ challenge }: Pick<ReviewTask, "challenge">): Judged =>
  Judged.safeParse(challenge).data ?? {};

import * as z from "zod";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Questions, StoredQuestion } from "../app/question-ports.ts";
import { challengeKey, challengePk, questionKey, questionPrefix } from "./keys.ts";

const QuestionRecord = z.object({
  id: z.string(),
  text: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  answer: z.string().optional(),
  answeredAt: z.string().optional(),
});

const decode = (stored: StoredItem): StoredQuestion => QuestionRecord.parse(stored);

const encode = (challengeId: string, question: StoredQuestion): StoredItem => ({
  ...questionKey(challengeId, question.id),
  ...QuestionRecord.parse(question),
});

/** Counts the questions that wait on the challenge itself, without a new version of it: asking makes nobody's page old. */
const countOpen = (challengeId: string, more: 1 | -1): Write => ({
  update: {
    Key: challengeKey(challengeId),
    UpdateExpression: "ADD openQuestions :more",
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeValues: { ":more": more },
  },
});

/** Questions in the challenges table. */
export const questionTable = (table: Table): Questions => ({
  ofChallenge: async (challengeId) =>
    (await table.queryAll(challengePk(challengeId), questionPrefix)).map(decode),
  find: async (challengeId, questionId) => {
    const stored = await table.get(questionKey(challengeId, questionId));
    return stored === undefined ? undefined : decode(stored);
  },
  ask: (challengeId, question, call) =>
    createOnce(table, call, question.askedAt, question.id, [
      { put: { Item: encode(challengeId, question), ConditionExpression: "attribute_not_exists(pk)" } },
      countOpen(challengeId, 1),
    ]),
  answer: (challengeId, answered) =>
    table.transact([
      {
        put: { Item: encode(challengeId, answered), ConditionExpression: "attribute_not_exists(answer)" },
        onConditionFailed: () => new DomainError("conflict", "question.answered"),
      },
      countOpen(challengeId, -1),
    ]),
});

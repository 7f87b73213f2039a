import type { Question } from "../../../../shared/contracts/events-content.ts";
import type { Answers } from "../../../../shared/contracts/registrations.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";

/** What the form holds: not yet what the contract takes. */
export type TypedAnswers = Readonly<Record<string, unknown>>;

function answerOf(typed: unknown): Answers[string] | undefined {
  if (typed === true) return true;
  if (Array.isArray(typed)) return typed.length === 0 ? undefined : (typed as string[]);
  const text = typeof typed === "string" ? typed.trim() : "";
  return text === "" ? undefined : text;
}

/** Only what was answered, and only to questions that are asked. */
export function answersIn(questions: readonly Question[], typed: TypedAnswers = {}): Answers {
  const answered = questions.flatMap(({ id }) => {
    const answer = answerOf(typed[id]);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return Object.fromEntries(answered);
}

/** The questions that must be answered and are not. */
export const unanswered = (questions: readonly Question[], answers: Answers): FieldError[] =>
  questions
    .filter(({ id, required }) => required && answers[id] === undefined)
    .map(({ id }) => ({ path: `body.answers.${id}`, code: "input.required", message: "" }));

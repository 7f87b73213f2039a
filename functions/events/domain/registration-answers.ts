import type { Question } from "../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { Answers } from "../../../shared/contracts/registrations.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";

/** 报名表: are the answers what the questions ask for? */

type Answer = Answers[string];

function fits({ kind, options = [] }: Question, answer: Answer): boolean {
  switch (kind) {
    case "text":
    case "file":
      return typeof answer === "string";
    case "choice":
      return typeof answer === "string" && options.includes(answer);
    case "choices":
      return (
        Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((choice) => options.includes(choice))
      );
    case "consent":
      return answer === true;
  }
}

/** Refuses answers that are missing, unfit, or to questions that nobody asked; names each of them. */
export function checkAnswers(questions: readonly Question[], answers: Answers): void {
  const faulty = questions.filter((question) => {
    const answer = answers[question.id];
    return answer === undefined ? question.required : !fits(question, answer);
  });
  const unasked = Object.keys(answers).filter((id) => questions.every((question) => question.id !== id));
  const ids = [...faulty.map(({ id }) => id), ...unasked];
  if (ids.length === 0) return;
  throw new DomainError("invalid", "registration.answers", {
    errors: ids.map((id) => ({ path: `body.answers.${id}`, code: "registration.answers" })),
  });
}

/** The files that the answers name; each must have been uploaded for this event by this person. */
export function filesOfAnswers(
  questions: readonly Question[],
  answers: Answers,
  uploaded: readonly StoredFile[],
): StoredFile[] {
  return questions.flatMap((question) => {
    const id = question.kind === "file" ? answers[question.id] : undefined;
    if (id === undefined) return [];
    const file = uploaded.find((candidate) => candidate.id === id && candidate.state === "ready");
    if (file === undefined)
      throw new DomainError("not_found", "file.not_found", {
        errors: [{ path: `body.answers.${question.id}`, code: "file.not_found" }],
      });
    return [file];
  });
}

/** Does an answer name a file, so that files have to be looked up? */
export const namesFiles = (questions: readonly Question[], answers: Answers): boolean =>
  questions.some(({ id, kind }) => kind === "file" && answers[id] !== undefined);

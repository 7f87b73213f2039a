import type { PublicChallenge } from "../../../shared/contracts/challenges.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { containsMobile } from "../../../shared/reference/phone.ts";
import { phaseAt } from "../domain/challenge.ts";
import { actsAs } from "../domain/permission.ts";
import { questionsIn } from "../domain/transitions.ts";
import type { Challenges } from "./challenge-ports.ts";
import { publishedChallenge, readableChallenge } from "./challenge-reading.ts";
import type { Questions, StoredQuestion } from "./question-ports.ts";

type Answered = PublicChallenge["questions"][number];

/** A question as it is shown: who asked it, nobody learns. */
export const shownQuestion = ({ id, text, askedAt, answer, answeredAt }: StoredQuestion): Answered => ({
  id,
  text,
  askedAt,
  answer,
  answeredAt,
});

const publicText = (text: string): string => {
  if (containsMobile(text)) throw invalidField("body.text", "item.phone_in_public_text");
  return text;
};

/** Questions on a published challenge, asked without a name and answered for everybody. */
export const challengeQuestions = (
  challenges: Pick<Challenges, "find">,
  questions: Questions,
  clock: Clock,
  newId: NewId,
) => ({
  async ask(challengeId: string, text: string, { actor, call }: { actor: Actor; call: CreatingCall }) {
    const challenge = await publishedChallenge(challenges, challengeId);
    const at = clock.now();
    if (!questionsIn.includes(phaseAt(challenge, at)))
      throw new DomainError("conflict", "challenge.questions_closed");
    const question = {
      id: newId("question"),
      text: publicText(text),
      askedAt: at,
      askedBy: actor.personId,
    };
    return { id: await questions.ask(challengeId, question, call) };
  },

  async list(challengeId: string, actor: Actor) {
    await readableChallenge(challenges, challengeId, actor);
    return { items: (await questions.ofChallenge(challengeId)).map(shownQuestion) };
  },

  /** By the poster or the department. */
  async answer(challengeId: string, questionId: string, text: string, actor: Actor): Promise<Answered> {
    const challenge = await readableChallenge(challenges, challengeId, actor);
    if (!actsAs(actor, challenge, "poster") && !actsAs(actor, challenge, "department"))
      throw new DomainError("forbidden", "challenge.move_not_allowed");
    const question = await questions.find(challengeId, questionId);
    if (question === undefined) throw new DomainError("not_found", "question.not_found");
    if (question.answer !== undefined) throw new DomainError("conflict", "question.answered");
    const answered = { ...question, answer: publicText(text), answeredAt: clock.now() };
    await questions.answer(challengeId, answered);
    return shownQuestion(answered);
  },
});

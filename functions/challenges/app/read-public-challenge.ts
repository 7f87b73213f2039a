import type { PublicChallenge } from "../../../shared/contracts/challenges.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { programmeNotFound } from "../domain/programme.ts";
import { jsonLd, publicSummary, publicTerms } from "../domain/public-terms.ts";
import type { Announcements } from "./announcement-ports.ts";
import type { Challenges } from "./challenge-ports.ts";
import { shownQuestion } from "./challenge-questions.ts";
import { publishedChallenge } from "./challenge-reading.ts";
import type { Solvers } from "./notice-decision.ts";
import type { Programmes } from "./programme-ports.ts";
import type { Questions } from "./question-ports.ts";

export interface PublicReading {
  readonly challenges: Pick<Challenges, "find">;
  readonly programmes: Pick<Programmes, "find">;
  readonly announcements: Pick<Announcements, "ofChallenge">;
  readonly questions: Pick<Questions, "ofChallenge">;
  readonly solvers: Pick<Solvers, "count">;
  readonly clock: Clock;
}

/** A published challenge with its notices and what was answered, for anybody. */
export const readPublicChallenge =
  ({ challenges, programmes, announcements, questions, solvers, clock }: PublicReading) =>
  async (challengeId: string): Promise<PublicChallenge> => {
    const challenge = await publishedChallenge(challenges, challengeId);
    const [programme, notices, asked] = await Promise.all([
      programmes.find(challenge.programmeId),
      announcements.ofChallenge(challengeId),
      questions.ofChallenge(challengeId),
    ]);
    if (programme === undefined) throw programmeNotFound();
    const counted = programme.content.rules.countPublic && challenge.state === "published";
    return {
      ...publicSummary(challenge, clock.now()),
      ...(counted ? { solvers: await solvers.count(challengeId) } : {}),
      ...publicTerms(challenge),
      announcements: notices,
      questions: asked.filter(({ answer }) => answer !== undefined).map(shownQuestion),
      relistedAs: challenge.relistedAs,
      relistedFrom: challenge.relistedFrom,
      jsonLd: jsonLd(challenge, programme.content.department),
    };
  };

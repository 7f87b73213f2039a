import { challengeContracts } from "../../shared/contracts/challenges.ts";
import type { FileStorage } from "../../shared/files/storage.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import type { Directory } from "../../shared/identity/directory.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import type { Announcements } from "./app/announcement-ports.ts";
import { challengeFiles, type Judges } from "./app/challenge-files.ts";
import type { Challenges } from "./app/challenge-ports.ts";
import { challengeQuestions } from "./app/challenge-questions.ts";
import { challengeView, readableChallenge } from "./app/challenge-reading.ts";
import { correctChallenges, type Openings } from "./app/correct-challenge.ts";
import { endChallenges } from "./app/end-challenge.ts";
import { listChallenges } from "./app/list-challenges.ts";
import type { ChallengeLists } from "./app/list-ports.ts";
import { moveChallenges } from "./app/move-challenge.ts";
import type { Solvers } from "./app/notice-decision.ts";
import type { Programmes } from "./app/programme-ports.ts";
import { publishChallenges } from "./app/publish-challenges.ts";
import type { Questions } from "./app/question-ports.ts";
import { readPublicChallenge } from "./app/read-public-challenge.ts";
import type { NewSalt } from "./app/record-entry.ts";
import { relistChallenges } from "./app/relist-challenge.ts";
import { writeChallenge } from "./app/write-challenge.ts";
import type { StoredChallenge } from "./domain/challenge.ts";

export interface ChallengeParts {
  readonly challenges: Challenges;
  readonly programmes: Programmes;
  readonly lists: ChallengeLists;
  readonly announcements: Announcements;
  readonly questions: Questions;
  readonly openings: Openings;
  readonly judges: Judges;
  readonly solvers: Solvers;
  readonly directory: Directory;
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSalt: NewSalt;
}

/** Challenges as their posters, the offices and the public meet them. */
export function challengeRoutes(parts: ChallengeParts): Route[] {
  const { challenges, programmes, directory, clock, newId, newSalt } = parts;
  const write = writeChallenge(challenges, programmes, directory, clock, newId);
  const move = moveChallenges(challenges, programmes, directory, clock, newSalt);
  const correct = correctChallenges(parts, parts.openings, clock);
  const end = endChallenges(parts, clock);
  const publish = publishChallenges(parts, clock);
  const relist = relistChallenges(challenges, programmes, clock, newId, newSalt);
  const lists = listChallenges(parts.lists, programmes, clock);
  const files = challengeFiles(challenges, parts.judges, parts.storage, clock, newId);
  const questions = challengeQuestions(challenges, parts.questions, clock, newId);
  const readPublic = readPublicChallenge(parts);
  const view = challengeView(challenges);
  const shown = async (challenge: Promise<StoredChallenge>, actor: Actor) =>
    view(await challenge, actor, clock.now());

  return [
    bind(challengeContracts.createChallenge, ({ body, actor, call }) =>
      shown(write.create({ ...body, actor, call }), actor),
    ),
    bind(challengeContracts.changeChallenge, ({ path, body, actor }) =>
      shown(write.change(path.challengeId, body, actor), actor),
    ),
    bind(challengeContracts.getChallenge, ({ path, actor }) =>
      shown(readableChallenge(challenges, path.challengeId, actor), actor),
    ),
    bind(challengeContracts.listMyChallenges, ({ query, actor }) =>
      lists.ofPoster(query.organizationId, actor, query),
    ),
    bind(challengeContracts.listBoard, ({ path, actor }) => lists.board(path.programmeId, actor)),
    bind(challengeContracts.announceChallengeFile, ({ path, body, actor, call }) =>
      files.announce(path.challengeId, body, { actor, call }),
    ),
    bind(challengeContracts.completeChallengeFile, ({ path, actor }) =>
      files.complete(path.challengeId, path.fileId, actor),
    ),
    bind(challengeContracts.downloadChallengeFile, ({ path, actor }) =>
      files.download(path.challengeId, path.fileId, actor),
    ),
    bind(challengeContracts.submitChallenge, ({ path, body, actor }) =>
      shown(move.submit(path.challengeId, body.expectedVersion, actor), actor),
    ),
    bind(challengeContracts.takeBackChallenge, ({ path, body, actor }) =>
      shown(move.takeBack(path.challengeId, body.expectedVersion, actor), actor),
    ),
    bind(challengeContracts.decideFormally, ({ path, body, actor }) =>
      shown(move.decideFormally(path.challengeId, body, actor), actor),
    ),
    bind(challengeContracts.decideFeasibility, ({ path, body, actor }) =>
      shown(move.decideFeasibility(path.challengeId, body, actor), actor),
    ),
    bind(challengeContracts.publishChallenges, ({ path, body, actor }) =>
      publish(path.programmeId, { ...body, actor }),
    ),
    bind(challengeContracts.correctChallenge, ({ path, body, actor }) =>
      correct.correct(path.challengeId, { ...body, actor }),
    ),
    bind(challengeContracts.extendChallenge, ({ path, body, actor }) =>
      correct.extend(path.challengeId, { ...body, actor }),
    ),
    bind(challengeContracts.withdrawChallenge, ({ path, body, actor }) =>
      shown(end.withdraw(path.challengeId, { ...body, actor }), actor),
    ),
    bind(challengeContracts.failChallenge, ({ path, body, actor }) =>
      end.fail(path.challengeId, { ...body, actor }),
    ),
    bind(challengeContracts.relistChallenge, ({ path, body, actor, call }) =>
      shown(relist(path.challengeId, { ...body, actor, call }), actor),
    ),
    bind(challengeContracts.browseChallenges, ({ query }) => lists.browse(query)),
    bind(challengeContracts.readPublicChallenge, ({ path }) => readPublic(path.challengeId)),
    bind(challengeContracts.downloadPublicChallengeFile, ({ path }) =>
      files.downloadPublic(path.challengeId, path.fileId),
    ),
    bind(challengeContracts.askQuestion, ({ path, body, actor, call }) =>
      questions.ask(path.challengeId, body.text, { actor, call }),
    ),
    bind(challengeContracts.listQuestions, ({ path, actor }) => questions.list(path.challengeId, actor)),
    bind(challengeContracts.answerQuestion, ({ path, body, actor }) =>
      questions.answer(path.challengeId, path.questionId, body.text, actor),
    ),
  ];
}

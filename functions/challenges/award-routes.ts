import { awardContracts } from "../../shared/contracts/awards.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { listPublicNotices, readPublicNotice, readRanking } from "./app/award-reading.ts";
import { chooseWinners } from "./app/choose-winners.ts";
import { confirmAward } from "./app/confirm-award.ts";
import { decideObjection } from "./app/decide-objection.ts";
import { exportRecord, type RecordParts } from "./app/export-record.ts";
import { type ObjectionParts, objections } from "./app/objections.ts";
import { proposeAward } from "./app/propose-award.ts";

export type AwardRouteParts = ObjectionParts & RecordParts;

/** 定标、公示、异议、决策记录 */
export function awardRoutes(parts: AwardRouteParts): Route[] {
  const ranking = readRanking(parts);
  const choose = chooseWinners(parts);
  const propose = proposeAward(parts);
  const confirm = confirmAward(parts);
  const notice = readPublicNotice(parts);
  const notices = listPublicNotices(parts);
  const object = objections(parts);
  const decide = decideObjection(parts);
  const record = exportRecord(parts);

  return [
    bind(awardContracts.getRanking, ({ path, actor }) => ranking(path.challengeId, actor)),
    bind(awardContracts.chooseWinners, ({ path, body, actor }) => choose({ ...path, ...body, actor })),
    bind(awardContracts.proposeAward, ({ path, body, actor }) => propose({ ...path, ...body, actor })),
    bind(awardContracts.confirmAward, ({ path, body, actor }) => confirm({ ...path, ...body, actor })),
    bind(awardContracts.listPublicNotices, notices),
    bind(awardContracts.getPublicNotice, ({ path }) => notice(path.challengeId)),
    bind(awardContracts.draftObjection, ({ path, body, actor, call }) =>
      object.draft({ ...path, ...body }, { actor, call }),
    ),
    bind(awardContracts.announceEvidence, ({ path, body, actor, call }) =>
      object.announce({ ...path, actor }, body, call),
    ),
    bind(awardContracts.completeEvidence, ({ path: { fileId, ...path }, actor }) =>
      object.complete({ ...path, actor }, fileId),
    ),
    bind(awardContracts.raiseObjection, ({ path, body, actor }) =>
      object.raise({ ...path, actor }, body.expectedVersion),
    ),
    bind(awardContracts.listObjections, ({ path, actor }) => object.list(path.challengeId, actor)),
    bind(awardContracts.downloadEvidence, ({ path: { fileId, ...path }, actor }) =>
      object.download({ ...path, actor }, fileId),
    ),
    bind(awardContracts.decideObjection, ({ path, body, actor }) => decide({ ...path, ...body, actor })),
    bind(awardContracts.getRecord, ({ path }) => record(path.challengeId)),
  ];
}

import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { civilDateAt } from "../../../shared/kernel/time.ts";
import type { Announcing, Awards } from "../app/award-ports.ts";
import type { ConcludedRanking, Decided } from "../app/review-ports.ts";
import type { StoredAward } from "../domain/award.ts";
import { announcementWrites } from "./announcement-writes.ts";
import { decodeAward } from "./award-codec.ts";
import { proposeAward, replaceAward } from "./award-writes.ts";
import { challengeWrites, stale } from "./challenge-writes.ts";
import { awardKey, publicNoticeKey, publicNoticesPk, rankingKey } from "./keys.ts";
import { decodeRanking, encodeRanking } from "./review-codec.ts";

const decisionWrites = ({ before, change }: Decided): Write[] => challengeWrites(before, change);
const noticeWrites = ({ programme, notice }: Announcing): Write[] => announcementWrites(programme, notice);

/** So many awards a request of the table reads. */
const batch = 100;

/** Rankings and awards in the challenges table. */
export function awardTable(table: Table): Awards {
  const replaceRanking = (before: ConcludedRanking, after: ConcludedRanking): Write => ({
    put: {
      Item: encodeRanking(after),
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: { ":version": before.version },
    },
    onConditionFailed: stale,
  });
  /** Where the public list finds it: by the day of its publication. */
  const listed = ({ challengeId, publishedOn }: StoredAward): Write => ({
    put: { Item: { ...publicNoticeKey(publishedOn, challengeId), challengeId } },
  });

  return {
    async ranking(challengeId) {
      const stored = await table.get(rankingKey(challengeId));
      return stored === undefined ? undefined : decodeRanking(stored);
    },
    async find(challengeId) {
      const stored = await table.get(awardKey(challengeId));
      return stored === undefined ? undefined : decodeAward(stored);
    },
    async listPublic(at) {
      const today = civilDateAt(at);
      const pointers = (await table.queryAll(publicNoticesPk, "", false)).filter(
        ({ sk }) => String(sk).slice(0, today.length) <= today,
      );
      const ids = [...new Set(pointers.reverse().map(({ challengeId }) => String(challengeId)))];
      const awards: StoredAward[] = [];
      for (let from = 0; from < ids.length; from += batch) {
        const keys = ids.slice(from, from + batch).map(awardKey);
        awards.push(...(await table.getMany(keys)).map(decodeAward));
      }
      // One that was proposed anew has a pointer for each time; what counts is the award as it is now.
      return awards.filter(({ publishedOn }) => publishedOn <= today);
    },
    choose: (before, after, decided) =>
      table.transact([replaceRanking(before, after), ...decisionWrites(decided)]),
    propose: (award, decided, announcing) =>
      table.transact([
        proposeAward(award),
        listed(award),
        ...decisionWrites(decided),
        ...noticeWrites(announcing),
      ]),
    confirm: (before, after, decided, announcing) =>
      table.transact([replaceAward(before, after), ...decisionWrites(decided), ...noticeWrites(announcing)]),
  };
}

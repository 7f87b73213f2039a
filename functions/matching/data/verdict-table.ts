import * as z from "zod";
import { UnsuitableReason, VerdictValue } from "../../../shared/contracts/matching.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { type StoredVerdict, VerdictMoved, type Verdicts } from "../app/ports.ts";
import { type GivenVerdict, type Judgement, tallyOf } from "../domain/verdict.ts";
import {
  givenKey,
  givenPrefix,
  pairsPk,
  receivedKey,
  receivedPrefix,
  talliesPk,
  tallyKey,
  verdictLogKey,
} from "./keys.ts";

const GivenRecord = z.object({
  itemId: z.string(),
  otherId: z.string(),
  verdict: VerdictValue,
  reason: UnsuitableReason.optional(),
  note: z.string().optional(),
  by: z.object({ personId: z.string(), name: z.string() }),
  at: z.string(),
  revision: z.int(),
});
const ReceivedRecord = z.object({ itemId: z.string(), verdict: VerdictValue });
const TallyRecord = z.object({ id: z.string(), tally: z.string(), count: z.int() });

const moved = () => new VerdictMoved();

/** The verdict still is the one that was read. */
const unchanged = (before: StoredVerdict | undefined) =>
  before === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "revision = :revision",
        ExpressionAttributeValues: { ":revision": before.revision },
      };

/** Counts are kept beside the verdicts, in the same transaction: to learn from them nobody reads every pair. */
function count(otherId: string, before: Judgement | undefined, after: Judgement | undefined): Write[] {
  const [from, to] = [before, after].map((judgement) => judgement && tallyOf(judgement));
  const changes = [
    ...(from === undefined || from === to ? [] : [{ tally: from, by: -1 }]),
    ...(to === undefined || from === to ? [] : [{ tally: to, by: 1 }]),
  ];
  return changes.map(({ tally, by }) => ({
    update: {
      Key: tallyKey(otherId, tally),
      UpdateExpression: "SET id = :id, tally = :tally ADD #count :by",
      ExpressionAttributeNames: { "#count": "count" },
      ExpressionAttributeValues: { ":id": otherId, ":tally": tally, ":by": by },
    },
  }));
}

const logLine = (
  { itemId, otherId }: Pick<GivenVerdict, "itemId" | "otherId">,
  revision: number,
  line: Omit<GivenVerdict, "itemId" | "otherId" | "verdict"> & { action: string; verdict?: string },
): Write => ({
  put: {
    Item: { ...verdictLogKey(itemId, otherId, line.at, revision), itemId, otherId, ...line },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: moved,
});

/** What owners say about matches. */
export const verdictTable = (table: Table): Verdicts => ({
  async find(itemId, otherId) {
    const stored = await table.get(givenKey(itemId, otherId));
    return stored === undefined ? undefined : GivenRecord.parse(stored);
  },

  async about(itemId) {
    const [given, received] = await Promise.all([
      table.queryAll(pairsPk(itemId), givenPrefix),
      table.queryAll(pairsPk(itemId), receivedPrefix),
    ]);
    return {
      given: given.map((item) => GivenRecord.parse(item)).sort((a, b) => (a.at < b.at ? 1 : -1)),
      declinedBy: received
        .map((item) => ReceivedRecord.parse(item))
        .filter(({ verdict }) => verdict === "unsuitable")
        .map(({ itemId: other }) => other),
    };
  },

  save(before, verdict) {
    const { itemId, otherId, ...said } = verdict;
    const revision = (before?.revision ?? 0) + 1;
    return table.transact([
      {
        put: { Item: { ...givenKey(itemId, otherId), ...verdict, revision }, ...unchanged(before) },
        onConditionFailed: moved,
      },
      { put: { Item: { ...receivedKey(itemId, otherId), itemId, verdict: verdict.verdict } } },
      logLine(verdict, revision, { ...said, action: "judge" }),
      ...count(otherId, before, verdict),
    ]);
  },

  remove(before, by, at) {
    const { itemId, otherId } = before;
    return table.transact([
      { remove: { Key: givenKey(itemId, otherId), ...unchanged(before) }, onConditionFailed: moved },
      { remove: { Key: receivedKey(itemId, otherId) } },
      logLine(before, before.revision + 1, { action: "take-back", by, at }),
      ...count(otherId, before, undefined),
    ]);
  },

  async tallies() {
    const stored = await table.queryAll(talliesPk, "", false);
    const tallies = new Map<string, Record<string, number>>();
    for (const item of stored) {
      const { id, tally, count: times } = TallyRecord.parse(item);
      tallies.set(id, { ...tallies.get(id), [tally]: times });
    }
    return tallies;
  },
});

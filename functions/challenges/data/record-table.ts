import * as z from "zod";
import type { JsonObject } from "../../../shared/digest/canonical-json.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Entry } from "../../../shared/record/entry.ts";
import { isEntry } from "../../../shared/record/verify-chain.ts";
import type { DecisionRecords } from "../app/export-record.ts";
import { publicOpening } from "../domain/opening.ts";
import { challengePk, entryPrefix, openingKey } from "./keys.ts";
import { OpeningRecord } from "./opening-table.ts";

const ReleaseRecord = z.object({
  id: z.string(),
  processId: z.string(),
  date: z.string(),
  tags: z.array(z.string()),
  data: z.custom<JsonObject>((value) => typeof value === "object" && value !== null),
});
/** An entry with what it made public; what is private about it stays in the table. */
const RecordedEntry = z.object({ entry: z.custom<Entry>(isEntry), releases: z.array(ReleaseRecord) });

/** What stands on the record of a challenge. Of the opening there is nothing before it is done. */
export const recordTable = (table: Table): DecisionRecords => ({
  async read(challengeId) {
    const [stored, opened] = await Promise.all([
      table.queryAll(challengePk(challengeId), entryPrefix),
      table.get(openingKey(challengeId)),
    ]);
    const recorded = stored.map((item) => RecordedEntry.parse(item));
    const opening = opened === undefined ? undefined : OpeningRecord.parse(opened);
    return {
      entries: recorded.map(({ entry }) => entry),
      releases: recorded.flatMap(({ releases }) => releases),
      ...(opening?.state === "done" && opening.openedAt !== undefined
        ? { opening: publicOpening(opening.entries, opening.openedAt, opening.salt) }
        : {}),
    };
  },
});

import * as z from "zod";
import { NoticeGroup } from "../../../shared/contracts/notices.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Preferences } from "../app/ports.ts";
import { preferencesKey } from "./keys.ts";

const PreferenceRecord = z.object({ mailOff: z.array(NoticeGroup) });

/** Which mails people do without; whoever has said nothing gets all. */
export const preferenceTable = (table: Table): Preferences => ({
  async mailOff(personId) {
    const stored = await table.get(preferencesKey(personId));
    return stored === undefined ? [] : PreferenceRecord.parse(stored).mailOff;
  },
  save: (personId, mailOff, at) =>
    table.transact([{ put: { Item: { ...preferencesKey(personId), mailOff, at } } }]),
});

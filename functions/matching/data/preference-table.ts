import * as z from "zod";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Preferences } from "../app/ports.ts";
import { preferencesKey } from "./keys.ts";

const PreferenceRecord = z.object({ digest: z.boolean() });

/** What organizations want to be told. */
export const preferenceTable = (table: Table): Preferences => ({
  async digest(organizationId) {
    const stored = await table.get(preferencesKey(organizationId));
    return stored === undefined || PreferenceRecord.parse(stored).digest;
  },
  save: (change) =>
    table.transact([{ put: { Item: { ...preferencesKey(change.organizationId), ...change } } }]),
});

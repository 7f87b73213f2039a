import * as z from "zod";
import { ProgrammeContent } from "../../../shared/contracts/programmes-content.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Programmes } from "../app/programme-ports.ts";
import type { StoredProgramme } from "../domain/programme.ts";
import { programmeKey, programmePrefix, programmesPk } from "./keys.ts";

const ProgrammeRecord = z.object({
  id: z.string(),
  content: ProgrammeContent,
  state: z.enum(["draft", "open"]),
  announcements: z.int(),
  published: z.int(),
  createdAt: z.string(),
  version: z.int(),
});

const encode = (programme: StoredProgramme): StoredItem => ({
  ...programmeKey(programme.id),
  ...ProgrammeRecord.parse(programme),
});

const decode = (stored: StoredItem): StoredProgramme => ProgrammeRecord.parse(stored);

const stale = () => new DomainError("stale", "programme.stale");

/** Replaces a programme, if nobody changed it meanwhile and no notice took its number. */
const replaceWrite = (before: StoredProgramme, after: StoredProgramme): Write => ({
  put: {
    Item: encode(after),
    ConditionExpression: "version = :version AND announcements = :announcements",
    ExpressionAttributeValues: { ":version": before.version, ":announcements": before.announcements },
  },
  onConditionFailed: stale,
});

/** Programmes in the challenges table. */
export const programmeTable = (table: Table): Programmes => ({
  find: async (programmeId) => {
    const stored = await table.get(programmeKey(programmeId));
    return stored === undefined ? undefined : decode(stored);
  },
  list: async () =>
    (await table.queryAll(programmesPk, programmePrefix, false))
      .map(decode)
      .sort((a, b) => b.content.year - a.content.year || (a.id < b.id ? 1 : -1)),
  create: (programme, call, at) =>
    createOnce(table, call, at, programme.id, [
      { put: { Item: encode(programme), ConditionExpression: "attribute_not_exists(pk)" } },
    ]),
  save: (before, after) => table.transact([replaceWrite(before, after)]),
});

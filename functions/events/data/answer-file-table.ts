import { StoredFile } from "../../../shared/contracts/files.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { AnswerUploads } from "../app/desk-ports.ts";
import type { AnswerFiles } from "../app/registration-ports.ts";
import { answerFileKey, answerFilePrefix, personPk } from "./desk-keys.ts";

/** What nobody completes is forgotten; the bucket forgets its object as soon. */
const announcedForMs = 2 * 86_400_000;

const encode = (registrantId: string, eventId: string, file: StoredFile): StoredItem => ({
  ...answerFileKey(registrantId, eventId, file.id),
  ...file,
  ...(file.state === "announced"
    ? { expiresAt: epochSeconds(addMilliseconds(file.uploadedAt, announcedForMs)) }
    : {}),
});

/** Files that answer a question of an event, by who answers. */
export function answerFileTable(table: Table): AnswerUploads & AnswerFiles {
  const of = async (eventId: string, registrantId: string): Promise<StoredFile[]> => {
    const stored = await table.queryAll(personPk(registrantId), answerFilePrefix(eventId));
    return stored.map((item) => StoredFile.parse(item));
  };
  return {
    of,
    async completed(eventId, registrantId, fileIds) {
      const files = await of(eventId, registrantId);
      return files.filter(({ id, state }) => state === "ready" && fileIds.includes(id));
    },
    add: (eventId, registrantId, file, call) =>
      createOnce(table, call, file.uploadedAt, file.id, [
        {
          put: {
            Item: encode(registrantId, eventId, file),
            ConditionExpression: "attribute_not_exists(pk)",
          },
        },
      ]),
    save: (eventId, registrantId, file) =>
      table.transact([
        {
          put: { Item: encode(registrantId, eventId, file), ConditionExpression: "attribute_exists(pk)" },
        },
      ]),
  };
}

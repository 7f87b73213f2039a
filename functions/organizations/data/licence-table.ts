import { StoredFile } from "../../../shared/contracts/files.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Licences } from "../app/ports.ts";
import { fileKey } from "./keys.ts";
import { changeWrites } from "./organization-writes.ts";

/** An announced file that is never completed is forgotten after this time. */
const forgottenAfterMs = 24 * 3_600_000;

/** Licence files: announced first, `ready` once the server has checked them. */
export const licenceTable = (table: Table): Licences => ({
  announce: (organizationId, file, call) =>
    createOnce(table, call, file.uploadedAt, file.id, [
      {
        put: {
          Item: {
            ...fileKey(organizationId, file.id),
            ...file,
            expiresAt: epochSeconds(addMilliseconds(file.uploadedAt, forgottenAfterMs)),
          },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
    ]),

  async find(organizationId, fileId) {
    const stored = await table.get(fileKey(organizationId, fileId));
    return stored === undefined ? undefined : StoredFile.parse(stored);
  },

  complete: (change, file) =>
    table.transact([
      ...changeWrites(change),
      { put: { Item: { ...fileKey(change.after.id, file.id), ...file } } },
    ]),
});

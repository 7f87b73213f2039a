import { staffRoles } from "../../../shared/contracts/roles.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { personPk, staffKey } from "../../../shared/identity/keys.ts";
import { StaffRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { PageOf, StaffRoles } from "../app/ports.ts";
import type { LogLine } from "../domain/log.ts";
import { operatorsKey, staffAttributes, staffLogKey, staffPk } from "./keys.ts";

export const staffLogWrite = (personId: string, log: LogLine): Write => ({
  put: { Item: { ...staffLogKey(personId, log.at, log.id), personId, ...log } },
});

const contended = () => new DomainError("conflict", "request.contended");

/** Counts operators; the last one cannot be taken away, however many try at once. */
const countOperators = (change: 1 | -1): Write => ({
  update: {
    Key: operatorsKey,
    UpdateExpression: "ADD operators :change",
    ...(change < 0 ? { ConditionExpression: "operators > :one" } : {}),
    ExpressionAttributeValues: { ":change": change, ...(change < 0 ? { ":one": 1 } : {}) },
  },
  onConditionFailed: () => new DomainError("conflict", "staff.last_operator"),
});

/** Items of one person stand side by side: one group each. */
function byPerson(items: readonly StoredItem[]): StoredItem[][] {
  const groups: StoredItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0]?.personId === item.personId) group?.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Staff roles. */
export function staffTable(table: Table, cursors: Cursors): StaffRoles {
  const list = "staff";
  return {
    async of(personId) {
      const items = await table.queryAll(personPk(personId), "STAFF#");
      return items.map((item) => StaffRecord.parse(item));
    },

    async list({ limit, cursor }): Promise<PageOf<StaffRecord[]>> {
      // Enough for the page and one person more, even if each holds every role.
      const page = await table.query({
        IndexName: "by-staff",
        KeyConditionExpression: "staffPk = :staff",
        ExpressionAttributeValues: { ":staff": staffPk },
        Limit: (limit + 1) * staffRoles.length,
        ...(cursor === undefined ? {} : { ExclusiveStartKey: cursors.open(list, cursor) }),
      });
      const groups = byPerson(page.items);
      const shown = groups.slice(0, limit);
      const last = shown.at(-1)?.at(-1);
      const items = shown.map((group) => group.map((item) => StaffRecord.parse(item)));
      if (groups.length <= limit || last === undefined) return { items };
      const { pk, sk, staffPk: partition, staffSk } = last;
      return { items, nextCursor: cursors.seal(list, { pk, sk, staffPk: partition, staffSk }) };
    },

    appoint: (before, after, log) =>
      table.transact([
        {
          put: {
            Item: { ...staffKey(after.personId, after.role), ...after, ...staffAttributes(after) },
            ConditionExpression: before === undefined ? "attribute_not_exists(pk)" : "attribute_exists(pk)",
          },
          onConditionFailed: contended,
        },
        ...(after.role === "operator" && before === undefined ? [countOperators(1)] : []),
        staffLogWrite(after.personId, log),
      ]),

    dismiss: (assignment, log) =>
      table.transact([
        {
          remove: {
            Key: staffKey(assignment.personId, assignment.role),
            ConditionExpression: "attribute_exists(pk)",
          },
          onConditionFailed: contended,
        },
        ...(assignment.role === "operator" ? [countOperators(-1)] : []),
        staffLogWrite(assignment.personId, log),
      ]),
  };
}

import * as z from "zod";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { DueReminder, Qualifications } from "../app/ports.ts";
import { type ComingReminder, reminderThresholds } from "../domain/qualification.ts";
import { certificateKey, dueAttributes, duePk, qualificationKey } from "./keys.ts";
import { changeWrites, logWrite } from "./organization-writes.ts";

const DueRecord = z.object({
  organizationId: z.string(),
  qualificationId: z.string(),
  type: z.string(),
  validTo: z.string(),
  threshold: z.literal(reminderThresholds),
});

class SteppedMeanwhile extends Error {}

/** The item that waits for the next reminder; it exists only while there is one. */
const waiting = (due: Omit<DueReminder, "threshold">, next: ComingReminder): StoredItem => ({
  ...qualificationKey(due.organizationId, due.qualificationId),
  ...due,
  threshold: next.threshold,
  ...dueAttributes(next.dueOn, due.qualificationId),
});

/** Qualifications live in their organization's record; here are their certificates' guards and their reminders. */
export const qualificationTable = (table: Table): Qualifications => ({
  record(change, qualification, reminder, call) {
    const organizationId = change.after.id;
    const { id: qualificationId, type, certificateNo, validTo } = qualification;
    return createOnce(table, call, change.log.at, qualificationId, [
      {
        put: {
          Item: { ...certificateKey(type, certificateNo), organizationId, qualificationId },
          ConditionExpression: "attribute_not_exists(pk)",
        },
        onConditionFailed: () => new DomainError("conflict", "qualification.taken"),
      },
      ...changeWrites(change),
      ...(reminder === undefined
        ? []
        : [{ put: { Item: waiting({ organizationId, qualificationId, type, validTo }, reminder) } }]),
    ]);
  },

  remove: (change, { id, type, certificateNo }) =>
    table.transact([
      ...changeWrites(change),
      { remove: { Key: certificateKey(type, certificateNo) } },
      { remove: { Key: qualificationKey(change.after.id, id) } },
    ]),

  async *due(month, today) {
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        IndexName: "by-due",
        KeyConditionExpression: "duePk = :month AND dueSk < :end",
        // `~` sorts after every id: all of today is due.
        ExpressionAttributeValues: { ":month": duePk(month), ":end": `${today}~` },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      for (const item of page.items) yield DueRecord.parse(item);
      start = page.lastKey;
    } while (start !== undefined);
  },

  async step({ threshold, ...due }, next, log) {
    const still = {
      ConditionExpression: "threshold = :threshold",
      ExpressionAttributeValues: { ":threshold": threshold },
    };
    const advance: Write = {
      ...(next === undefined
        ? { remove: { Key: qualificationKey(due.organizationId, due.qualificationId), ...still } }
        : { put: { Item: waiting(due, next), ...still } }),
      onConditionFailed: () => new SteppedMeanwhile(),
    };
    try {
      await table.transact([advance, ...(log === undefined ? [] : [logWrite(due.organizationId, log)])]);
      return true;
    } catch (error) {
      if (error instanceof SteppedMeanwhile) return false;
      throw error;
    }
  },
});

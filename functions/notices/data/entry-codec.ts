import * as z from "zod";
import { OutcomeStage } from "../../../shared/contracts/contacts-ledger.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { Entry, KeptEntry } from "../app/ports.ts";
import type { Notice } from "../domain/notice.ts";
import { subjects } from "../domain/subject.ts";
import { derivedId } from "./derived-id.ts";

const NoticeRecord = z.object({
  eventId: z.string(),
  at: z.string(),
  subject: z.enum(subjects),
  organizationId: z.string().optional(),
  to: z.union([z.object({ personId: z.string() }), z.enum(["admins", "agents"])]),
  page: z.string(),
  reason: z.string().optional(),
  itemKind: z.enum(["need", "offer"]).optional(),
  qualification: z.object({ type: z.string(), validTo: z.string(), daysLeft: z.int() }).optional(),
  stage: OutcomeStage.optional(),
  matches: z
    .object({
      count: z.int(),
      pairs: z.array(z.object({ ours: z.string(), theirs: z.string(), page: z.string() })),
    })
    .optional(),
  occasion: z
    .object({
      eventId: z.string(),
      title: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      place: z.string().optional(),
      hostName: z.string(),
      sequence: z.int(),
      status: z.enum(["confirmed", "tentative", "cancelled"]),
      until: z.string().optional(),
      message: z.object({ subject: z.string(), text: z.string() }).optional(),
    })
    .optional(),
  challenge: z.object({ title: z.string(), closesAt: z.string().optional() }).optional(),
  meeting: z
    .object({
      title: z.string(),
      partner: z.string().optional(),
      startsAt: z.string().optional(),
      endsAt: z.string().optional(),
      table: z.string().optional(),
      count: z.int().optional(),
    })
    .optional(),
}) satisfies z.ZodType<Notice>;

const EntryRecord = z.object({
  id: z.string(),
  personId: z.string(),
  organizationName: z.string().optional(),
  notice: NoticeRecord,
  readAt: z.string().optional(),
});

export const noticeIdOf = ({ personId, notice }: Entry): string =>
  derivedId("notice", notice.at, notice.eventId, personId);

export const encodeEntry = (entry: Entry): StoredItem => ({ id: noticeIdOf(entry), ...entry });

export const decodeEntry = (stored: StoredItem): KeptEntry => EntryRecord.parse(stored);

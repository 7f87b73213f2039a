import * as z from "zod";
import {
  Audience,
  EventCard,
  EventState,
  eventFields,
  PoolCounts,
} from "../../../shared/contracts/events-content.ts";
import { StoredFile } from "../../../shared/contracts/files.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { Counts, EventPage, StoredCard } from "../app/event-ports.ts";
import {
  type EventFile,
  type EventRules,
  hostNameOf,
  type StoredEvent,
  type WholeEvent,
} from "../domain/event.ts";
import {
  directoryPartition,
  eventCardSk,
  eventFileKey,
  eventFilePrefix,
  eventKey,
  eventSk,
  eventTextKey,
  eventTextSk,
  listPartition,
} from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const textFields = { description: true, agenda: true } as const;
const Rules = z.object(eventFields).omit(textFields);
const Text = z.object(eventFields).pick(textFields);
const EventRecord = z.object({
  id: z.string(),
  state: EventState,
  content: Rules,
  version: z.int(),
  sequence: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string().optional(),
  stateReason: z.string().optional(),
  previousStartsAt: z.string().optional(),
});
const FileRecord = StoredFile.extend({ purpose: z.enum(["cover", "attachment"]) });

/** The small part: rules and pools. Whatever else an event came with stays out of it. */
export const encodeEvent = (event: StoredEvent): StoredItem => ({
  ...eventKey(event.id),
  ...EventRecord.parse(event),
});

export const decodeEvent = (stored: StoredItem): StoredEvent => EventRecord.parse(stored);

export const encodeText = ({ id, content }: WholeEvent): StoredItem => ({
  ...eventTextKey(id),
  ...Text.parse(content),
});

export const encodeFile = (eventId: string, file: EventFile): StoredItem => ({
  ...eventFileKey(eventId, file.id),
  file,
});

const startsWith = (prefix: string) => (stored: StoredItem) => String(stored.sk).startsWith(prefix);

/** All items of an event whose sort keys begin with `EVENT`; undefined when there is no such event. */
export function decodePage(stored: readonly StoredItem[]): EventPage | undefined {
  const small = stored.find(({ sk }) => sk === eventSk);
  if (small === undefined) return undefined;
  const event = decodeEvent(small);
  const text = Text.parse(stored.find(({ sk }) => sk === eventTextSk));
  const files = stored.filter(startsWith(eventFilePrefix)).map(({ file }) => FileRecord.parse(file));
  const card = stored.find(({ sk }) => sk === eventCardSk);
  return {
    event: { ...event, content: { ...event.content, ...text }, files },
    counts: decodeCounts(card?.counts),
  };
}

const CountsRecord = z.partialRecord(Audience, PoolCounts);

/** Counted pools, by audience; nothing was counted before the event was published. */
const decodeCounts = (stored: unknown): Counts => Object.values(CountsRecord.parse(stored ?? {}));

const CardRecord = EventCard.omit({ counts: true, phase: true, cover: true }).extend({
  state: EventState,
  pools: z.array(z.object({ audience: Audience, capacity: z.int() })),
});

/** What changes with the event; counts and cover are attributes beside it, with a life of their own. */
export const encodeCard = (event: StoredEvent): StoredItem => ({
  ...CardRecord.parse({
    ...event.content,
    id: event.id,
    state: event.state,
    hostName: hostNameOf(event.content),
    placeName: event.content.place?.name,
  }),
});

export const decodeCard = ({ card, counts, cover }: StoredItem): StoredCard => ({
  ...CardRecord.parse(card),
  counts: decodeCounts(counts),
  cover: z.string().optional().parse(cover),
});

/** May anybody find it? What was published is, until it is archived. */
const isListed = ({ state, publishedAt }: StoredEvent): boolean =>
  publishedAt !== undefined && state !== "archived";

const byStart = (startsAt: EventRules["startsAt"], id: string): string => `${startsAt}#${id}`;

/** The lists that an event stands in follow from its state. */
export function listAttributes(event: StoredEvent): Readonly<Record<string, string>> {
  const place = byStart(event.content.startsAt, event.id);
  return {
    listPk: listPartition,
    listSk: place,
    ...(isListed(event) ? { directoryPk: directoryPartition, directorySk: place } : {}),
  };
}

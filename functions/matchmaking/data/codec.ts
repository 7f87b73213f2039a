import * as z from "zod";
import { StoredFile } from "../../../shared/contracts/files.ts";
import {
  diversionTargets,
  ItemOwner,
  ItemState,
  NeedCard,
  NeedSummary,
  OfferCard,
  OfferSummary,
  PublicNeed,
  PublicOffer,
} from "../../../shared/contracts/matchmaking.ts";
import { ItemKind, NeedDraft, OfferDraft } from "../../../shared/contracts/matchmaking-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import { endOfCivilDate, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Card, PublicVersion, Summary } from "../app/ports.ts";
import { type Item, openUntilOf, type Published } from "../domain/item.ts";
import { isListed, revisionPending } from "../domain/state.ts";
import { directoryKeys, fileKey, filePrefix, indexAttributes, itemKey, publicKey, publicSk } from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const PersonRef = z.object({ personId: z.string(), name: z.string() });
const PublishedRecord = z.object({
  content: z.union([PublicNeed.shape.content, PublicOffer.shape.content]),
  fileIds: z.array(z.string()),
  owner: ItemOwner,
  at: z.string(),
});
const ItemRecord = z.object({
  id: z.string(),
  kind: ItemKind,
  owner: ItemOwner,
  agent: PersonRef,
  state: ItemState.exclude(["expired"]),
  content: z.union([NeedDraft, OfferDraft]),
  broker: PersonRef.optional(),
  stateReason: z.string().optional(),
  divertedTo: z.enum(diversionTargets).optional(),
  ownerSuspended: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  submittedAt: z.string().optional(),
  version: z.int(),
});

/** The working version; public version and files are items of their own. */
export function encodeItem(item: Item): StoredItem {
  const { published: _published, files: _files, ...working } = item;
  return { ...itemKey(item.id), ...working, ...indexAttributes(item), summary: summaryOf(item) };
}

export const encodeFile = (itemId: string, file: StoredFile): StoredItem => ({
  ...fileKey(itemId, file.id),
  file,
});

/** Working version, files and, if there is one, public version; undefined when there is no such item. */
export function decodeItem(stored: readonly StoredItem[]): Item | undefined {
  const working = stored.find((record) => record.sk === "ITEM");
  if (working === undefined) return undefined;
  const shown = stored.find((record) => record.sk === publicSk);
  return {
    ...ItemRecord.parse(working),
    files: stored
      .filter((record) => String(record.sk).startsWith(filePrefix))
      .map((record) => StoredFile.parse(record.file)),
    ...(shown === undefined ? {} : { published: PublishedRecord.parse(shown.published) }),
  };
}

function summaryOf(item: Item): StoredItem {
  const { id, kind, owner, state, stateReason, submittedAt, updatedAt, version, content, published } = item;
  return {
    id,
    kind,
    owner,
    state,
    stateReason,
    submittedAt,
    updatedAt,
    version,
    title: content.title ?? "",
    chains: content.chains ?? [],
    revisionPending: revisionPending(item),
    openUntil: openUntilOf(item),
    publishedAt: published?.at,
  };
}

const SummaryRecord = z.union([NeedSummary, OfferSummary]);
export const decodeSummary = (stored: StoredItem): Summary => SummaryRecord.parse(stored.summary);

const PublicFiles = z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int() }));

/** The public version as an item of its own: reading it never touches confidential text or contacts. */
export function encodePublic(item: Item, published: Published): StoredItem {
  return {
    ...publicKey(item.id),
    id: item.id,
    kind: item.kind,
    listed: isListed(item),
    // Of the item when it last changed what is public: who follows listings keeps the highest one.
    version: item.version,
    changedAt: item.updatedAt,
    published,
    files: published.fileIds.flatMap((fileId) => {
      const file = item.files.find((known) => known.id === fileId);
      return file === undefined ? [] : [{ id: file.id, name: file.name, type: file.type, size: file.size }];
    }),
  };
}

export function decodePublic(stored: StoredItem): PublicVersion {
  return {
    ...PublishedRecord.parse(stored.published),
    id: z.string().parse(stored.id),
    kind: ItemKind.parse(stored.kind),
    listed: z.boolean().parse(stored.listed),
    files: PublicFiles.parse(stored.files),
  };
}

const excerptLength = 120;

function cardOf(item: Item, { content, owner, at }: Published): StoredItem {
  const amount = "budget" in content ? content.budget : content.price;
  const { title, chains, keywords, openUntil } = content;
  return {
    id: item.id,
    kind: item.kind,
    title,
    chains,
    keywords,
    openUntil,
    owner,
    excerpt: [...content.publicText].slice(0, excerptLength).join(""),
    publishedAt: at,
    minYuan: amount.minYuan,
    maxYuan: amount.maxYuan,
    ...("needType" in content
      ? { needType: content.needType, urgency: content.urgency }
      : { offerType: content.offerType, maturity: content.maturity }),
  };
}

/** Its entries in the directory; none while it is not listed. They leave the table by themselves once it has expired. */
export function encodeListings(item: Item): StoredItem[] {
  const { published } = item;
  if (published === undefined || !isListed(item)) return [];
  const card = cardOf(item, published);
  const expiresAt = epochSeconds(endOfCivilDate(published.content.openUntil));
  return directoryKeys(item.id, item.kind, published).map((key) => ({ ...key, card, expiresAt }));
}

const CardRecord = z.union([NeedCard, OfferCard]);
export const decodeCard = (stored: StoredItem): Card => CardRecord.parse(stored.card);

import { LogEntry } from "../../../shared/contracts/common.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Items, PageRequest } from "../app/ports.ts";
import type { Change, Item } from "../domain/item.ts";
import { decodeItem, decodeSummary, encodeFile, encodeItem, encodeListings, encodePublic } from "./codec.ts";
import {
  collectedPartition,
  itemKey,
  itemPk,
  logKey,
  logPrefix,
  ownerPartition,
  queuePartition,
} from "./keys.ts";

const stale = () => new DomainError("stale", "item.stale");

/** Replaces the working version, if it still is the one that the change was made from. */
function replace(before: Item, after: Item): Write {
  return {
    put: {
      Item: encodeItem(after),
      ConditionExpression: "version = :version AND #state = :state",
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
    },
    onConditionFailed: stale,
  };
}

/** What the log tells; the stream job reads `organizationId`, `agentId` and `kind` from it, nothing confidential. */
const logWrite = ({ item, log }: Change): Write => ({
  put: {
    Item: {
      ...logKey(item.id, item.version),
      ...log,
      itemId: item.id,
      kind: item.kind,
      organizationId: item.owner.organizationId,
      agentId: item.agent.personId,
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: stale,
});

/** A new item and the line that tells how it came. */
export const creation = (change: Change): Write[] => [
  {
    put: { Item: encodeItem(change.item), ConditionExpression: "attribute_not_exists(pk)" },
    onConditionFailed: stale,
  },
  logWrite(change),
];

const keyName = (item: StoredItem): string => `${item.pk}|${item.sk}`;

/** The public version and its places in the directory, as far as the change touches them. */
function publicWrites(before: Item, after: Item): Write[] {
  const old = encodeListings(before);
  const wanted = encodeListings(after);
  const kept = new Set(wanted.map(keyName));
  if (before.published === after.published && old.length === wanted.length) return [];
  return [
    ...(after.published === undefined ? [] : [{ put: { Item: encodePublic(after, after.published) } }]),
    ...old.filter((item) => !kept.has(keyName(item))).map(({ pk, sk }) => ({ remove: { Key: { pk, sk } } })),
    ...wanted.map((Item) => ({ put: { Item } })),
  ];
}

const indexPosition = (pk: string, sk: string) => (item: StoredItem) => ({
  pk: item.pk,
  sk: item.sk,
  [pk]: item[pk],
  [sk]: item[sk],
});

/** Needs and offers in the matchmaking table. */
export function itemTable(table: Table, cursors: Cursors): Items {
  const summaries = (
    index: string,
    attribute: string,
    partition: string,
    newestFirst: boolean,
    page: PageRequest,
  ) =>
    listPage(table, cursors, {
      list: `${index}|${partition}`,
      query: {
        IndexName: index,
        KeyConditionExpression: "#pk = :pk",
        ExpressionAttributeNames: { "#pk": `${attribute}Pk` },
        ExpressionAttributeValues: { ":pk": partition },
        ScanIndexForward: !newestFirst,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: indexPosition(`${attribute}Pk`, `${attribute}Sk`),
      decode: decodeSummary,
    });

  return {
    find: async (id) => decodeItem(await table.queryAll(itemPk(id), "ITEM")),
    create: (change, call) => createOnce(table, call, change.log.at, change.item.id, creation(change)),
    save: (before, change) =>
      table.transact([replace(before, change.item), logWrite(change), ...publicWrites(before, change.item)]),
    addFile: (item, file, call) =>
      createOnce(table, call, file.uploadedAt, file.id, [
        { put: { Item: encodeFile(item.id, file), ConditionExpression: "attribute_not_exists(pk)" } },
        {
          check: { Key: itemKey(item.id), ConditionExpression: "attribute_exists(pk)" },
          onConditionFailed: stale,
        },
      ]),
    saveFile: (item, file) =>
      table.transact([
        { put: { Item: encodeFile(item.id, file), ConditionExpression: "attribute_exists(pk)" } },
      ]),
    ofOrganization: (kind, organizationId, page) =>
      summaries("by-owner", "owner", ownerPartition(kind, organizationId), true, page),
    collectedFor: (kind, uscc, page) =>
      summaries("by-owner", "owner", collectedPartition(kind, uscc), true, page),
    queue: (kind, scope, page) =>
      scope === "all"
        ? summaries("by-queue-all", "allQueue", queuePartition(kind, scope), false, page)
        : summaries("by-queue", "queue", queuePartition(kind, scope), false, page),
    log: (id, page) =>
      listPage(table, cursors, {
        list: `log|${id}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :log)",
          ExpressionAttributeValues: { ":pk": itemPk(id), ":log": logPrefix },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: (stored) => LogEntry.parse(stored),
      }),
  };
}

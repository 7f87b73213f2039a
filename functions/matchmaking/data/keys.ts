import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { DirectoryFilters, QueueScope } from "../app/ports.ts";
import type { Item, Published } from "../domain/item.ts";

/** Keys and index attributes of the matchmaking table; docs/access-patterns.md says which use case reads which. */

export const itemPk = (id: string): string => `ITEM#${id}`;
/** These sort keys begin with `ITEM`, so that one query reads working version, public version and files. */
export const itemKey = (id: string) => ({ pk: itemPk(id), sk: "ITEM" });
export const publicSk = "ITEM#PUBLIC";
export const publicKey = (id: string) => ({ pk: itemPk(id), sk: publicSk });

/** A file is an item of its own: uploading one does not collide with the draft being saved meanwhile. */
export const filePrefix = "ITEM#FILE#";
export const fileKey = (id: string, fileId: string) => ({ pk: itemPk(id), sk: `${filePrefix}${fileId}` });

export const logPrefix = "LOG#";
/** One log line a version: sorts by it, and cannot be written twice. */
export const logKey = (id: string, version: number) => ({
  pk: itemPk(id),
  sk: `${logPrefix}${String(version).padStart(8, "0")}`,
});

export const ownerPartition = (kind: ItemKind, organizationId: string): string =>
  `OWNER#${organizationId}#${kind}`;

/** What was collected for an organization that is not registered yet, by its code. */
export const collectedPartition = (kind: ItemKind, uscc: string): string => `COLLECTED#${uscc}#${kind}`;

function ownerPartitionOf({ kind, owner }: Item): string {
  if (!owner.collected) return ownerPartition(kind, owner.organizationId);
  return owner.uscc === undefined
    ? `COLLECTED#UNIT#${owner.unitCode}#${kind}`
    : collectedPartition(kind, owner.uscc);
}

export function queuePartition(kind: ItemKind, scope: QueueScope): string {
  if (scope === "all") return `QUEUE#${kind}`;
  return "unit" in scope ? `QUEUE#${kind}#${scope.unit}` : `BROKER#${kind}#${scope.brokerId}`;
}

/** The indexes that an item stands in follow from its state. */
export function indexAttributes(item: Item): Record<string, string> {
  const owner = {
    ownerPk: ownerPartitionOf(item),
    ownerSk: `${item.updatedAt}#${item.id}`,
  };
  const since = `${item.submittedAt ?? item.createdAt}#${item.id}`;
  if (item.state === "submitted") {
    return {
      ...owner,
      queuePk: queuePartition(item.kind, { unit: item.owner.unitCode }),
      queueSk: since,
      allQueuePk: queuePartition(item.kind, "all"),
      allQueueSk: since,
    };
  }
  if (item.state === "refining" && item.broker !== undefined) {
    return {
      ...owner,
      queuePk: queuePartition(item.kind, { brokerId: item.broker.personId }),
      queueSk: since,
    };
  }
  return owner;
}

/** The directory partition that answers these filters. */
export function directoryPartition(kind: ItemKind, { chain, unit }: DirectoryFilters): string {
  const facets = [
    chain === undefined ? "" : `#CHAIN#${chain}`,
    unit === undefined ? "" : `#UNIT#${unit}`,
  ].join("");
  return `DIRECTORY#${kind}${facets === "" ? "#ALL" : facets}`;
}

/** Every place of the directory in which a public version stands: all, each chain, the unit, each chain in the unit. */
export function directoryKeys(id: string, kind: ItemKind, { content, owner, at }: Published) {
  const unit = owner.unitCode;
  const filters: DirectoryFilters[] = [
    {},
    { unit },
    ...content.chains.flatMap((chain) => [{ chain }, { chain, unit }]),
  ];
  return filters.map((chosen) => ({ pk: directoryPartition(kind, chosen), sk: `${at}#${id}` }));
}

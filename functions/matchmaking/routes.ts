import type { Reply } from "../../shared/contracts/contract.ts";
import { needContracts, offerContracts } from "../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../shared/contracts/matchmaking-content.ts";
import { bind, type Call, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import type { Directory } from "../../shared/identity/directory.ts";
import { browse, readPublic } from "./app/browse.ts";
import { createItem } from "./app/create-item.ts";
import { itemFiles } from "./app/item-files.ts";
import { listOwnItems, listQueue } from "./app/list-items.ts";
import { moveItem, type Order } from "./app/move-item.ts";
import type { Items, PublicDirectory } from "./app/ports.ts";
import { readableItem, view } from "./app/reading.ts";
import { saveItem } from "./app/save-item.ts";
import type { Item } from "./domain/item.ts";
import { type ImportParts, importRoutes } from "./import-routes.ts";

export interface Parts extends ImportParts {
  readonly items: Items;
  readonly publicDirectory: PublicDirectory;
  readonly directory: Directory;
}

type ItemContracts = typeof needContracts | typeof offerContracts;

const idIn = (path: { readonly needId: string } | { readonly offerId: string }): string =>
  "needId" in path ? path.needId : path.offerId;

/**
 * The store keeps both kinds in one shape, so the compiler cannot tell that a list of needs holds needs. The reply
 * schema of the contract does, before anything leaves.
 */
const ofKind = <Name extends keyof ItemContracts>(found: Promise<unknown>) =>
  found as Promise<Reply<ItemContracts[Name]>>;

/** The operations of one kind; needs and offers have the same ones. */
function routesOf(kind: ItemKind, contracts: ItemContracts, parts: Parts): Route[] {
  const { items, publicDirectory, directory, storage, clock, newId } = parts;
  const create = createItem(items, directory, clock, newId);
  const save = saveItem(items, clock);
  const move = moveItem(items, directory, clock);
  const files = itemFiles(items, publicDirectory, storage, clock, newId);
  const browsing = browse(publicDirectory, clock);
  const reading = readPublic(publicDirectory, clock);
  const own = listOwnItems(items, clock);
  const queue = listQueue(items);

  const shown = (item: Item, actor: Actor) => view(item, actor, clock.now());
  const carryOut = async (
    call: Call<ItemContracts["submit"]> | Call<ItemContracts["handBack"]>,
    order: Order,
  ) => shown(await move({ kind, id: idIn(call.path), order, actor: call.actor }), call.actor);

  return [
    bind(contracts.create, async ({ body, actor, call }) =>
      shown(await create({ kind, ...body, actor, call }), actor),
    ),
    bind(contracts.save, async ({ path, body, actor }) =>
      shown(await save({ kind, id: idIn(path), ...body, actor }), actor),
    ),
    bind(contracts.get, async ({ path, actor }) =>
      shown(await readableItem(items, kind, idIn(path), actor), actor),
    ),
    bind(contracts.list, ({ query, actor }) => ofKind<"list">(own(kind, query.organizationId, actor, query))),
    bind(contracts.queue, ({ query, actor }) => ofKind<"queue">(queue(kind, query.unit, actor, query))),
    bind(contracts.log, async ({ path, query, actor }) =>
      items.log((await readableItem(items, kind, idIn(path), actor)).id, query),
    ),
    bind(contracts.submit, (call) => carryOut(call, { move: "submit", ...call.body })),
    bind(contracts.withdraw, (call) => carryOut(call, { move: "withdraw", ...call.body })),
    bind(contracts.return, (call) => carryOut(call, { move: "return", ...call.body })),
    bind(contracts.refine, (call) => carryOut(call, { move: "refine", ...call.body })),
    bind(contracts.handBack, (call) => carryOut(call, { move: "hand-back", ...call.body })),
    bind(contracts.publish, (call) => carryOut(call, { move: "publish", ...call.body })),
    bind(contracts.divert, (call) => carryOut(call, { move: "divert", ...call.body })),
    bind(contracts.match, (call) => carryOut(call, { move: "match", ...call.body })),
    bind(contracts.close, (call) => carryOut(call, { move: "close", ...call.body })),
    bind(contracts.announceFile, ({ path, body, actor, call }) =>
      files.announce(kind, idIn(path), body, actor, call),
    ),
    bind(contracts.completeFile, ({ path, actor }) => files.complete(kind, idIn(path), path.fileId, actor)),
    bind(contracts.downloadFile, ({ path, actor }) => files.download(kind, idIn(path), path.fileId, actor)),
    bind(contracts.browse, ({ query }) => ofKind<"browse">(browsing(kind, query))),
    bind(contracts.readPublic, ({ path }) => ofKind<"readPublic">(reading(kind, idIn(path)))),
    bind(contracts.downloadPublicFile, ({ path }) => files.downloadPublic(kind, idIn(path), path.fileId)),
  ];
}

/** Needs and offers, and the sheets of them: each contract with its use case. */
export const matchmakingRoutes = (parts: Parts): Route[] => [
  ...routesOf("need", needContracts, parts),
  ...routesOf("offer", offerContracts, parts),
  ...importRoutes(parts),
];

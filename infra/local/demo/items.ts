import { createItem } from "../../../functions/matchmaking/app/create-item.ts";
import { itemFiles } from "../../../functions/matchmaking/app/item-files.ts";
import { moveItem, type Order } from "../../../functions/matchmaking/app/move-item.ts";
import { saveItem } from "../../../functions/matchmaking/app/save-item.ts";
import type { Draft, Item } from "../../../functions/matchmaking/domain/item.ts";
import { type ItemKind, NeedDraft, OfferDraft } from "../../../shared/contracts/matchmaking-content.ts";
import { civilDateAt } from "../../../shared/kernel/time.ts";
import { needContentOf, offerContentOf } from "./data/complete-content.ts";
import type { DemoMove, DemoNeed, DemoOffer, DemoOrganization } from "./data/types.ts";
import { announcementOf, demoPdf } from "./licence.ts";
import { adminOf } from "./organizations.ts";
import { reviewerOf } from "./people.ts";
import { spread, stepsOf } from "./timeline.ts";
import type { DemoWorld } from "./world.ts";

export interface Poster {
  readonly demo: DemoOrganization;
  readonly id: string;
}

/** The rule counts 12 months from each decision; a life that began long ago must not end later than it allowed. */
const longestDays = 360;

function contentOf(
  kind: ItemKind,
  demo: DemoNeed | DemoOffer,
  poster: DemoOrganization,
  world: DemoWorld,
): Draft {
  const today = civilDateAt(world.now);
  const openForDays = Math.min(demo.openForDays, longestDays - demo.ageDays);
  const life = { ...demo, openForDays };
  return kind === "need"
    ? NeedDraft.parse(needContentOf(life as DemoNeed, poster, today))
    : OfferDraft.parse(offerContentOf(life as DemoOffer, poster, today));
}

/** Every seventh one carries a file, named as people name files. */
async function attach(
  world: DemoWorld,
  item: Item,
  demo: DemoNeed | DemoOffer,
  subject: string,
): Promise<Item> {
  if (spread(demo.key, 7) !== 0 || demo.path.length === 0) return item;
  const actor = await world.actor(subject);
  const files = itemFiles(world.items, world.publicDirectory, world.storage, world.clock, world.newId);
  const bytes = demoPdf(`Attachment of ${item.id}`);
  const name = item.kind === "need" ? "技术指标说明（演示）.pdf" : "成果介绍（演示）.pdf";
  const { file } = await files.announce(
    item.kind,
    item.id,
    announcementOf(name, bytes),
    actor,
    world.call(actor),
  );
  await world.storage.put(`matchmaking/${item.id}/${file.id}`, bytes);
  await files.complete(item.kind, item.id, file.id, actor);
  const content = { ...item.content, attachments: [{ fileId: file.id, visibility: "public" as const }] };
  return saveItem(
    world.items,
    world.clock,
  )({
    kind: item.kind,
    id: item.id,
    content,
    expectedVersion: item.version,
    actor,
  });
}

/** Who makes this move: the owner, the office that reviews its unit, or the broker. */
function moverOf(move: DemoMove["move"], admin: string, item: Item): string {
  if (move === "hand-back") return "broker";
  const ownersMove = move === "submit" || move === "withdraw" || move === "match" || move === "close";
  return ownersMove ? admin : reviewerOf(item.owner.unitCode);
}

function orderOf(move: DemoMove, item: Item, world: DemoWorld): Order {
  const expectedVersion = item.version;
  return move.move === "refine"
    ? { ...move, brokerId: world.personId("broker"), expectedVersion }
    : { ...move, expectedVersion };
}

/** Posts a need or an offer and leads it through its life. Returns its id. */
export async function loadItem(
  world: DemoWorld,
  kind: ItemKind,
  demo: DemoNeed | DemoOffer,
  poster: Poster,
): Promise<string> {
  const { items, directory, clock, newId } = world;
  const [createdAt = world.now, ...times] = stepsOf(demo.key, world.now, demo.ageDays, demo.path.length);
  const admin = adminOf(poster.demo);
  clock.set(createdAt);
  const actor = await world.actor(admin);
  const content = contentOf(kind, demo, poster.demo, world);
  const created = await createItem(
    items,
    directory,
    clock,
    newId,
  )({
    kind,
    organizationId: poster.id,
    content,
    actor,
    call: world.call(actor),
  });
  let item = await attach(world, created, demo, admin);
  const move = moveItem(items, directory, clock);
  for (const [i, step] of demo.path.entries()) {
    clock.set(times[i] ?? world.now);
    const mover = await world.actor(moverOf(step.move, admin, item));
    item = await move({ kind, id: item.id, order: orderOf(step, item, world), actor: mover });
  }
  return item.id;
}

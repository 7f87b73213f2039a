import { describe, expect, it } from "vitest";
import { encodePublic } from "../../../functions/matchmaking/data/codec.ts";
import { eventOfPublicVersion } from "../../../functions/matchmaking/data/public-event.ts";
import { followOrganization } from "../../../functions/matchmaking/domain/follow.ts";
import type { Change, Item } from "../../../functions/matchmaking/domain/item.ts";
import { close, publish, submit } from "../../../functions/matchmaking/domain/move.ts";
import { listingChanged } from "../../../shared/events/listing.ts";
import { actors, at, draftItem, owner } from "./sample.ts";

const doing = (actor: (typeof actors)["agent" | "operator"], item: Item) => ({
  actor,
  at,
  reason: "理由",
  expectedVersion: item.version,
});

const submitted = submit(draftItem, owner, doing(actors.agent, draftItem)).item;
const published = publish(submitted, doing(actors.operator, submitted)).item;
const closed = close(published, doing(actors.agent, published)).item;

const eventOf = (item: Item) => {
  if (item.published === undefined) throw new Error("it was never public");
  return eventOfPublicVersion(encodePublic(item, item.published));
};

describe("the event of a public version", () => {
  it("tells what anybody may read, and nothing else", () => {
    const event = listingChanged.parse(eventOf(published));
    expect(event).toMatchObject({
      id: `${draftItem.id}/3`,
      version: 3,
      kind: "need",
      listing: { title: "薄壁铝合金件焊接变形控制", organizationName: "示例机械", unitCode: "330402" },
    });
    expect(JSON.stringify(event)).not.toMatch(/13800000000|李示例|年产量/);
  });

  it("tells with a higher version that it is closed or hidden", () => {
    const hidden = (followOrganization(published, { name: owner.name, suspended: true }, at) as Change).item;
    for (const item of [closed, hidden]) {
      const event = eventOf(item);
      expect(event).toMatchObject({ itemId: draftItem.id, version: 4 });
      expect(event?.listing).toBeUndefined();
    }
  });

  it("says what else a need says in its text, each in a paragraph", () => {
    const more = {
      ...published.published,
      content: { ...published.published?.content, background: "背景。" },
    };
    const event = eventOf({ ...published, published: more as NonNullable<Item["published"]> });
    expect(event?.listing?.publicText).toMatch(/现有产线上验证。\n背景。$/);
  });

  it("is made of public versions only", () => {
    expect(eventOfPublicVersion({ pk: "ITEM#1", sk: "ITEM" })).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeListings, encodePublic } from "../../../functions/matchmaking/data/codec.ts";
import { publicPart } from "../../../functions/matchmaking/domain/content.ts";
import { saveContent } from "../../../functions/matchmaking/domain/edit.ts";
import { followOrganization, transfer } from "../../../functions/matchmaking/domain/follow.ts";
import type { Item } from "../../../functions/matchmaking/domain/item.ts";
import { close, publish, submit } from "../../../functions/matchmaking/domain/move.ts";
import { isListed, revisionPending, stateAt } from "../../../functions/matchmaking/domain/state.ts";
import { endOfCivilDate } from "../../../shared/kernel/time.ts";
import { actors, at, draftItem, needContent, owner } from "./sample.ts";

const member = (item: Item) => ({ actor: actors.agent, at, expectedVersion: item.version });
const reviewer = (item: Item) => ({ actor: actors.district, at, expectedVersion: item.version });
const openItem = (): Item => {
  const submitted = submit(draftItem, owner, member(draftItem)).item;
  return publish(submitted, reviewer(submitted)).item;
};

describe("the public version", () => {
  it("never holds confidential text or contacts, in storage neither", () => {
    const item = openItem();
    const stored = JSON.stringify([
      item.published && encodePublic(item, item.published),
      ...encodeListings(item),
    ]);
    expect(stored).not.toContain(needContent.confidentialText);
    expect(stored).not.toContain("13800000000");
    expect(stored).not.toContain("李示例");
    expect(stored).toContain(needContent.title);
  });

  it("stays as it is while a material edit waits for review", () => {
    const item = openItem();
    const edited = saveContent(item, { ...needContent, title: "改了标题的需求" }, member(item)).item;
    expect(edited.state).toBe("submitted");
    expect(revisionPending(edited)).toBe(true);
    expect(edited.published?.content.title).toBe(needContent.title);
    expect(isListed(edited)).toBe(true);
    const republished = publish(edited, reviewer(edited)).item;
    expect(republished.published?.content.title).toBe("改了标题的需求");
  });

  it("takes an immaterial edit at once", () => {
    const item = openItem();
    const edited = saveContent(item, { ...needContent, urgency: "urgent" }, member(item)).item;
    expect(edited.state).toBe("open");
    expect(edited.published?.content).toMatchObject({ urgency: "urgent" });
  });

  it("is taken down by closing", () => {
    const item = openItem();
    const closed = close(item, { ...member(item), reason: "已自行解决" }).item;
    expect(encodeListings(closed)).toEqual([]);
    expect(isListed(closed)).toBe(false);
  });

  it("is open to the last millisecond of its last day in Shanghai, and expired from the next", () => {
    const item = openItem();
    const end = Date.parse(endOfCivilDate(needContent.openUntil));
    fc.assert(
      fc.property(fc.integer({ min: -172_800_000, max: 172_800_000 }), (offset) => {
        const moment = new Date(end + offset).toISOString();
        expect(stateAt(item, moment)).toBe(offset < 0 ? "open" : "expired");
      }),
    );
  });

  it("stands once in each place of the directory that its chains and unit open", () => {
    const item = openItem();
    const places = encodeListings({
      ...item,
      published: { ...publicPart("need", { ...needContent, chains: ["ai", "aerospace"] }), owner, at },
    }).map((entry) => entry.pk);
    expect(places.sort()).toEqual([
      "DIRECTORY#need#ALL",
      "DIRECTORY#need#CHAIN#aerospace",
      "DIRECTORY#need#CHAIN#aerospace#UNIT#330402",
      "DIRECTORY#need#CHAIN#ai",
      "DIRECTORY#need#CHAIN#ai#UNIT#330402",
      "DIRECTORY#need#UNIT#330402",
    ]);
  });
});

describe("following the organization", () => {
  it("takes a new name into both versions, and nothing when nothing changed", () => {
    const item = openItem();
    const renamed = followOrganization(item, { name: "新名称", suspended: false }, at)?.item;
    expect(renamed?.owner.name).toBe("新名称");
    expect(renamed?.published?.owner.name).toBe("新名称");
    expect(followOrganization(item, { name: owner.name, suspended: false }, at)).toBeUndefined();
  });

  it("hides the public version while the organization is suspended", () => {
    const item = openItem();
    const hidden = followOrganization(item, { name: owner.name, suspended: true }, at)?.item;
    expect(hidden && encodeListings(hidden)).toEqual([]);
    const back = hidden && followOrganization(hidden, { name: owner.name, suspended: false }, at)?.item;
    expect(back && encodeListings(back).length).toBe(4);
  });

  it("passes what a leaver handled to the successor, and only that", () => {
    const successor = { personId: actors.admin.personId, name: actors.admin.name };
    expect(transfer(draftItem, actors.agent.personId, successor, at)?.item.agent).toEqual(successor);
    expect(transfer(draftItem, actors.admin.personId, successor, at)).toBeUndefined();
  });
});

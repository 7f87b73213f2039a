import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recommendParticipants } from "../../../functions/fairs/app/recommend-participants.ts";
import { listingTable } from "../../../functions/fairs/data/listing-table.ts";
import { participantTable } from "../../../functions/fairs/data/participant-table.ts";
import { indexes } from "../../../functions/fairs/indexes.ts";
import { Listing } from "../../../shared/contracts/listing.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  fairWith,
  organizationId,
  participantId,
  participantWith,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";
import { agentOf } from "./day-cases.ts";
import { begin, code } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("recommendations", indexes);
});
afterAll(() => store.stop());

const listing = (id: string, owner: number, title: string): Listing =>
  Listing.parse({
    id,
    kind: id.startsWith("ned_") ? "need" : "offer",
    version: 1,
    title,
    keywords: [],
    organizationId: organizationId(owner),
    organizationName: `单位${owner}`,
    organizationKind: "enterprise",
    tiers: [],
    district: "330402",
    districtName: "南湖区",
    unitCode: "330402",
    chains: ["new-materials"],
    type: "technology",
    amount: { negotiable: true },
    openUntil: "2026-12-31",
    publishedAt: "2026-02-01T00:00:00.000Z",
    publicText: "薄壁铝合金壳体焊接后变形，需要控制工艺。",
    indicators: [],
    cooperationModes: [],
    ipOwnership: { owner: "agreed-separately" },
  });

const need = listing("ned_00000000000000000000000001", 1, "铝合金壳体焊接变形控制");
const offer = listing("off_00000000000000000000000002", 2, "搅拌摩擦焊工艺");

/** An enterprise that looks for something, among universities of which one has it. */
async function market() {
  const elsewhere = { unitCode: "330481" as const };
  const named = ({ id, title }: Listing) => [{ id, title }];
  const own = participantWith(1, {
    seeks: "铝合金焊接变形控制",
    chains: ["new-materials"],
    listings: named(need),
  });
  const fits = participantWith(2, { ...elsewhere, chains: ["new-materials"], listings: named(offer) });
  const alike = participantWith(4, { ...elsewhere, offers: "焊接变形预测，铝合金搅拌摩擦焊" });
  const near = participantWith(6);
  const stranger = participantWith(8, { ...elsewhere, offers: "啤酒酿造与灌装" });
  const left = participantWith(10, { state: "left" });
  const sameHouse = participantWith(12, { organizationId: organizationId(1) });
  const sameKind = participantWith(3);
  const participants = [own, fits, alike, near, stranger, left, sameHouse, sameKind];
  const world = await begin(table, { setup: setupWith({ slots: 4, tables: 2 }), participants, requests: [] });
  world.moment.now = "2026-03-10T02:00:00.000Z";
  const cursors = signedCursors(randomUUID().repeat(2));
  const listings = listingTable(table);
  await listings.keep(need.id, 1, need);
  await listings.keep(offer.id, 1, offer);
  const recommend = recommendParticipants({
    ...world.parts,
    participants: participantTable(table, cursors),
    listings,
  });
  const idsFor = async () =>
    (await recommend(world.eventId, own.id, agentOf(1))).items.map(({ participant }) => participant.id);
  return { world, own, fits, alike, near, stranger, listings, recommend, idsFor };
}

describe("whom to ask for a meeting", { timeout: 120_000 }, () => {
  it("is ranked by what fits, each with its reasons; never oneself, who left, one's own kind or house", async () => {
    const { world, own, fits, alike, near, recommend } = await market();
    const { items } = await recommend(world.eventId, own.id, agentOf(1));
    expect(items.map(({ participant }) => participant.id)).toEqual([fits.id, alike.id, near.id]);
    const codes = items.map(({ reasons }) => reasons.map((reason) => reason.code));
    expect(codes).toEqual([["need-meets-offer", "chain"], ["texts-alike"], ["same-district"]]);
    expect(items[0]?.reasons[0]?.params).toEqual({ need: need.title, offer: offer.title });
    const scores = items.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    // Contacts are exchanged in a meeting, not before.
    expect(JSON.stringify(items)).not.toContain("13800000000");
  });

  it("is also who has asked, until answered, and no longer whom one has asked", async () => {
    const { world, own, fits, near, stranger, idsFor } = await market();
    await world.putRequest(requestWith(1, [stranger, own], { state: "pending" }));
    await world.putRequest(requestWith(2, [own, fits], { state: "pending" }));
    const waiting = await idsFor();
    expect(waiting).toContain(stranger.id);
    expect(waiting).not.toContain(fits.id);
    await world.putRequest(requestWith(1, [stranger, own], { state: "declined", version: 2 }));
    await world.putRequest(requestWith(2, [own, fits], { state: "withdrawn", version: 2 }));
    const answered = await idsFor();
    expect(answered).not.toContain(stranger.id);
    expect(answered).toContain(fits.id);
    expect(answered).toContain(near.id);
  });

  it("goes by what is public: a need that was taken back no longer speaks for it", async () => {
    const { world, own, fits, listings, recommend } = await market();
    await listings.keep(offer.id, 2, undefined);
    const { items } = await recommend(world.eventId, own.id, agentOf(1));
    const found = items.find(({ participant }) => participant.id === fits.id);
    expect(found?.reasons.map((reason) => reason.code)).toEqual(["chain"]);
    // Older news does not bring it back.
    await listings.keep(offer.id, 1, offer);
    expect(await recommend(world.eventId, own.id, agentOf(1))).toEqual({ items });
  });

  it("is for one's own participants, at a fair that was opened", async () => {
    const { world, own, recommend } = await market();
    expect(await code(recommend(world.eventId, own.id, agentOf(3)))).toBe("participant.not_found");
    expect(await code(recommend(world.eventId, participantId(99), agentOf(1)))).toBe("participant.not_found");
    const draft = fairWith(setupWith({ slots: 4, tables: 2 }), { state: "draft", openedAt: undefined });
    await world.putFair({ ...draft, eventId: world.eventId });
    expect(await code(recommend(world.eventId, own.id, agentOf(1)))).toBe("fair.not_found");
  });
});

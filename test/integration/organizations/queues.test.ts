import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { organizationsWorld, type World } from "./world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await organizationsWorld(store);
  await world.appoint("nanhu", "district", ["330402"]);
  await world.appoint("haining", "district", ["330481"]);
  await world.appoint("organizer", "organizer");
  await world.appoint("auditor", "auditor");
  await world.signUp("owner");
});
afterAll(() => store.stop());

let serial = 100;
const nextSerial = () => {
  serial += 1;
  return serial;
};

describe("queues", () => {
  it("show an office its own unit only, longest waiting first, page by page", async () => {
    const made: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      world.clock.pass(60_000);
      made.push((await world.submitted("owner", nextSerial(), { districtCode: "330481" })).id);
    }
    const first = await world.ok(contracts.listOrganizations, { subject: "haining", query: { limit: "2" } });
    const cursor = first.nextCursor ?? "";
    const second = await world.ok(contracts.listOrganizations, {
      subject: "haining",
      query: { limit: "2", cursor },
    });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids.filter((id) => made.includes(id))).toEqual(made);
    expect(new Set([...first.items, ...second.items].map(({ unitCode }) => unitCode))).toEqual(
      new Set(["330481"]),
    );

    const tampered = `${cursor.slice(0, 10)}${cursor[10] === "A" ? "B" : "A"}${cursor.slice(11)}`;
    for (const wrong of [tampered, "x", `${cursor}x`, ".", cursor.split(".")[0] ?? ""])
      expect(
        await world.refused(contracts.listOrganizations, {
          subject: "haining",
          query: { limit: "2", cursor: wrong },
        }),
      ).toBe("422 request.cursor");
    // A cursor of another office's list is no position in this one.
    expect(await world.refused(contracts.listOrganizations, { subject: "nanhu", query: { cursor } })).toBe(
      "422 request.cursor",
    );
  });

  it("refuse an office another unit; the city may look everywhere; drafts are for the operator and the auditor", async () => {
    const query = { unitCode: "330481" };
    expect(await world.refused(contracts.listOrganizations, { subject: "nanhu", query })).toBe(
      "403 access.not_allowed",
    );
    for (const subject of ["operator", "organizer", "auditor"])
      expect((await world.ok(contracts.listOrganizations, { subject, query })).items.length).toBeGreaterThan(
        0,
      );
    expect(await world.refused(contracts.listOrganizations, { subject: "owner" })).toBe(
      "403 access.not_allowed",
    );
    await world.register("owner", nextSerial());
    const drafts = { status: "draft" };
    expect((await world.ok(contracts.listOrganizations, { subject: "nanhu", query: drafts })).items).toEqual(
      [],
    );
    expect(
      (await world.ok(contracts.listOrganizations, { subject: "operator", query: drafts })).items,
    ).not.toEqual([]);
    expect(
      await world.refused(contracts.listOrganizations, { subject: "operator", query: { limit: "0" } }),
    ).toBe("422 request.invalid");
  });

  it("an office with several units sees them all and nothing else", async () => {
    await world.appoint("two-units", "district", ["330402", "330400-JK"]);
    for (const unitCode of ["330402", "330400-JK", "330402"])
      await world.submitted("owner", nextSerial(), { unitCode });
    const units = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await world.ok(contracts.listOrganizations, {
        subject: "two-units",
        query: { limit: "2", ...(cursor === undefined ? {} : { cursor }) },
      });
      for (const { unitCode } of page.items) units.add(unitCode);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(units).toEqual(new Set(["330402", "330400-JK"]));
  });
});

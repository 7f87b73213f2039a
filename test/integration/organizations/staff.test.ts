import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { organizationsWorld, personId, type World } from "./world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await organizationsWorld(store);
  await world.appoint("auditor", "auditor");
  await world.appoint("nanhu", "district", ["330402"]);
});
afterAll(() => store.stop());

describe("staff", () => {
  it("is listed person by person", async () => {
    await world.appoint("many-hats", "expert");
    await world.ok(contracts.appointStaff, {
      subject: "operator",
      path: { personId: personId("many-hats"), role: "broker" },
      body: { units: [], reason: "兼任" },
    });
    const people: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.ok(contracts.listStaff, {
        subject: "auditor",
        query: { limit: "1", ...(cursor === undefined ? {} : { cursor }) },
      });
      people.push(
        ...page.items.map(({ name, assignments }) => `${name} ${assignments.map(({ role }) => role)}`),
      );
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(people.sort()).toEqual([
      "auditor auditor",
      "many-hats broker,expert",
      "nanhu district",
      "operator operator",
    ]);
  });

  it("is appointed and dismissed by another operator", async () => {
    const appoint = (whom: string, role: string, units: readonly string[] = []) => ({
      subject: "operator",
      path: { personId: personId(whom), role },
      body: { units, reason: "测试" },
    });
    expect(await world.refused(contracts.appointStaff, appoint("nobody", "expert"))).toBe(
      "404 person.not_found",
    );
    expect(await world.refused(contracts.appointStaff, appoint("operator", "auditor"))).toBe(
      "403 staff.own_role",
    );
    expect(await world.refused(contracts.appointStaff, appoint("friend", "district"))).toBe(
      "422 staff.units_needed",
    );
    expect(await world.refused(contracts.appointStaff, appoint("friend", "expert", ["330402"]))).toBe(
      "422 staff.units_needed",
    );
    const moved = await world.ok(contracts.appointStaff, appoint("nanhu", "district", ["330411"]));
    expect(moved.assignments).toEqual([{ role: "district", units: ["330411"] }]);
    const dismiss = (whom: string, role: string) => ({
      subject: "operator",
      path: { personId: personId(whom), role },
      query: { reason: "测试" },
    });
    expect(await world.refused(contracts.dismissStaff, dismiss("operator", "operator"))).toBe(
      "403 staff.own_role",
    );
    await world.ok(contracts.dismissStaff, dismiss("many-hats", "broker"));
    expect(await world.refused(contracts.dismissStaff, dismiss("many-hats", "broker"))).toBe(
      "404 person.not_found",
    );
    expect((await world.ok(contracts.getMe, { subject: "many-hats" })).staff).toEqual([
      { role: "expert", units: [] },
    ]);
  });

  it("the named operator, once dismissed, does not come back by signing in", async () => {
    await world.appoint("second", "operator");
    await world.ok(contracts.dismissStaff, {
      subject: "second",
      path: { personId: personId("operator"), role: "operator" },
      query: { reason: "交接" },
    });
    const me = await world.ok(contracts.getMe, { subject: "operator" });
    await world.ok(contracts.saveMe, {
      subject: "operator",
      body: {
        name: "前运营",
        phone: "13800000000",
        email: "o@example.com",
        language: "zh-CN",
        consentVersion: me.privacyNoticeVersion,
        expectedVersion: me.profile?.version,
      },
    });
    expect((await world.ok(contracts.getMe, { subject: "operator" })).staff).toEqual([]);
  });
});

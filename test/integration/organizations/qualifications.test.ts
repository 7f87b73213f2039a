import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remindExpiring } from "../../../functions/organizations/app/remind-expiring.ts";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { eventsOf, organizationsWorld, type World } from "./world.ts";

let store: LocalStore;
let world: World;
let organizationId: string;

beforeAll(async () => {
  store = await startStore();
  world = await organizationsWorld(store);
  await world.signUp("owner");
  organizationId = (await world.verified("owner", 1)).id;
});
afterAll(() => store.stop());

const path = (more: Readonly<Record<string, string>> = {}) => ({ organizationId, ...more });

describe("qualifications", () => {
  const record = (more: Readonly<Record<string, unknown>> = {}) => ({
    subject: "operator",
    path: path(),
    body: {
      type: "srdi-sme",
      level: "province",
      certificateNo: "ZJ-2025-0001",
      validFrom: "2025-11-08",
      validTo: "2028-11-07",
      ...more,
    },
  });

  it("are recorded by the operator, once per certificate, and evaluated at a date", async () => {
    const { qualifications, tiers } = await world.ok(contracts.recordQualification, record());
    expect(tiers).toEqual(["srdi-sme"]);
    expect(qualifications).toMatchObject([{ valid: true }]);
    expect(
      await world.refused(contracts.recordQualification, record({ certificateNo: "zj-２０２５-0001 " })),
    ).toBe("409 qualification.taken");
    const expired = record({
      type: "tech-sme",
      certificateNo: "T-1",
      validFrom: "2020-01-01",
      validTo: "2026-03-01",
    });
    const more = await world.ok(contracts.recordQualification, expired);
    expect(more.tiers).toEqual(["srdi-sme"]);
    // Lowest rung first.
    expect(more.qualifications.map(({ type, valid }) => `${type} ${valid}`)).toEqual([
      "tech-sme false",
      "srdi-sme true",
    ]);
    expect(await world.refused(contracts.recordQualification, record({ validTo: "2025-11-07" }))).toBe(
      "422 request.invalid",
    );
    expect(await world.refused(contracts.recordQualification, record({ validTo: "2028-02-30" }))).toBe(
      "422 request.invalid",
    );
  });

  it("answer a repeated call with what it recorded", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const body = record({ certificateNo: "ONCE" });
    const first = await world.ok(contracts.recordQualification, { ...body, headers });
    expect(await world.ok(contracts.recordQualification, { ...body, headers })).toEqual(first);
  });

  it("are removed with a reason, and the certificate can be recorded again", async () => {
    const { qualifications } = await world.ok(contracts.getOrganization, { subject: "owner", path: path() });
    const { id = "" } = qualifications.find(({ certificateNo }) => certificateNo === "ONCE") ?? {};
    const remove = {
      subject: "operator",
      path: path({ qualificationId: id }),
      query: { reason: "登记有误" },
    };
    await world.ok(contracts.removeQualification, remove);
    expect(await world.refused(contracts.removeQualification, remove)).toBe("404 qualification.not_found");
    await world.ok(contracts.recordQualification, record({ certificateNo: "ONCE" }));
  });

  it("remind 180, 90 and 30 days before they end, each once, however often and however late the job runs", async () => {
    const own = await world.verified("owner", 2);
    await world.ok(contracts.recordQualification, {
      ...record({ certificateNo: "REMIND", validTo: "2026-12-31" }),
      path: { organizationId: own.id },
    });
    const runOn = (day: string) =>
      remindExpiring(world.qualifications, { now: () => `${day}T01:00:00.000Z` }, world.newId)();
    const daysTold = async () =>
      (await eventsOf(world, own.id)).flatMap((event) =>
        event.type === "organization.qualification-expiring" ? [event.daysLeft] : [],
      );
    expect(await runOn("2026-07-03")).toBe(0);
    expect(await runOn("2026-07-04")).toBe(1);
    expect(await runOn("2026-07-04")).toBe(0);
    expect(await daysTold()).toEqual([180]);
    // The job rested for 90 days and more: one reminder, with the days that are really left.
    expect(await runOn("2026-10-10")).toBe(1);
    expect(await daysTold()).toEqual([180, 82]);
    expect(await runOn("2026-12-01")).toBe(1);
    expect(await runOn("2027-01-10")).toBe(0);
    expect(await daysTold()).toEqual([180, 82, 30]);
  });

  it("say nothing any more once they have ended", async () => {
    const own = await world.verified("owner", 3);
    await world.ok(contracts.recordQualification, {
      ...record({ certificateNo: "ENDED", validTo: "2026-09-30" }),
      path: { organizationId: own.id },
    });
    const dead = { now: () => "2026-10-20T01:00:00.000Z" };
    await remindExpiring(world.qualifications, dead, world.newId)();
    expect((await eventsOf(world, own.id)).filter(({ type }) => type.endsWith("expiring"))).toEqual([]);
    expect(await world.table.queryAll(`ORG#${own.id}`, "QUAL#")).toEqual([]);
  });
});

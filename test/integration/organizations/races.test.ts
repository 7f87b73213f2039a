import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remindExpiring } from "../../../functions/organizations/app/remind-expiring.ts";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { organizationsWorld, personId, registration, type World } from "./world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await organizationsWorld(store);
  await times(5, (i) => world.signUp(`racer${i}`));
});
afterAll(() => store.stop());

const times = <T>(count: number, of: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => of(i)));

/** How often each outcome occurred. */
function tally(outcomes: readonly { status: number; body: unknown }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of outcomes) {
    const code = status < 300 ? "" : ` ${(body as { code: string }).code}`;
    counts[`${status}${code}`] = (counts[`${status}${code}`] ?? 0) + 1;
  }
  return counts;
}

describe("under any race", () => {
  it("a code is registered once, whoever of 50 comes first", async () => {
    const outcomes = await times(50, (i) =>
      world.call(contracts.registerOrganization, { subject: `racer${i % 5}`, body: registration(1) }),
    );
    expect(tally(outcomes)).toEqual({ "201": 1, "409 organization.uscc_taken": 49 });
  });

  it("one call sent twenty times creates one organization and answers with it every time", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const outcomes = await times(20, () =>
      world.call(contracts.registerOrganization, { subject: "racer0", body: registration(2), headers }),
    );
    expect(tally(outcomes)).toEqual({ "201": 20 });
    expect(new Set(outcomes.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  });

  it("an invitation lets one person in", async () => {
    const { id } = await world.register("racer0", 3);
    const { token = "" } = await world.ok(contracts.inviteMember, {
      subject: "racer0",
      path: { organizationId: id },
      body: { role: "agent" },
    });
    await times(10, (i) => world.signUp(`guest${i}`));
    const outcomes = await times(10, (i) =>
      world.call(contracts.acceptInvitation, { subject: `guest${i}`, path: { token } }),
    );
    expect(tally(outcomes)).toEqual({ "200": 1, "409 invitation.used": 9 });
    expect(await world.members.of(id)).toHaveLength(2);
  });

  it("an organization keeps an administrator when all of them step down at once", async () => {
    const { id } = await world.register("racer1", 4);
    for (const subject of ["admin2", "admin3", "admin4"]) await world.join("racer1", id, subject, "admin");
    const admins = ["racer1", "admin2", "admin3", "admin4"];
    const outcomes = await times(4, (i) => {
      const subject = admins[i] ?? "";
      return world.call(contracts.changeMemberRole, {
        subject,
        path: { organizationId: id, personId: personId(subject) },
        body: { role: "viewer" },
      });
    });
    expect(tally(outcomes)).toEqual({ "200": 3, "409 member.last_admin": 1 });
    const members = await world.members.of(id);
    expect(members.filter((member) => member.role === "admin")).toHaveLength(1);
    expect((await world.organizations.find(id))?.admins).toBe(1);
  });

  it("two administrators who leave at once in each other's favour cannot both", async () => {
    const { id } = await world.register("racer2", 5);
    await world.join("racer2", id, "partner", "admin");
    const leave = (subject: string, successor: string) =>
      world.call(contracts.removeMember, {
        subject,
        path: { organizationId: id, personId: personId(subject) },
        query: { successorId: personId(successor) },
      });
    const outcomes = await Promise.all([leave("racer2", "partner"), leave("partner", "racer2")]);
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await world.members.of(id)).toHaveLength(1);
  });

  it("two decisions on the same version: one is taken, the other is told that it came too late", async () => {
    const { id, version } = await world.submitted("racer3", 6);
    const path = { organizationId: id };
    const outcomes = await Promise.all([
      ...Array.from({ length: 5 }, () =>
        world.call(contracts.verifyOrganization, {
          subject: "operator",
          path,
          body: { expectedVersion: version },
        }),
      ),
      ...Array.from({ length: 5 }, () =>
        world.call(contracts.rejectOrganization, {
          subject: "operator",
          path,
          body: { expectedVersion: version, reason: "材料不符" },
        }),
      ),
    ]);
    expect(tally(outcomes)).toEqual({ "200": 1, "412 organization.stale": 9 });
    const { items } = await world.organizations.log(id, { limit: 20 });
    expect(items.filter(({ action }) => action === "verify" || action === "reject")).toHaveLength(1);
  });

  it("a certificate is recorded once; different ones at the same time are all kept", async () => {
    const { id } = await world.register("racer4", 7);
    const record = (certificateNo: string) =>
      world.call(contracts.recordQualification, {
        subject: "operator",
        path: { organizationId: id },
        body: {
          type: "srdi-sme",
          level: "province",
          certificateNo,
          validFrom: "2025-01-01",
          validTo: "2026-08-30",
        },
      });
    expect(tally(await times(5, () => record("ZJ-1")))).toEqual({ "201": 1, "409 qualification.taken": 4 });
    expect(tally(await times(3, (i) => record(`ZJ-2-${i}`)))).toEqual({ "201": 3 });
    expect((await world.organizations.find(id))?.qualifications).toHaveLength(4);
  });

  it("a reminder is sent once, however many jobs run at once", async () => {
    const late = { now: () => "2026-03-04T01:00:00.000Z" };
    const runs = await times(4, () => remindExpiring(world.qualifications, late, world.newId)());
    // Four certificates end on 2026-08-30: 180 days before is 2026-03-03.
    expect(runs.reduce((total, sent) => total + sent, 0)).toBe(4);
  });

  it("operators who dismiss each other leave one", async () => {
    await world.appoint("operator2", "operator");
    const dismiss = (subject: string, other: string) =>
      world.call(contracts.dismissStaff, {
        subject,
        path: { personId: personId(other), role: "operator" },
        query: { reason: "测试" },
      });
    const outcomes = await Promise.all([dismiss("operator", "operator2"), dismiss("operator2", "operator")]);
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    const { items } = await world.staff.list({ limit: 20 });
    expect(items.flat().filter(({ role }) => role === "operator")).toHaveLength(1);
  });

  it("two first sign-ins of the named operator make one operator", async () => {
    const fresh = await organizationsWorld(store);
    const outcomes = await times(5, () =>
      fresh.call(contracts.saveMe, {
        subject: "operator",
        body: {
          name: "运营",
          phone: "13800000000",
          email: "o@example.com",
          language: "zh-CN",
          consentVersion: "2026-11",
          expectedVersion: 1,
        },
      }),
    );
    expect(tally(outcomes)).toEqual({ "200": 1, "412 person.stale": 4 });
    const { items } = await fresh.staff.list({ limit: 20 });
    expect(items).toHaveLength(1);
  });
});

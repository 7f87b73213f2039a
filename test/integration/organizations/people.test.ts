import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remindExpiring } from "../../../functions/organizations/app/remind-expiring.ts";
import { eventOfItem } from "../../../functions/organizations/data/log-codec.ts";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { organizationsWorld, personId, type World } from "./world.ts";

let store: LocalStore;
let world: World;
let organizationId: string;

beforeAll(async () => {
  store = await startStore();
  world = await organizationsWorld(store);
  await world.appoint("auditor", "auditor");
  await world.appoint("nanhu", "district", ["330402"]);
  await world.signUp("owner");
  organizationId = (await world.verified("owner", 1)).id;
});
afterAll(() => store.stop());

const path = (more: Readonly<Record<string, string>> = {}) => ({ organizationId, ...more });

const eventsOf = async (id: string) => {
  const items = await world.table.queryAll(`ORG#${id}`, "LOG#");
  return items.flatMap((item) => {
    const event = eventOfItem(item);
    return event === undefined ? [] : [DuijieEvent.parse(event)];
  });
};

describe("invitations", () => {
  const invite = (role = "agent", headers: Readonly<Record<string, string>> = {}) =>
    world.ok(contracts.inviteMember, {
      subject: "owner",
      path: path(),
      body: { role, email: "friend@example.com" },
      headers,
    });

  it("tell the token once and store only its hash", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const { token = "", invitation } = await invite("agent", headers);
    const again = await invite("agent", headers);
    expect(again).toEqual({ invitation });
    const stored = await world.table.queryAll(`ORG#${organizationId}`, "");
    expect(JSON.stringify(stored)).not.toContain(token.split(".")[2]);
  });

  it("can be looked at without being used, and work once", async () => {
    const { token = "" } = await invite();
    await world.signUp("friend");
    for (let i = 0; i < 2; i += 1)
      expect(await world.ok(contracts.readInvitation, { subject: "friend", path: { token } })).toMatchObject({
        role: "agent",
        state: "open",
      });
    const membership = await world.ok(contracts.acceptInvitation, { subject: "friend", path: { token } });
    expect(membership).toMatchObject({ organizationId, role: "agent", organizationStatus: "verified" });
    expect((await world.ok(contracts.getMe, { subject: "friend" })).memberships).toEqual([membership]);
    await world.signUp("late");
    expect(await world.refused(contracts.acceptInvitation, { subject: "late", path: { token } })).toBe(
      "409 invitation.used",
    );
    expect(await world.refused(contracts.acceptInvitation, { subject: "friend", path: { token } })).toBe(
      "409 member.already",
    );
  });

  it("expire by time, after seven days", async () => {
    const { token = "", invitation } = await invite();
    const begun = world.clock.now();
    world.clock.set(invitation.expiresAt);
    expect(await world.refused(contracts.acceptInvitation, { subject: "late", path: { token } })).toBe(
      "409 invitation.expired",
    );
    expect((await world.ok(contracts.readInvitation, { subject: "late", path: { token } })).state).toBe(
      "expired",
    );
    world.clock.set(invitation.expiresAt);
    world.clock.pass(-1);
    expect((await world.ok(contracts.readInvitation, { subject: "late", path: { token } })).state).toBe(
      "open",
    );
    world.clock.set(begun);
  });

  it("can be revoked while they are open", async () => {
    const { token = "", invitation } = await invite();
    const revoke = { subject: "owner", path: path({ invitationId: invitation.id }) };
    await world.ok(contracts.revokeInvitation, revoke);
    expect(await world.refused(contracts.revokeInvitation, revoke)).toBe("409 invitation.used");
    expect(await world.refused(contracts.acceptInvitation, { subject: "late", path: { token } })).toBe(
      "409 invitation.used",
    );
    const { items } = await world.ok(contracts.listInvitations, { subject: "owner", path: path() });
    expect(items.find(({ id }) => id === invitation.id)?.state).toBe("revoked");
  });

  it("are found by their whole token only", async () => {
    const { token = "" } = await invite();
    const last = token.at(-1) === "A" ? "B" : "A";
    for (const wrong of [`${token.slice(0, -1)}${last}`, "x".repeat(40), token.replace("inv_", "inv_0")])
      expect(await world.refused(contracts.readInvitation, { subject: "late", path: { token: wrong } })).toBe(
        "404 invitation.not_found",
      );
  });

  it("are an administrator's", async () => {
    const call = { subject: "friend", path: path() };
    expect(await world.refused(contracts.listInvitations, call)).toBe("403 organization.admin_only");
    expect(await world.refused(contracts.inviteMember, { ...call, body: { role: "admin" } })).toBe(
      "403 organization.admin_only",
    );
  });
});

describe("members", () => {
  it("are seen by members, the operator and the auditor", async () => {
    for (const subject of ["owner", "friend", "operator", "auditor"])
      expect((await world.ok(contracts.listMembers, { subject, path: path() })).items).toHaveLength(2);
    expect(await world.refused(contracts.listMembers, { subject: "nanhu", path: path() })).toBe(
      "403 access.not_allowed",
    );
  });

  it("get other roles from an administrator; the last one stays", async () => {
    const change = (subject: string, whom: string, role: string) => ({
      subject,
      path: path({ personId: personId(whom) }),
      body: { role },
    });
    expect(await world.refused(contracts.changeMemberRole, change("owner", "owner", "viewer"))).toBe(
      "409 member.last_admin",
    );
    expect(await world.refused(contracts.changeMemberRole, change("friend", "friend", "admin"))).toBe(
      "403 organization.admin_only",
    );
    expect(await world.refused(contracts.changeMemberRole, change("owner", "late", "admin"))).toBe(
      "404 member.not_found",
    );
    expect((await world.ok(contracts.changeMemberRole, change("owner", "friend", "admin"))).role).toBe(
      "admin",
    );
    expect((await world.ok(contracts.changeMemberRole, change("owner", "friend", "agent"))).role).toBe(
      "agent",
    );
  });

  it("leave with a successor, to whom the event passes what they handled", async () => {
    await world.join("owner", organizationId, "leaver", "agent");
    await world.join("owner", organizationId, "watcher", "viewer");
    const leave = (subject: string, whom: string, successor: string) => ({
      subject,
      path: path({ personId: personId(whom) }),
      query: { successorId: personId(successor) },
    });
    for (const successor of ["watcher", "leaver", "stranger"])
      expect(await world.refused(contracts.removeMember, leave("leaver", "leaver", successor))).toBe(
        "422 member.successor",
      );
    expect(await world.refused(contracts.removeMember, leave("leaver", "friend", "owner"))).toBe(
      "403 organization.admin_only",
    );
    expect(await world.refused(contracts.removeMember, leave("owner", "owner", "friend"))).toBe(
      "409 member.last_admin",
    );
    await world.ok(contracts.removeMember, leave("leaver", "leaver", "friend"));
    const left = (await eventsOf(organizationId)).filter(({ type }) => type === "organization.member-left");
    expect(left).toMatchObject([{ personId: personId("leaver"), successorId: personId("friend") }]);
    expect(await world.refused(contracts.getOrganization, { subject: "leaver", path: path() })).toBe(
      "403 access.not_allowed",
    );
  });
});

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
      (await eventsOf(own.id)).flatMap((event) =>
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
    expect((await eventsOf(own.id)).filter(({ type }) => type.endsWith("expiring"))).toEqual([]);
    expect(await world.table.queryAll(`ORG#${own.id}`, "QUAL#")).toEqual([]);
  });
});

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

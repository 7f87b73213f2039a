import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { eventsOf, organizationsWorld, personId, type World } from "./world.ts";

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
    const left = (await eventsOf(world, organizationId)).filter(
      ({ type }) => type === "organization.member-left",
    );
    expect(left).toMatchObject([{ personId: personId("leaver"), successorId: personId("friend") }]);
    expect(await world.refused(contracts.getOrganization, { subject: "leaver", path: path() })).toBe(
      "403 access.not_allowed",
    );
  });
});

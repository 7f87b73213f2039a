import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { faultsOf, organizationsWorld, registration, type World } from "./world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await organizationsWorld(store);
  await world.appoint("nanhu", "district", ["330402"]);
  await world.appoint("haining", "district", ["330481"]);
  await world.appoint("organizer", "organizer");
  await world.appoint("auditor", "auditor");
  for (const subject of ["owner", "stranger"]) await world.signUp(subject);
});
afterAll(() => store.stop());

let serial = 100;
const nextSerial = () => {
  serial += 1;
  return serial;
};

describe("verification", () => {
  it("goes from draft to verified, and every decision is logged", async () => {
    const { id } = await world.register("owner", nextSerial());
    const path = { organizationId: id };
    expect(
      await world.refused(contracts.submitOrganization, {
        subject: "owner",
        path,
        body: { expectedVersion: 1 },
      }),
    ).toBe("409 organization.licence_missing");
    const { version, licence } = await world.uploadLicence("owner", id);
    expect(licence).toMatchObject({ state: "ready", name: "营业执照（副本）.pdf" });

    await world.ok(contracts.submitOrganization, {
      subject: "owner",
      path,
      body: { expectedVersion: version },
    });
    const seen = await world.ok(contracts.getOrganization, { subject: "nanhu", path });
    expect(seen).toMatchObject({ status: "pending", moves: ["verify", "reject"] });
    const rejected = await world.ok(contracts.rejectOrganization, {
      subject: "nanhu",
      path,
      body: { expectedVersion: seen.version, reason: "执照不清晰" },
    });
    expect(rejected).toMatchObject({ status: "rejected", statusReason: "执照不清晰" });
    const again = await world.ok(contracts.submitOrganization, {
      subject: "owner",
      path,
      body: { expectedVersion: rejected.version },
    });
    expect(again.statusReason).toBeUndefined();
    await world.ok(contracts.verifyOrganization, {
      subject: "nanhu",
      path,
      body: { expectedVersion: again.version },
    });

    const log = await world.ok(contracts.readOrganizationLog, {
      subject: "owner",
      path,
      query: { limit: "100" },
    });
    expect(log.items.map(({ action, by }) => `${action} ${by.capacity}`).sort()).toEqual(
      [
        "register admin",
        "licence admin",
        "submit admin",
        "reject district",
        "submit admin",
        "verify district",
      ].sort(),
    );
    expect(await world.ok(contracts.readOrganizationCard, { path })).toMatchObject({
      id,
      unitCode: "330402",
    });
  });

  it("does not exist for those who may not know of it", async () => {
    const { id, version } = await world.submitted("owner", nextSerial());
    const path = { organizationId: id };
    await world.register("stranger", nextSerial());
    const hidden = "404 organization.not_found";
    expect(await world.refused(contracts.getOrganization, { subject: "stranger", path })).toBe(hidden);
    expect(await world.refused(contracts.getOrganization, { subject: "haining", path })).toBe(hidden);
    expect(await world.refused(contracts.readOrganizationLog, { subject: "haining", path })).toBe(hidden);
    const body = { expectedVersion: version };
    expect(await world.refused(contracts.verifyOrganization, { subject: "haining", path, body })).toBe(
      hidden,
    );
    expect(await world.refused(contracts.submitOrganization, { subject: "stranger", path, body })).toBe(
      hidden,
    );
    expect(await world.refused(contracts.listMembers, { subject: "stranger", path })).toBe(hidden);
    expect(await world.refused(contracts.readOrganizationCard, { path })).toBe(hidden);
    expect(await world.refused(contracts.verifyOrganization, { subject: "owner", path, body })).toBe(
      "403 access.not_allowed",
    );
    expect(
      await world.refused(contracts.getOrganization, { subject: "owner", path: { organizationId: "org_1" } }),
    ).toBe("404 request.route_unknown");
  });

  it("a draft is nobody's business but its members', the operator's and the auditor's", async () => {
    const { id } = await world.register("owner", nextSerial());
    const path = { organizationId: id };
    for (const subject of ["nanhu", "organizer"])
      expect(await world.refused(contracts.getOrganization, { subject, path })).toBe(
        "404 organization.not_found",
      );
    for (const subject of ["operator", "auditor", "owner"])
      await world.ok(contracts.getOrganization, { subject, path });
  });

  it("nobody decides on their own organization, not even the operator", async () => {
    const { id, version } = await world.submitted("operator", nextSerial());
    const path = { organizationId: id };
    expect(
      await world.refused(contracts.verifyOrganization, {
        subject: "operator",
        path,
        body: { expectedVersion: version },
      }),
    ).toBe("403 organization.own_decision");
    expect((await world.ok(contracts.getOrganization, { subject: "operator", path })).moves).toEqual([
      "edit",
    ]);
  });

  it("refuses a stale version before it looks at the status, and a move that the status does not allow", async () => {
    const { id, version } = await world.verified("owner", nextSerial());
    const path = { organizationId: id };
    const verify = (expectedVersion: number) =>
      world.refused(contracts.verifyOrganization, { subject: "operator", path, body: { expectedVersion } });
    expect(await verify(version - 1)).toBe("412 organization.stale");
    expect(await verify(version)).toBe("409 organization.move_not_allowed");
  });
});

describe("editing", () => {
  const edit = (n: number, more: Readonly<Record<string, unknown>>) => {
    const { uscc: _, ...rest } = registration(n);
    return { ...rest, ...more };
  };

  it("sends a verified organization back only when what was verified changes; the old name is kept", async () => {
    const n = nextSerial();
    const { id, version } = await world.verified("owner", n);
    const path = { organizationId: id };
    const cosmetic = await world.ok(contracts.editOrganization, {
      subject: "owner",
      path,
      body: edit(n, { introduction: "做测试的。", expectedVersion: version }),
    });
    expect(cosmetic).toMatchObject({ status: "verified", introduction: "做测试的。" });
    const renamed = await world.ok(contracts.editOrganization, {
      subject: "owner",
      path,
      body: edit(n, { name: "改名后的公司", expectedVersion: cosmetic.version }),
    });
    expect(renamed).toMatchObject({ status: "pending", formerNames: [{ name: registration(n).name }] });
    // An edit carries everything: what it leaves out is emptied.
    expect(renamed.introduction).toBeUndefined();
    const stored = await world.ok(contracts.getOrganization, { subject: "owner", path });
    expect(stored.introduction).toBeUndefined();
    expect(
      await world.refused(contracts.editOrganization, {
        subject: "owner",
        path,
        body: edit(n, { expectedVersion: version }),
      }),
    ).toBe("412 organization.stale");
  });

  it("moves to the queue of its new district", async () => {
    const n = nextSerial();
    const { id, version } = await world.verified("owner", n);
    const path = { organizationId: id };
    await world.ok(contracts.editOrganization, {
      subject: "owner",
      path,
      body: edit(n, { districtCode: "330481", expectedVersion: version }),
    });
    expect((await world.ok(contracts.getOrganization, { subject: "haining", path })).moves).toContain(
      "verify",
    );
    expect(await world.refused(contracts.getOrganization, { subject: "nanhu", path })).toBe(
      "404 organization.not_found",
    );
  });

  it("is for administrators, and the code can never be changed", async () => {
    const n = nextSerial();
    const { id } = await world.register("owner", n);
    const path = { organizationId: id };
    await world.join("owner", id, `agent${n}`, "agent");
    expect(
      await world.refused(contracts.editOrganization, {
        subject: `agent${n}`,
        path,
        body: edit(n, { expectedVersion: 1 }),
      }),
    ).toBe("403 organization.admin_only");
    const answer = await world.call(contracts.editOrganization, {
      subject: "owner",
      path,
      body: { ...registration(n), expectedVersion: 1 },
    });
    expect(faultsOf(answer)).toEqual(["body.uscc input.unknown_field"]);
  });

  it("not while it is suspended", async () => {
    const n = nextSerial();
    const { id, version } = await world.verified("owner", n);
    const path = { organizationId: id };
    const { version: suspended } = await world.ok(contracts.suspendOrganization, {
      subject: "operator",
      path,
      body: { expectedVersion: version, reason: "核查" },
    });
    expect(
      await world.refused(contracts.editOrganization, {
        subject: "owner",
        path,
        body: edit(n, { expectedVersion: suspended }),
      }),
    ).toBe("409 organization.not_editable");
    expect(await world.refused(contracts.readOrganizationCard, { path })).toBe("404 organization.not_found");
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  announcementOf,
  codeOf,
  organizationsWorld,
  type Problem,
  pdf,
  registration,
  type World,
} from "./world.ts";

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

const fields = ({ body }: { body: unknown }) =>
  (body as Problem).errors?.map(({ path, code }) => `${path} ${code}`) ?? [];

describe("my profile", () => {
  it("comes from the token, and needs consent before anything else", async () => {
    const me = await world.ok(contracts.getMe, { subject: "new person" });
    expect(me.consentNeeded).toBe(true);
    expect(me.profile).toBeUndefined();
    expect(
      await world.refused(contracts.registerOrganization, { subject: "new person", body: registration(1) }),
    ).toBe("403 access.profile_needed");
  });

  it("is saved against the version that was read", async () => {
    const saved = await world.signUp("careful");
    expect(saved.profile).toMatchObject({ version: 1, phone: "13800000000" });
    const body = {
      name: "Li",
      phone: "+86 138 0000 0001",
      email: "li@example.com",
      language: "en",
      consentVersion: saved.privacyNoticeVersion,
    };
    const me = await world.ok(contracts.saveMe, {
      subject: "careful",
      body: { ...body, expectedVersion: 1 },
    });
    expect(me.profile).toMatchObject({ version: 2, phone: "13800000001", consents: [expect.anything()] });
    for (const expectedVersion of [undefined, 1, 3])
      expect(
        await world.refused(contracts.saveMe, { subject: "careful", body: { ...body, expectedVersion } }),
      ).toBe("412 person.stale");
  });

  it("nobody signed in: 401; consent to another notice: 422", async () => {
    expect(await world.refused(contracts.getMe, {})).toBe("401 access.sign_in");
    const answer = await world.call(contracts.saveMe, {
      subject: "careless",
      body: {
        name: "x",
        phone: "13800000000",
        email: "a@example.com",
        language: "en",
        consentVersion: "1999-01",
      },
    });
    expect(fields(answer)).toEqual(["body.consentVersion input.choice"]);
  });
});

describe("registration", () => {
  it("normalises the code and chooses the unit", async () => {
    const n = nextSerial();
    const uscc = ` ${codeOf(n).toLowerCase().replace(/^91/, "９１")} `;
    const made = await world.register("owner", n, { uscc });
    expect(made).toMatchObject({
      uscc: codeOf(n),
      status: "draft",
      unitCode: "330402",
      districtName: "浙江省嘉兴市南湖区",
      moves: ["submit", "edit"],
      version: 1,
    });
  });

  it("answers a repeated call with the same organization, and refuses the key for another", async () => {
    const n = nextSerial();
    const headers = { "idempotency-key": randomUUID() };
    const first = await world.call(contracts.registerOrganization, {
      subject: "owner",
      body: registration(n),
      headers,
    });
    const again = await world.call(contracts.registerOrganization, {
      subject: "owner",
      body: registration(n),
      headers,
    });
    expect(again).toEqual(first);
    const other = { subject: "owner", body: registration(n, { name: "另一家公司" }), headers };
    expect(await world.refused(contracts.registerOrganization, other)).toBe("422 idempotency.key_reused");
    expect(
      await world.refused(contracts.registerOrganization, {
        subject: "owner",
        body: registration(n),
        headers: { "idempotency-key": "" },
      }),
    ).toBe("400 idempotency.key_missing");
  });

  it.each([
    [{ districtCode: "339999" }, "body.districtCode organization.district_unknown"],
    [{ districtCode: "330400" }, "body.districtCode organization.district_unknown"],
    [{ unitCode: "330481" }, "body.unitCode organization.unit_not_of_district"],
    [{ unitCode: "330400" }, "body.unitCode organization.unit_not_of_district"],
    [{ uscc: "92330402MA2C003863" }, "body.uscc uscc.check_character"],
    [{ uscc: "914403001922038217" }, "body.uscc uscc.check_character"],
    [{ chains: ["new-materials", "new-materials"] }, "body.chains input.duplicate"],
    [{ industry: "A34" }, "body.industry input.industry"],
    [{ status: "verified" }, "body.status input.unknown_field"],
    [{ contact: { name: "李", phone: "12345", email: "li@example.com" } }, "body.contact.phone input.phone"],
    [{ name: "a\u202Eb" }, "body.name input.control_characters"],
  ])("refuses %j", async (more, fault) => {
    const answer = await world.call(contracts.registerOrganization, {
      subject: "owner",
      body: registration(nextSerial(), more),
    });
    expect(answer.status).toBe(422);
    expect(fields(answer)).toContain(fault);
  });

  it("lets an organization in a development zone choose its zone, and one from elsewhere go to the city", async () => {
    expect((await world.register("owner", nextSerial(), { unitCode: "330400-JK" })).unitCode).toBe(
      "330400-JK",
    );
    expect((await world.register("owner", nextSerial(), { districtCode: "110108" })).unitCode).toBe("330400");
  });
});

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
    expect(fields(answer)).toEqual(["body.uscc input.unknown_field"]);
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

describe("the licence", () => {
  it("is what was announced, or is refused", async () => {
    const { id } = await world.register("owner", nextSerial());
    const announced = pdf("true");
    const announce = async () => {
      const { file } = await world.ok(contracts.announceOrganizationFile, {
        subject: "owner",
        path: { organizationId: id },
        body: announcementOf(announced),
      });
      return { organizationId: id, fileId: file.id };
    };
    const path = await announce();
    const complete = (of: typeof path) =>
      world.refused(contracts.completeOrganizationFile, { subject: "owner", path: of });
    expect(await complete(path)).toBe("409 file.not_uploaded");
    expect(await world.refused(contracts.downloadOrganizationFile, { subject: "owner", path })).toBe(
      "404 file.not_found",
    );
    world.storage.put(`organizations/${id}/${path.fileId}`, pdf("fake"));
    expect(await complete(path)).toBe("422 file.differs");
    world.storage.put(`organizations/${id}/${path.fileId}`, announced);
    const licensed = await world.ok(contracts.completeOrganizationFile, { subject: "owner", path });
    const again = await world.ok(contracts.completeOrganizationFile, { subject: "owner", path });
    expect(again.version).toBe(licensed.version);
    expect(await world.ok(contracts.downloadOrganizationFile, { subject: "owner", path })).toMatchObject({
      name: "营业执照（副本）.pdf",
    });
    expect(await complete({ ...path, fileId: "fil_01JZX5T8M4K2Q7W9E3R6Y1VBNH" })).toBe("404 file.not_found");
  });

  it("another licence of a verified organization is verified again; repeating an old upload undoes nothing", async () => {
    const { id, licence } = await world.verified("owner", nextSerial());
    const replaced = await world.uploadLicence("owner", id, "another");
    expect(replaced.status).toBe("pending");
    const path = { organizationId: id, fileId: licence?.id ?? "" };
    const repeated = await world.ok(contracts.completeOrganizationFile, { subject: "owner", path });
    expect(repeated.licence?.id).toBe(replaced.licence?.id);
    await world.ok(contracts.downloadOrganizationFile, { subject: "nanhu", path });
    expect(await world.refused(contracts.downloadOrganizationFile, { subject: "haining", path })).toBe(
      "404 organization.not_found",
    );
  });
});

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
    await world.submitted("owner", nextSerial(), { unitCode: "330400-JK" });
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

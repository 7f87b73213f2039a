import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizationsContracts as contracts } from "../../../shared/contracts/organizations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  announcementOf,
  codeOf,
  faultsOf,
  organizationsWorld,
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
  await world.signUp("owner");
});
afterAll(() => store.stop());

let serial = 100;
const nextSerial = () => {
  serial += 1;
  return serial;
};

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
    expect(faultsOf(answer)).toEqual(["body.consentVersion input.choice"]);
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
    expect(faultsOf(answer)).toContain(fault);
  });

  it("lets an organization in a development zone choose its zone, and one from elsewhere go to the city", async () => {
    expect((await world.register("owner", nextSerial(), { unitCode: "330400-JK" })).unitCode).toBe(
      "330400-JK",
    );
    expect((await world.register("owner", nextSerial(), { districtCode: "110108" })).unitCode).toBe("330400");
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

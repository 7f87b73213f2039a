import { describe, expect, it } from "vitest";
import {
  edited,
  licensed,
  moved,
  registered,
  unitFor,
} from "../../../functions/organizations/domain/organization.ts";
import { type Transition, transitions } from "../../../functions/organizations/domain/transitions.ts";
import { organizationStatuses } from "../../../shared/contracts/organization-facts.ts";
import { organizationMoves } from "../../../shared/contracts/organizations.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { usccCheckCharacter } from "../../../shared/reference/uscc.ts";
import { at, sample } from "./sample.ts";

const input = {
  name: "旧名",
  kind: "enterprise",
  districtCode: "330402",
  unitCode: undefined,
  chains: ["new-materials"],
  legalRepresentative: "王",
  contact: { name: "李", phone: "13800000000", email: "li@example.com" },
} as const;
const edit = (more: object = {}) => ({ ...input, chains: [...input.chains], expectedVersion: 3, ...more });

describe("moves", () => {
  const cases = organizationStatuses.flatMap((status) => organizationMoves.map((move) => ({ status, move })));
  it.each(cases)("$move from $status", ({ status, move }) => {
    const { from, to }: Transition = transitions[move];
    const attempt = () => moved(sample(status), move, { expectedVersion: 3, reason: "因为" }, at);
    if (!from.includes(status)) expect(attempt).toThrow("organization.move_not_allowed");
    else expect(attempt()).toMatchObject({ status: to, version: 4, updatedAt: at });
  });

  it("the reason stays as long as the status that it explains", () => {
    const rejected = moved(sample("pending"), "reject", { expectedVersion: 3, reason: "不清晰" }, at);
    expect(rejected.statusReason).toBe("不清晰");
    expect(moved(rejected, "submit", { expectedVersion: 4 }, at).statusReason).toBeUndefined();
    expect(edited(rejected, edit({ expectedVersion: 4 }), at).statusReason).toBe("不清晰");
  });

  it("nothing is submitted without a licence", () => {
    const { licence: _, ...bare } = sample("draft");
    expect(() => moved(bare, "submit", { expectedVersion: 3 }, at)).toThrow("organization.licence_missing");
  });
});

describe("editing a verified organization", () => {
  const verified = sample("verified", { verifiedAt: "2026-02-01T00:00:00.000Z" });
  const changes: readonly [Partial<OrganizationRecord>, string][] = [
    [{ name: "新名" }, "pending"],
    [{ legalRepresentative: "赵" }, "pending"],
    [{ kind: "institute" }, "pending"],
    [{ districtCode: "330411" }, "pending"],
    [{ unitCode: "330400-JK" }, "pending"],
    [{ chains: ["ai"] }, "verified"],
    [{ address: "某路 1 号" }, "verified"],
    [{ contact: { name: "张", phone: "13900000000", email: "z@example.com" } }, "verified"],
    [{}, "verified"],
  ];
  it.each(changes)("%j → %s", (change, status) => {
    expect(edited(verified, edit(change), at).status).toBe(status);
  });

  it("keeps the names that were verified, each once, and none that is in use", () => {
    const renamed = edited(verified, edit({ name: "新名" }), at);
    expect(renamed.formerNames).toEqual([{ name: "旧名", until: at }]);
    // Not verified yet: a second thought leaves no trace.
    const again = edited(renamed, edit({ name: "更新的名", expectedVersion: 4 }), at);
    expect(again.formerNames).toEqual([{ name: "旧名", until: at }]);
    expect(edited(again, edit({ expectedVersion: 5 }), at).formerNames).toEqual([]);
  });

  it("another licence is a new claim too", () => {
    const { licence } = verified;
    if (licence === undefined) throw new Error("the sample has a licence");
    expect(licensed(verified, licence, at)).toMatchObject({ status: "pending", submittedAt: at });
    expect(licensed(sample("draft"), licence, at).status).toBe("draft");
    expect(() => licensed(sample("suspended"), licence, at)).toThrow("organization.not_editable");
  });
});

describe("registering", () => {
  it("refuses sole traders: they are no legal persons", () => {
    const first17 = "92330402MA2C00386";
    const uscc = first17 + usccCheckCharacter(first17);
    const registration = { ...input, chains: [...input.chains], uscc };
    expect(() => registered(registration, "org_1", at)).toThrow("organization.sole_trader");
  });

  it("chooses the unit: the district's own, a zone that covers it, the city for everybody from elsewhere", () => {
    expect(unitFor("330402", undefined)).toBe("330402");
    expect(unitFor("330402", "330400-JK")).toBe("330400-JK");
    expect(unitFor("330482", "330400-GQ")).toBe("330400-GQ");
    expect(unitFor("110108", undefined)).toBe("330400");
    expect(() => unitFor("330402", "330400-GQ")).toThrow("organization.unit_not_of_district");
    expect(() => unitFor("110108", "330402")).toThrow("organization.unit_not_of_district");
    expect(() => unitFor("330400", undefined)).toThrow("organization.district_unknown");
    expect(() => unitFor("constructor", undefined)).toThrow("organization.district_unknown");
  });
});

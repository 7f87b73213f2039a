import { describe, expect, it } from "vitest";
import { innerCheckCharacter } from "../../../infra/local/demo/data/demo-code.ts";
import { fictionalNotice } from "../../../infra/local/demo/data/organization-entry.ts";
import { demoOrganizations } from "../../../infra/local/demo/data/organizations.ts";
import { organizationKinds, organizationStatuses } from "../../../shared/contracts/organization-facts.ts";
import { OrganizationRegistration } from "../../../shared/contracts/organizations.ts";
import { districtFullName, isDistrictCode } from "../../../shared/reference/districts.ts";
import { units, unitsOfDistrict } from "../../../shared/reference/units.ts";
import { usccFault } from "../../../shared/reference/uscc.ts";

const distinct = (values: readonly string[]) => new Set(values).size;
const tally = (values: readonly string[]) =>
  values.reduce<Record<string, number>>((counts, value) => {
    counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  }, {});

describe("demo organizations", () => {
  it.each(demoOrganizations)("$key can be registered", (organization) => {
    const { registration } = organization;
    expect(OrganizationRegistration.safeParse(registration).error).toBeUndefined();
    expect(organization.key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(isDistrictCode(registration.districtCode)).toBe(true);
    expect(unitsOfDistrict(registration.districtCode)).toContain(
      registration.unitCode ?? unitsOfDistrict(registration.districtCode)[0],
    );
    expect(districtFullName(registration.districtCode)).toBeDefined();
  });

  it.each(demoOrganizations)("$key is fictional and marked so", ({ registration }) => {
    expect(registration.introduction).toContain(fictionalNotice);
    expect(registration.contact.email).toMatch(/\.example\.com$/);
    expect(registration.contact.phone).toMatch(/^(0573-820\d{5}|1380000\d{4})$/);
    // Well-formed as a whole, yet its inner organization code cannot be anybody's.
    expect(usccFault(registration.uscc)).toBeUndefined();
    expect(innerCheckCharacter(registration.uscc.slice(8, 16))).not.toBe(registration.uscc.charAt(16));
  });

  it("knows a real inner code when it sees one", () => {
    // GB 11714's algorithm on a published code: otherwise the check above would prove nothing.
    expect(innerCheckCharacter("73379610")).toBe("6");
    expect(innerCheckCharacter("71526726")).toBe("X");
  });

  it("repeats no key, code, name, phone, address or web domain", () => {
    const count = demoOrganizations.length;
    expect(distinct(demoOrganizations.map((o) => o.key))).toBe(count);
    expect(distinct(demoOrganizations.map((o) => o.registration.uscc))).toBe(count);
    expect(distinct(demoOrganizations.map((o) => o.registration.name))).toBe(count);
    expect(distinct(demoOrganizations.map((o) => o.registration.contact.phone))).toBe(count);
    expect(distinct(demoOrganizations.map((o) => o.registration.contact.email))).toBe(count);
    expect(distinct(demoOrganizations.map((o) => o.registration.legalRepresentative))).toBe(count);
    expect(distinct(demoOrganizations.map((o) => o.registration.address ?? ""))).toBe(count);
  });

  it("covers every kind, status and recommending unit", () => {
    expect(demoOrganizations.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(tally(demoOrganizations.map((o) => o.registration.kind))).sort()).toEqual(
      [...organizationKinds].sort(),
    );
    const statuses = tally(demoOrganizations.map((o) => o.status));
    for (const status of organizationStatuses) expect(statuses[status]).toBeGreaterThanOrEqual(2);
    expect(statuses.verified).toBeGreaterThanOrEqual(55);
    const covered = demoOrganizations.map(
      (o) => o.registration.unitCode ?? unitsOfDistrict(o.registration.districtCode)[0] ?? "",
    );
    expect(new Set(covered)).toEqual(new Set(units.map((unit) => unit.code)));
  });

  it("gives a reason exactly where one is due", () => {
    for (const { status, reason } of demoOrganizations) {
      expect(reason !== undefined).toBe(status === "rejected" || status === "suspended");
    }
  });

  it("has the personas' organizations, verified and where the guide says", () => {
    const personas = Object.fromEntries(
      demoOrganizations.flatMap((o) => (o.persona === undefined ? [] : [[o.persona, o] as const])),
    );
    expect(Object.keys(personas).sort()).toEqual(
      [
        "enterprise",
        "enterprise2",
        "institute",
        "investor",
        "investor2",
        "supplier",
        "university",
        "university2",
      ].sort(),
    );
    for (const organization of Object.values(personas)) expect(organization.status).toBe("verified");
    expect(personas.enterprise?.registration.districtCode).toBe("330402");
    expect(personas.enterprise2?.registration.districtCode).toBe("330481");
    expect(personas.university?.registration.districtCode).toBe("330402");
    expect(personas.university2?.registration.districtCode).toBe("330483");
  });

  it("has expired qualifications and some that expire within 30, 90 and 180 days", () => {
    const all = demoOrganizations.flatMap((o) => o.qualifications);
    for (const held of all) expect(held.validFromDays).toBeLessThan(held.validToDays);
    expect(distinct(all.map((held) => held.certificateNo))).toBe(all.length);
    expect(all.filter((held) => held.validToDays < 0).length).toBeGreaterThanOrEqual(5);
    for (const within of [30, 90, 180]) {
      expect(all.some((held) => held.validToDays > 0 && held.validToDays <= within)).toBe(true);
    }
    expect(distinct(all.map((held) => held.type))).toBe(6);
  });
});

import { describe, expect, it } from "vitest";
import {
  enrolled,
  fixed,
  type Holder,
  holderRoleOf,
  keyFor,
  noCommitteeYet,
  type StoredCommittee,
} from "../../../functions/challenges/domain/committee.ts";
import { people } from "./challenge-sample.ts";

const at = "2026-04-10T02:00:00.000Z";
const holder = (serial: number, role: Holder["role"]): Holder => ({
  personId: `per_${serial}`,
  name: `持有人${serial}`,
  role,
  recipient: `age1${serial}`,
  enrolledAt: at,
});
const committee = (...roles: Holder["role"][]): StoredCommittee =>
  roles.reduce((before, role, i) => enrolled(before, holder(i, role)), noCommitteeYet("prg_1"));
const three = committee("organizer", "operator", "auditor");
const share = (serial: number) => ({ holderId: `per_${serial}`, sealedShare: "s", commitment: `c${serial}` });

describe("a committee", () => {
  it("takes the last key of somebody who enrols twice", () => {
    const again = enrolled(three, { ...holder(0, "organizer"), recipient: "age1new" });
    expect(again.holders.map(({ recipient }) => recipient)).toEqual(["age11", "age12", "age1new"]);
  });

  it("is fixed with one holder more than it needs, two needed at least, and an auditor", () => {
    expect(fixed(three, 2, three.version)).toMatchObject({ state: "fixed", threshold: 2 });
    expect(() => fixed(three, 3, three.version)).toThrow("committee.too_small");
    expect(() => fixed(three, 1, three.version)).toThrow("committee.too_small");
    expect(() => fixed(three, 2, three.version - 1)).toThrow("committee.stale");
    const insiders = committee("organizer", "operator", "operator");
    expect(() => fixed(insiders, 2, insiders.version)).toThrow("committee.no_auditor");
  });

  it("stays as it was fixed", () => {
    const done = fixed(three, 2, three.version);
    expect(() => enrolled(done, holder(9, "auditor"))).toThrow("committee.fixed");
    expect(() => fixed(done, 2, done.version)).toThrow("committee.fixed");
  });

  it("takes nobody for an auditor who runs the programme too", () => {
    const both = { ...people.auditor, staff: [...people.auditor.staff, ...people.organizer.staff] };
    expect(holderRoleOf(both)).toBe("organizer");
    expect(holderRoleOf(people.auditor)).toBe("auditor");
    expect(() => holderRoleOf(people.expert)).toThrow("access.not_allowed");
  });
});

describe("the key of a challenge", () => {
  const done = fixed(three, 2, three.version);
  const shares = [share(0), share(1), share(2)];

  it("has exactly one share for each holder", () => {
    expect(keyFor(done, "age1", shares, at)).toMatchObject({ threshold: 2, shares });
    for (const wrong of [
      shares.slice(1),
      [...shares, share(3)],
      [share(0), share(1), share(1)],
      [share(0), share(1), { ...share(2), commitment: "c0" }],
    ])
      expect(() => keyFor(done, "age1", wrong, at)).toThrow("committee.shares_wrong");
  });

  it("needs a committee that is fixed", () => {
    expect(() => keyFor(three, "age1", shares, at)).toThrow("committee.not_fixed");
  });
});

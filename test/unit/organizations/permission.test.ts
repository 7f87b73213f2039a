import { describe, expect, it } from "vitest";
import {
  capacityFor,
  listScope,
  mayOpenFiles,
  mayView,
  mayViewMembers,
  movesOf,
} from "../../../functions/organizations/domain/permission.ts";
import { organizationStatuses } from "../../../shared/contracts/organization-facts.ts";
import { organizationMoves } from "../../../shared/contracts/organizations.ts";
import { everybody, people, sample, type Who } from "./sample.ts";

const inside: readonly Who[] = [
  "admin",
  "agent",
  "viewer",
  "operator who is a member",
  "district office that is a member",
];
const whoever = (may: (who: Who) => boolean): Who[] => everybody.filter(may);

/** Who may do what, written down a second time and by hand. */
const allowed: Record<string, readonly Who[]> = {
  "draft submit": ["admin", "district office that is a member"],
  "rejected submit": ["admin", "district office that is a member"],
  "pending verify": ["operator", "own district"],
  "pending reject": ["operator", "own district"],
  "verified suspend": ["operator"],
  "suspended reinstate": ["operator"],
  "draft edit": ["admin", "district office that is a member"],
  "pending edit": ["admin", "district office that is a member"],
  "rejected edit": ["admin", "district office that is a member"],
  "verified edit": ["admin", "district office that is a member"],
};

describe("who may do what", () => {
  const cases = organizationStatuses.flatMap((status) =>
    [...organizationMoves, "edit" as const].map((move) => ({ status, move })),
  );
  it.each(cases)("$status: $move", ({ status, move }) => {
    const may = whoever((who) => movesOf(sample(status), people[who]).includes(move));
    expect(may.sort()).toEqual([...(allowed[`${status} ${move}`] ?? [])].sort());
  });

  it.each(organizationMoves)("%s is refused with a reason to whoever may not", (move) => {
    for (const who of everybody) {
      const outcome = () => capacityFor(sample("pending"), move, people[who]);
      const could = Object.entries(allowed).some(
        ([key, them]) => key.endsWith(` ${move}`) && them.includes(who),
      );
      if (could) expect(outcome).not.toThrow();
      else expect(outcome).toThrow(/organization\.(admin_only|own_decision)|access\.not_allowed/);
    }
  });

  it("a member is told that it is their own", () => {
    expect(() => capacityFor(sample("pending"), "verify", people["operator who is a member"])).toThrow(
      "organization.own_decision",
    );
    expect(() =>
      capacityFor(sample("pending"), "reject", people["district office that is a member"]),
    ).toThrow("organization.own_decision");
  });
});

describe("who may see what", () => {
  it("an organization, once it is no draft any more", () => {
    const offices: readonly Who[] = ["operator", "auditor", "organizer", "own district"];
    for (const status of organizationStatuses) {
      const seen = status === "draft" ? ["operator", "auditor"] : offices;
      expect(whoever((who) => mayView(sample(status), people[who])).sort()).toEqual(
        [...inside, ...seen].sort(),
      );
    }
  });

  it("its members and its licence", () => {
    const organization = sample("pending");
    expect(whoever((who) => mayViewMembers(organization, people[who])).sort()).toEqual(
      [...inside, "operator", "auditor"].sort(),
    );
    expect(whoever((who) => mayOpenFiles(organization, people[who])).sort()).toEqual(
      [...inside, "operator", "auditor", "own district"].sort(),
    );
  });

  it("a district office lists its own units and nobody else's", () => {
    expect(listScope(people["own district"])).toEqual(["330402"]);
    expect(listScope(people.organizer)).toBe("all");
    expect(listScope(people.expert)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { moveChallenge } from "../../../functions/challenges/domain/challenge-change.ts";
import { movesOf } from "../../../functions/challenges/domain/permission.ts";
import {
  type ChallengeMove,
  type ChallengePhase,
  challengeMoves,
  challengePhases,
  type Poser,
  posers,
} from "../../../shared/contracts/challenges-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { challenge, now, type PersonName, people } from "./challenge-sample.ts";

/** Who may do what when, written by hand and independently of the table: every other combination is refused. */
type May = Readonly<Partial<Record<ChallengeMove, readonly (readonly [ChallengePhase[], PersonName[]])[]>>>;

const department: PersonName[] = ["organizer", "operator"];
const ofOffice: PersonName[] = ["district", "operator"];
const laterOn: May = {
  demonstrate: [[["recommended"], department]],
  divert: [[["recommended"], department]],
  publish: [[["demonstrated"], department]],
  extend: [[["announced", "open", "closed"], department]],
  fail: [[["opened", "reviewing", "deciding"], department]],
  relist: [[["failed", "cancelled"], department]],
  review: [[["opened"], department]],
  conclude: [[["reviewing"], department]],
  award: [[["deciding"], department]],
  "review-again": [[["publicity", "publicity-over"], department]],
  cancel: [[["publicity", "publicity-over"], department]],
  confirm: [[["publicity-over"], department]],
};
const beforeAward: ChallengePhase[] = ["closed", "opened", "reviewing", "deciding"];

const enterprise: PersonName[] = ["admin", "agent", "insider"];
const ofEnterprise: May = {
  ...laterOn,
  submit: [[["draft", "returned"], enterprise]],
  "take-back": [[["submitted"], enterprise]],
  return: [[["submitted"], ofOffice]],
  recommend: [[["submitted"], ofOffice]],
  reject: [
    [["submitted"], ofOffice],
    [["recommended"], department],
  ],
  withdraw: [
    // A draft that was never handed in is nobody else's business.
    [["draft"], enterprise],
    [
      ["returned", "submitted", "recommended", "demonstrated", "announced", "open"],
      [...enterprise, ...department],
    ],
    [beforeAward, department],
  ],
};

const ownOffice: PersonName[] = [...department, "insider"];
const everybodyOfIt = (may: May): May =>
  Object.fromEntries(
    Object.entries(may).map(([move, lines]) => [move, lines.map(([phases]) => [phases, ownOffice])]),
  );
const ofDepartment: May = {
  ...everybodyOfIt(laterOn),
  submit: [[["draft", "returned"], ownOffice]],
  // No district is asked, so there is nothing to take back or return.
  reject: [[["recommended"], ownOffice]],
  withdraw: [
    [
      ["draft", "returned", "submitted", "recommended", "demonstrated", "announced", "open", ...beforeAward],
      ownOffice,
    ],
  ],
};

const mayBy: Readonly<Record<Poser, May>> = { enterprise: ofEnterprise, government: ofDepartment };

const expected = (poser: Poser, move: ChallengeMove, phase: ChallengePhase, who: PersonName): boolean =>
  (mayBy[poser][move] ?? []).some(([phases, names]) => phases.includes(phase) && names.includes(who));

function tried(poser: Poser, move: ChallengeMove, phase: ChallengePhase, who: PersonName) {
  const before = challenge(phase, {}, poser);
  const untouched = JSON.stringify(before);
  try {
    const { challenge: after } = moveChallenge(before, move, {
      actor: people[who],
      at: now,
      reason: "理由",
      expectedVersion: before.version,
    });
    return { moved: after.version === before.version + 1 && after.updatedAt === now, kind: "moved" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { moved: false, kind: JSON.stringify(before) === untouched ? error.kind : "touched" };
  }
}

describe.each(posers)("a challenge of the %s: every move in every phase by everybody", (poser) => {
  it.each(challengeMoves)("%s", (move) => {
    const wrong = challengePhases.flatMap((phase) =>
      (Object.keys(people) as PersonName[])
        .filter((who) => {
          const { moved, kind } = tried(poser, move, phase, who);
          const offered = movesOf(people[who], challenge(phase, {}, poser), now).includes(move);
          const known = moved || ["not_found", "forbidden", "conflict"].includes(kind);
          return moved !== expected(poser, move, phase, who) || offered !== moved || !known;
        })
        .map((who) => `${phase} ${who}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a move", () => {
  const submit = (also: Partial<Parameters<typeof moveChallenge>[2]>) => () =>
    moveChallenge(challenge("returned"), "submit", {
      actor: people.admin,
      at: now,
      expectedVersion: 4,
      ...also,
    });

  it("is refused to who has read an older version", () => {
    expect(submit({ expectedVersion: 3 })).toThrow(new DomainError("stale", "challenge.stale"));
  });

  it("is refused as unknown to who may not read it, as not theirs to who may not make it", () => {
    expect(submit({ actor: people.elsewhere })).toThrow(new DomainError("not_found", "challenge.not_found"));
    expect(submit({ actor: people.district })).toThrow(
      new DomainError("forbidden", "challenge.move_not_allowed"),
    );
  });

  it("logs who did it in which capacity, and since when it stands so", () => {
    const { challenge: after, log } = moveChallenge(challenge("submitted"), "return", {
      actor: people.district,
      at: now,
      reason: "缺少量化指标",
      expectedVersion: 4,
    });
    expect(log).toEqual({
      at: now,
      action: "return",
      from: "submitted",
      to: "returned",
      by: { personId: "per_district", name: "district", capacity: "reviewer" },
      reason: "缺少量化指标",
    });
    expect(after).toMatchObject({ state: "returned", stateReason: "缺少量化指标", stateSince: now });
  });

  it("of an operator counts in the capacity of the operation alone", () => {
    const doing = { actor: people.operator, at: now, reason: "理由", expectedVersion: 4 };
    const asOffice = () => moveChallenge(challenge("recommended"), "reject", { ...doing, as: "reviewer" });
    expect(asOffice).toThrow(new DomainError("conflict", "challenge.move_not_allowed"));
    const { log } = moveChallenge(challenge("recommended"), "reject", { ...doing, as: "department" });
    expect(log.by.capacity).toBe("department");
  });
});

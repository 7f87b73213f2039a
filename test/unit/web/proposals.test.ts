import { describe, expect, it } from "vitest";
import type { Proposal } from "../../../shared/contracts/proposals.ts";
import {
  alignedResponses,
  checkPayload,
  type DraftValues,
  declarationFaults,
  sums,
} from "../../../web/src/features/proposals/draft-values.ts";
import { organizationIdIn } from "../../../web/src/features/proposals/organization-input.ts";
import { passphraseFault } from "../../../web/src/features/proposals/passphrase.ts";
import { promiseMeets } from "../../../web/src/features/proposals/promise.ts";
import { readiness } from "../../../web/src/features/proposals/readiness.ts";
import { identityIn, recoveryText } from "../../../web/src/features/proposals/recovery-file.ts";
import { changedSinceSubmission, submittedVersion } from "../../../web/src/features/proposals/standing.ts";

const of = { challengeId: "chl_1", proposalId: "prp_1", termsVersion: 2 };
const complete: DraftValues = {
  teamLead: { name: "周示例", title: "" },
  route: "以搅拌摩擦焊代替熔焊，控制热输入。",
  responses: [{ indicator: "平面度", promised: "0.15 mm" }],
  quoteYuan: "80",
  budget: [{ item: "试验", yuan: "30.5" }],
  milestones: [{ month: 6, deliverable: "样件", percent: 100 }],
  priorIp: [{ type: "invention", number: "ZL 2017 1 0601862.3" }],
  files: [],
};
const faultsOf = (values: DraftValues) => {
  const checked = checkPayload(values, of);
  return checked.ok ? [] : checked.faults.map(({ path, code }) => `${path.join(".")}:${code}`);
};

describe("what will be sealed", () => {
  it("is the contract's payload, amounts in 元, patent numbers normalised", () => {
    const checked = checkPayload(complete, of);
    expect(checked).toMatchObject({
      ok: true,
      payload: {
        ...of,
        format: "duijie-proposal-1",
        teamLead: { name: "周示例" },
        quoteYuan: 800_000,
        budget: [{ item: "试验", yuan: 305_000 }],
        priorIp: [{ number: "2017106018623" }],
      },
    });
    // An empty text is no text.
    expect(checked.ok && "title" in checked.payload.teamLead).toBe(false);
  });
  it("asks for what is missing at its field", () =>
    expect(faultsOf({})).toEqual(
      expect.arrayContaining([
        "teamLead.name:input.required",
        "route:input.required",
        "quoteYuan:input.required",
        "milestones:input.too_few",
      ]),
    ));
  it("complains about words where an amount belongs, a wrong check digit, and a sum that is not 100", () => {
    const wrong = faultsOf({
      ...complete,
      quoteYuan: "面议",
      priorIp: [{ type: "invention", number: "2017106018624" }],
      milestones: [{ month: 6, deliverable: "样件", percent: 90 }],
    });
    expect(wrong).toEqual(
      expect.arrayContaining(["quoteYuan:money.format", "priorIp.0.number:item.patent_number"]),
    );
    const unbalanced = { ...complete, milestones: [{ month: 6, deliverable: "样件", percent: 90 }] };
    expect(faultsOf(unbalanced)).toEqual(["milestones:proposal.milestones_total"]);
  });
  it("knows its sums while they are typed", () =>
    expect(sums({ ...complete, budget: [{ yuan: "30.5" }, { yuan: "x" }, {}] })).toEqual({
      budgetYuan: 305_000,
      quoteYuan: 800_000,
      percent: 100,
    }));
});

describe("declarations", () => {
  it("are asked for until both are ticked", () => {
    expect(declarationFaults({}).map(({ path, code }) => `${path.join(".")}:${code}`)).toEqual([
      "declarations.unrelated:input.required",
      "declarations.truthful:input.required",
    ]);
    expect(declarationFaults({ declarations: { unrelated: true, truthful: true } })).toEqual([]);
  });
  it("refuse a code that is none", () =>
    expect(
      declarationFaults({ declarations: { unrelated: true, truthful: true, relatedCodes: ["914"] } }),
    ).toHaveLength(1));
});

describe("responses", () => {
  it("follow the indicators when a correction changes them", () =>
    expect(
      alignedResponses(
        [{ name: "乙" }, { name: "丙" }],
        [
          { indicator: "甲", promised: "1" },
          { indicator: "乙", promised: "2" },
        ],
      ),
    ).toEqual([{ indicator: "乙", promised: "2" }, { indicator: "丙" }]));

  it.each([
    ["≤", "0.2", "mm", "0.15 mm", true],
    ["≤", "0.2", "mm", "0.3", false],
    ["≥", "1,000", "h", "1200 h", true],
    [">", "5", "%", "５％", false],
    ["≤", "0.2", "mm", "150 μm", undefined],
    ["±", "0.2", "mm", "0.1 mm", undefined],
    ["≤", "0.2", "mm", "待定", undefined],
  ] as const)("%s %s %s against %s: %s", (operator, target, unit, promised, meets) =>
    expect(promiseMeets({ operator, target, unit }, promised)).toBe(meets),
  );
});

describe("a passphrase", () => {
  it.each([
    ["短口令", "短口令", "short"],
    ["aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "plain"],
    ["梧桐 潮汐 铜锣 七里", "梧桐 潮汐 铜锣 七里!", "short"],
    ["梧桐 潮汐 铜锣 七里 桥", "梧桐 潮汐 铜锣 七里", "differs"],
    ["梧桐 潮汐 铜锣 七里 桥", "梧桐 潮汐 铜锣 七里 桥", undefined],
  ])("%s, %s: %s", (passphrase, repeated, fault) =>
    expect(passphraseFault(passphrase, repeated)).toBe(fault),
  );
});

describe("a recovery file", () => {
  const identity = `AGE-SECRET-KEY-1${"Q".repeat(58)}`;
  it("gives the key back, whatever an editor did to its lines", () => {
    const text = recoveryText(["第一行"], { challengeId: "chl_1", identity, recipient: "age1q" });
    expect(identityIn(text.replaceAll("\n", "\r\n"))).toBe(identity);
    expect(identityIn("no key here")).toBeUndefined();
  });
});

describe("an organization", () => {
  it("is known by its page's address", () => {
    const id = "org_01JZX5T8M4K2Q7W9E3R6Y1VBNH";
    expect(organizationIdIn(`https://example.cn/organizations/${id}?a=1`)).toBe(id);
    expect(organizationIdIn("示例大学")).toBeUndefined();
  });
});

describe("before submission", () => {
  const challenge = { phase: "open", closesAt: "2026-05-16T10:00:00.000Z", recipient: "age1q" } as const;
  const member = { organizationId: "org_1", name: "甲", role: "牵头", percent: 100, lead: true };
  const state = (members: Proposal["members"], now: string) =>
    readiness({ challenge, members, termsSeen: true, contentFaults: 0, declarationFaults: 0, now }).map(
      ({ ready }) => ready,
    );
  it("nothing is missing", () => expect(state([member], "2026-05-16T09:00:00.000Z")).not.toContain(false));
  it("a member that has not confirmed, and the closing, are said", () =>
    expect(state([member, { ...member, lead: false }], challenge.closesAt)).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ]));
});

describe("a draft that was changed after the submission", () => {
  const version = { sha256: "", size: 1, termsVersion: 1, stagedAt: "2026-05-01T00:00:00.000Z" };
  const versions = [
    { ...version, version: 1, submittedAt: "2026-05-01T00:00:01.000Z" },
    { ...version, version: 2 },
  ];
  const draft = (savedAt: string) => ({ ciphertext: "", savedAt });
  it("is noticed, and only the submitted version counts", () => {
    expect(submittedVersion({ versions })?.version).toBe(1);
    const state = "submitted" as const;
    expect(changedSinceSubmission({ versions, state, draft: draft("2026-05-02T00:00:00.000Z") })).toBe(true);
    expect(changedSinceSubmission({ versions, state, draft: draft("2026-04-30T00:00:00.000Z") })).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { allContracts } from "../../../shared/contracts/index.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { readOnce } from "../../support/read-once.ts";
import { canaries, wholeCourse } from "./whole-course.ts";
import { beginning, leadTo, type Phase, phases, type Situation } from "./whole-phases.ts";
import { everybody, organizationId, type Who } from "./whole-world.ts";

/**
 * Everybody reads everything on every route, in every phase: what of the sealed, blind, anonymous and confidential
 * fields they get to see is compared with the table below, written by hand.
 */

let store: LocalStore;
let situation: Situation;
beforeAll(async () => {
  store = await startStore();
  readOnce(store.client);
  situation = beginning(await wholeCourse(store));
});
afterAll(() => store.stop());

const reading = allContracts.filter(
  ({ key, module }) => key.startsWith("GET ") && (module === "challenges" || module === "proposals"),
);

/** What must not be seen too early or by the wrong people. */
const secrets = (): Readonly<Record<string, string>> => {
  const { proposalId } = situation.course;
  return {
    ...canaries,
    contact: "13800001234",
    loser: "示例单位5号",
    drafter: proposalId("drafter8"),
    objector: "solver4本人",
    expert: "expert2本人",
  };
};

async function seenBy(who: Who | undefined): Promise<string[]> {
  const { course, pending } = situation;
  const own = organizationId(Number(/\d+/.exec(who ?? "")?.[0] ?? 1));
  const texts: string[] = [];
  const read = async (contract: Contract, more: Record<string, string> = {}): Promise<void> => {
    const known: Record<string, string> = {
      ...course.programmePath(),
      ...course.challengePath(),
      objectionId: pending,
      fileId: "fil_00000000000000000000000000",
      announcementId: "ann_00000000000000000000000000",
      ...more,
    };
    const names = [...contract.key.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const path = Object.fromEntries(names.map((name) => [name, known[name] ?? ""]));
    const listed = contract.query === undefined ? {} : { query: { organizationId: own } };
    const plain = await course.call(who, contract, { path, ...listed });
    const answer = plain.status === 422 ? await course.call(who, contract, { path }) : plain;
    if (![200, 401, 403, 404, 409, 422].includes(answer.status))
      throw new Error(`${contract.key} by ${who}: ${answer.status} ${answer.text}`);
    texts.push(answer.text);
  };
  for (const contract of reading)
    if (contract.key.includes("{proposalId}"))
      for (const whose of ["solver2", "solver4", "solver5", "drafter8", "withdrawn6"] as const)
        await read(contract, course.path(whose));
    else await read(contract);
  const text = texts.join("\n");
  return Object.entries(secrets())
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name)
    .sort();
}

type Seen = Readonly<Partial<Record<Who | "anybody", readonly string[]>>>;
const open = ["confidential", "contact"];
const contents = ["content2", "content4", "lead2"];
const desk = [...open, ...contents, "loser"];
const atWork = [...desk, "expert", "recusal"];
const judging = ["comment", "confidential"];
/** Named in the notice by the rule of the programme. */
const noticed = ["expert"];
const judgedDesk = [...atWork, "comment"];
const noticedDesk = [...judgedDesk, "objection", "objector"];

/** Whoever may know that it exists. */
const always = {
  organizer: open,
  operator: open,
  auditor: open,
  district: open,
  insider: open,
  rival: open,
  poster: open,
  posterViewer: open,
  solver4: ["objector"],
  solver5: ["loser"],
  drafter8: ["drafter"],
  member9: ["drafter"],
} satisfies Seen;
const withPool = {
  insider: [...open, "expert"],
  rival: [...open, "expert"],
  expert2: ["expert"],
} satisfies Seen;
const checked = {
  ...always,
  ...withPool,
  organizer: [...desk, "expert"],
  operator: [...desk, "expert"],
  auditor: [...desk, "expert"],
} satisfies Seen;
const judged = {
  ...always,
  ...withPool,
  organizer: judgedDesk,
  operator: judgedDesk,
  auditor: judgedDesk,
} satisfies Seen;
const deciding = {
  ...judged,
  insider: [...open, ...contents, "expert"],
  poster: [...open, ...contents],
  posterViewer: [...open, ...contents],
  expert1: ["comment"],
  expert2: ["comment", "expert"],
  expert3: ["comment"],
  expert4: ["comment"],
} satisfies Seen;
const publicity: Seen = {
  ...deciding,
  ...Object.fromEntries(
    ["anybody", ...everybody].map((who) => [
      who,
      [...new Set([...((deciding as Seen)[who as Who] ?? []), ...noticed])],
    ]),
  ),
  organizer: noticedDesk,
  operator: noticedDesk,
  auditor: noticedDesk,
  solver4: ["expert", "objection", "objector"],
  // Has drafted one of the same words.
  solver5: ["expert", "loser", "objection"],
};
/** The reason of a decision stands on the public record. */
const settled: Seen = Object.fromEntries(
  Object.entries(publicity).map(([who, names]) => [who, [...names, "decision"]]),
);

const sees: Readonly<Record<Phase, Seen>> = {
  open: always,
  closed: always,
  opened: { ...always, organizer: desk, operator: desk, auditor: desk },
  checked,
  reviewing: {
    ...checked,
    organizer: atWork,
    operator: atWork,
    // Scores are blind until they are locked; auditors read drafts.
    auditor: judgedDesk,
    expert1: judging,
  },
  judged: {
    ...judged,
    expert1: [...judging, "content4"],
    expert2: [...judging, "content2", "content4", "expert"],
    expert3: [...judging, "content2", "content4"],
    expert4: [...judging, "content2"],
  },
  deciding,
  chosen: deciding,
  publicity,
  over: publicity,
  settled,
  confirmed: {
    ...settled,
    solver4: [...(settled.solver4 ?? []), "lost"],
    solver5: [...(settled.solver5 ?? []), "lost"],
  },
};

describe.each(phases)("when it is %s", (phase) => {
  beforeAll(() => leadTo(situation, phase));

  it("everybody sees what is theirs to see, and no more", async () => {
    for (const who of [undefined, ...everybody]) {
      const expected = [...(sees[phase][who ?? "anybody"] ?? [])].sort();
      expect([who, await seenBy(who)]).toEqual([who, expected]);
    }
  });
});

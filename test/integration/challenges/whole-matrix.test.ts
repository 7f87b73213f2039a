import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { readOnce } from "../../support/read-once.ts";
import { type Attempt, attempts } from "./whole-attempts.ts";
import { wholeCourse } from "./whole-course.ts";
import { beginning, leadTo, type Phase, phases, type Situation } from "./whole-phases.ts";
import { everybody, type Who } from "./whole-world.ts";

/**
 * Everybody tries everything while one challenge goes from its list to the confirmed award. Who may, may; who may not
 * is answered 403, 404 or 409, and not one item of the table changes.
 */

let store: LocalStore;
let situation: Situation;
beforeAll(async () => {
  store = await startStore();
  readOnce(store.client);
  situation = beginning(await wholeCourse(store));
});
afterAll(() => store.stop());

function allowedIn({ allowed }: Attempt, phase: Phase): readonly Who[] {
  const who = allowed[phase] ?? [];
  return typeof who === "function" ? who(situation) : who;
}

/** What became of an attempt: done, refused, or neither. */
async function tried({ contract, path, body }: Attempt, who: Who): Promise<string> {
  const { course } = situation;
  const sent = { path: await path(situation, who), body: await body(situation, who) };
  const { status, text } = await course.call(who, contract, sent);
  if (status === contract.status) return "done";
  return [403, 404, 409].includes(status) ? "refused" : `${status} ${text}`;
}

describe.each(phases)("when it is %s", (phase) => {
  beforeAll(() => leadTo(situation, phase));

  it.each(Object.entries(attempts))("to %s", async (_name, attempt) => {
    const { everything, restore } = situation.course;
    const may = allowedIn(attempt, phase);
    const before = await everything();
    // Those who may not come first, all at once: what one of them changes, is changed for all to see.
    const others = everybody.filter((who) => !may.includes(who));
    const outcomes = await Promise.all(others.map(async (who) => `${who}: ${await tried(attempt, who)}`));
    const unchanged = await everything();
    if (outcomes.some((outcome) => !outcome.endsWith("refused"))) await restore(before);
    for (const who of may) {
      outcomes.push(`${who}: ${await tried(attempt, who)}`);
      expect(await everything(), `what ${who} has done`).not.toEqual(before);
      await restore(before);
    }
    expect(outcomes).toEqual([
      ...others.map((who) => `${who}: refused`),
      ...may.map((who) => `${who}: done`),
    ]);
    expect(unchanged).toEqual(before);
  });
});

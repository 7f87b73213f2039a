import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awardContracts } from "../../../shared/contracts/awards.ts";
import { placeText } from "../../../shared/record/fault.ts";
import { type DecisionRecord, recordText } from "../../../shared/record/record.ts";
import { verifyRecord, verifyRecordFile } from "../../../shared/record/verify-record.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { canaries, wholeCourse } from "./whole-course.ts";

/** The public record of a real award: sound as it is, and of no use to anybody who changes a byte of it. */

let store: LocalStore;
let file: Uint8Array;
let record: DecisionRecord;
let publicKey: string;
beforeAll(async () => {
  store = await startStore();
  const course = await wholeCourse(store);
  const { steps } = course;
  await steps.published();
  await steps.proposed();
  await steps.opened();
  await steps.checked();
  await steps.reviewing();
  await steps.recused();
  await steps.judged();
  await steps.deciding();
  await steps.chosen();
  await steps.publicity();
  const objection = await course.draftedObjection("solver4");
  await course.raised("solver4", objection);
  await course.dismissed(objection);
  steps.noticeOver();
  await steps.confirmed();
  const shown = await course.call(undefined, awardContracts.getRecord, { path: course.challengePath() });
  expect(shown.status).toBe(200);
  file = new TextEncoder().encode(shown.text);
  record = JSON.parse(shown.text) as DecisionRecord;
  publicKey = course.publicKey;
});
afterAll(() => store.stop());

const faultOf = (value: unknown): string => {
  const verdict = verifyRecord(value, { publicKey });
  return verdict.ok ? "sound" : placeText(verdict.at, "en");
};

describe("the record of an award", () => {
  it("is sound, with every decision from the submission to the confirmation", () => {
    expect(verifyRecordFile(file, { publicKey })).toMatchObject({
      ok: true,
      summary: { opened: { proposals: 3, matched: 3 }, keyFrom: "caller" },
    });
    expect(record.entries.map(({ action }) => action)).toMatchInlineSnapshot(`
      [
        "challenge.submitted",
        "challenge.recommended",
        "challenge.demonstrated",
        "challenge.key-set",
        "challenge.published",
        "challenge.share-released",
        "challenge.share-released",
        "challenge.opened",
        "proposal.checked",
        "proposal.checked",
        "proposal.checked",
        "review.started",
        "review.concluded",
        "challenge.choose-winners",
        "challenge.awarded",
        "objection.raised",
        "objection.dismissed",
        "challenge.confirmed",
      ]
    `);
  });

  it("gives the reason of a decision, and nothing that anybody wrote in confidence", () => {
    const text = recordText(record);
    const found = Object.entries(canaries).filter(([, canary]) => text.includes(canary));
    expect(found.map(([name]) => name)).toEqual(["decision"]);
    expect(text).not.toMatch(/per_[0-9A-Z]{26}/);
  });

  it("is refused with any byte changed, put in or taken out", () => {
    fc.assert(
      fc.property(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom("change", "insert", "remove"),
        (at, by, how) => {
          const byte = (file[at] ?? 0) ^ by;
          const put = how === "remove" ? [] : [byte];
          const rest = file.subarray(how === "insert" ? at : at + 1);
          const changed = Uint8Array.of(...file.subarray(0, at), ...put, ...rest);
          fc.pre(Buffer.compare(changed, file) !== 0);
          expect(verifyRecordFile(changed, { publicKey }).ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  /** A character of a text somewhere in a value, exchanged for another one. */
  function tampered(value: unknown, pick: number): unknown {
    const texts: (readonly (string | number)[])[] = [];
    const gather = (one: unknown, path: readonly (string | number)[]): void => {
      if (typeof one === "string" && one !== "") texts.push(path);
      else if (typeof one === "object" && one !== null)
        for (const [name, inner] of Object.entries(one)) gather(inner, [...path, name]);
    };
    gather(value, []);
    const path = texts[pick % texts.length] ?? [];
    const change = (one: unknown, [next, ...others]: readonly (string | number)[]): unknown => {
      if (next === undefined) return `${String(one).slice(0, -1)}${String(one).endsWith("0") ? "1" : "0"}`;
      const copy = Array.isArray(one) ? [...one] : { ...(one as object) };
      (copy as Record<string | number, unknown>)[next] = change(
        (one as Record<string | number, unknown>)[next],
        others,
      );
      return copy;
    };
    return change(value, path);
  }

  it("names the first entry that was changed, whatever was changed behind it", () => {
    fc.assert(
      fc.property(
        fc.nat(record.entries.length - 1),
        fc.nat(1000),
        fc.nat(record.entries.length - 1),
        (at, pick, other) => {
          const changed = [at, Math.max(at, other)];
          const entries = record.entries.map((entry, i) =>
            changed.includes(i) ? tampered(entry, pick) : entry,
          );
          expect(faultOf({ ...record, entries })).toMatch(new RegExp(`^entry ${at + 1}$`));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("names the release that was changed", () => {
    fc.assert(
      fc.property(fc.nat(record.releases.length - 1), fc.nat(1000), (at, pick) => {
        const released = record.releases[at];
        const data = tampered(released?.data, pick);
        const releases = record.releases.map((one, i) => (i === at ? { ...one, data } : one));
        expect(faultOf({ ...record, releases })).toBe(`release ${released?.id}`);
      }),
      { numRuns: 100 },
    );
  });
});

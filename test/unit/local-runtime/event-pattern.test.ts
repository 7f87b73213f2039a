import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../infra/local/json.ts";
import { readPattern } from "../../../infra/local/services/event-pattern.ts";

const matches = (pattern: Json, event: Json): boolean => readPattern(pattern, "test")(event);

describe("an event pattern", () => {
  it.each<[Json, Json, boolean]>([
    [{ source: ["a", "b"] }, { source: "b" }, true],
    [{ source: ["a", "b"] }, { source: "c" }, false],
    [{ source: ["a"], "detail-type": ["x"] }, { source: "a", "detail-type": "y" }, false],
    [{ detail: { kind: [{ prefix: "need." }] } }, { detail: { kind: "need.opened" } }, true],
    [{ detail: { kind: [{ prefix: "need." }] } }, { detail: {} }, false],
    [{ detail: { kind: [{ suffix: "ed" }] } }, { detail: { kind: "opened" } }, true],
    [{ detail: { kind: [{ "anything-but": ["a"] }] } }, { detail: { kind: "b" } }, true],
    [{ detail: { kind: [{ "anything-but": "a" }] } }, { detail: { kind: "a" } }, false],
    [{ detail: { kind: [{ exists: false }] } }, { detail: {} }, true],
    [{ detail: { kind: [{ exists: true }] } }, {}, false],
    [{ detail: { n: [{ numeric: [">=", 1, "<", 3] }] } }, { detail: { n: 2 } }, true],
    [{ detail: { n: [{ numeric: [">=", 1, "<", 3] }] } }, { detail: { n: 3 } }, false],
    [{ detail: { tags: ["x"] } }, { detail: { tags: ["w", "x"] } }, true],
    [
      { eventName: ["INSERT"], dynamodb: { Keys: { sk: { S: [{ prefix: "LOG#" }] } } } },
      { eventName: "INSERT", dynamodb: { Keys: { sk: { S: "LOG#1" } } } },
      true,
    ],
  ])("%j on %j: %s", (pattern, event, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  it("matches an event that is made of its own literals, whatever else the event says", () => {
    const word = fc.string({ minLength: 1 }).filter((name) => name !== "__proto__");
    fc.assert(
      fc.property(fc.dictionary(word, word), fc.dictionary(word, word), (wanted, more) => {
        const pattern = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, [value]]));
        return matches(pattern, { ...more, ...wanted });
      }),
    );
  });

  it("that it cannot express stops the start, naming the rule", () => {
    expect(() => readPattern({ detail: { ip: [{ cidr: "10.0.0.0/8" }] } }, "MyRule")).toThrow(/cidr.*MyRule/);
    expect(() => readPattern({ detail: { n: [{ numeric: ["~", 1] }] } }, "MyRule")).toThrow("MyRule");
  });
});

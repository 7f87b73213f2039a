import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../infra/local/json.ts";
import { allows } from "../../../infra/local/policy/evaluate.ts";
import { readPolicy } from "../../../infra/local/policy/policy-document.ts";
import { matchesWildcard } from "../../../infra/local/policy/wildcard.ts";

const table = "arn:aws-cn:dynamodb:cn-north-1:000000000000:table/needs";
const policy = (statement: Record<string, Json>) =>
  readPolicy({ Statement: [{ Effect: "Allow", ...statement }] }, "test");

describe("wildcards", () => {
  it("match a text that was made from the pattern", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "B", "/", ":", ".", "(", "[", "\\", "+", "$") });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(part), (fixed, fillings) => {
        const pattern = fixed.join("*");
        const text = fixed
          .map((piece, i) => piece + (i < fixed.length - 1 ? (fillings[i] ?? "") : ""))
          .join("");
        return matchesWildcard(pattern, text);
      }),
    );
  });

  it("take every other character for itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, text) => {
        fc.pre(!/[*?]/.test(pattern));
        return matchesWildcard(pattern, text) === (pattern === text);
      }),
    );
  });

  it("let ? stand for exactly one character", () => {
    expect(matchesWildcard("a?c", "abc")).toBe(true);
    expect(matchesWildcard("a?c", "ac")).toBe(false);
    expect(matchesWildcard("a?c", "abbc")).toBe(false);
  });
});

describe("a role", () => {
  it("may do what a statement allows and nothing else", () => {
    const statements = policy({
      Action: ["dynamodb:GetItem", "dynamodb:Query"],
      Resource: [table, `${table}/index/by-owner`],
    });
    expect(allows(statements, { action: "dynamodb:GetItem", resource: table })).toBe(true);
    expect(allows(statements, { action: "dynamodb:Query", resource: `${table}/index/by-owner` })).toBe(true);
    expect(allows(statements, { action: "dynamodb:PutItem", resource: table })).toBe(false);
    expect(allows(statements, { action: "dynamodb:Query", resource: `${table}/index/by-queue` })).toBe(false);
    expect(allows(statements, { action: "dynamodb:GetItem", resource: `${table}s` })).toBe(false);
    expect(allows([], { action: "dynamodb:GetItem", resource: table })).toBe(false);
  });

  it("knows actions in any case and resources in their own", () => {
    const statements = policy({ Action: "DynamoDB:get*", Resource: table });
    expect(allows(statements, { action: "dynamodb:GetItem", resource: table })).toBe(true);
    expect(allows(statements, { action: "dynamodb:GetItem", resource: table.toUpperCase() })).toBe(false);
  });

  it("is held to the partition keys of a condition", () => {
    const statements = policy({
      Action: "dynamodb:*",
      Resource: table,
      Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["PERSON#*", "ORG#*"] } },
    });
    const reads = (leadingKeys: readonly string[] | undefined) =>
      allows(statements, { action: "dynamodb:GetItem", resource: table, leadingKeys });
    expect(reads(["PERSON#1"])).toBe(true);
    expect(reads(["PERSON#1", "ORG#2"])).toBe(true);
    expect(reads(["PERSON#1", "USCC#2"])).toBe(false);
    expect(reads(undefined)).toBe(false);
    // ForAllValues holds where the key is absent: who must not scan must not be granted Scan.
    expect(allows(statements, { action: "dynamodb:Scan", resource: table })).toBe(true);
  });

  it("takes StringEquals literally", () => {
    const statements = policy({
      Action: "dynamodb:GetItem",
      Resource: table,
      Condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "A*" } },
    });
    expect(allows(statements, { action: "dynamodb:GetItem", resource: table, leadingKeys: ["A*"] })).toBe(
      true,
    );
    expect(allows(statements, { action: "dynamodb:GetItem", resource: table, leadingKeys: ["AB"] })).toBe(
      false,
    );
  });

  it("loses nothing when more is allowed", () => {
    const action = fc.constantFrom("dynamodb:GetItem", "dynamodb:PutItem", "s3:GetObject");
    const resource = fc.constantFrom(table, `${table}/index/a`, "arn:aws-cn:s3:::files/a");
    const statement = fc.record({ actions: fc.array(action), resources: fc.array(resource) });
    fc.assert(
      fc.property(fc.array(statement), statement, fc.record({ action, resource }), (some, one, need) => {
        return !allows(some, need) || allows([...some, one], need);
      }),
    );
  });
});

describe("a policy that is not understood", () => {
  it.each<[string, Record<string, Json>]>([
    ["Effect", { Effect: "Deny", Action: "*", Resource: "*" }],
    ["NotAction", { NotAction: "s3:*", Resource: "*" }],
    ["NotResource", { Action: "s3:*", NotResource: "*" }],
    ["Resource", { Action: "s3:*" }],
    [
      "StringNotLike",
      { Action: "s3:*", Resource: "*", Condition: { StringNotLike: { "dynamodb:LeadingKeys": "a" } } },
    ],
    [
      "aws:SourceIp",
      { Action: "s3:*", Resource: "*", Condition: { "ForAllValues:StringLike": { "aws:SourceIp": "a" } } },
    ],
  ])("stops the start because of %s", (word, statement) => {
    expect(() => policy(statement)).toThrow(word);
  });
});

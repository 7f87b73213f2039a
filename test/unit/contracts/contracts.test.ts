import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../../infra/tools/openapi-document.ts";
import { contractsByName } from "../../../shared/contracts/index.ts";
import { problemTexts } from "../../../shared/kernel/problem-texts.ts";

const contracts = [...contractsByName];

describe("the contracts", () => {
  it("name every operation and route once", () => {
    const keys = contracts.map(([, contract]) => contract.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("let somebody call, or nobody by mistake", () => {
    for (const [name, { who }] of contracts) {
      expect(who.length, name).toBeGreaterThan(0);
      expect(
        who.includes("public") || who.includes("signed-in") ? who.length : 1,
        `${name}: open to all means all`,
      ).toBe(1);
    }
  });

  it("declare exactly the path parameters that their route has", () => {
    for (const [name, { key, path }] of contracts) {
      const inKey = [...key.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(path?.shape ?? {}), name).toEqual(inKey);
    }
  });

  it("ask for an idempotency key on every creation", () => {
    for (const [name, { status, creates }] of contracts) expect(creates === true, name).toBe(status === 201);
  });

  it("carry examples that their own schemas accept", () => {
    for (const [name, { example, body }] of contracts) {
      if (example !== undefined) expect(body?.safeParse(example).error, name).toBeUndefined();
    }
  });
});

describe("docs/openapi.json", () => {
  it("says what the contracts say: run `npm run openapi` after changing them", () => {
    const written = JSON.parse(readFileSync(new URL("../../../docs/openapi.json", import.meta.url), "utf8"));
    expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it("has a summary, an example of every body and reply, and problem responses for every operation", () => {
    const operations = Object.values(openApiDocument().paths ?? {}).flatMap((path) => Object.values(path));
    expect(operations.length).toBe(contracts.length);
    for (const operation of operations) {
      expect(operation.summary, operation.operationId).toBeTruthy();
      expect(Object.keys(operation.responses), operation.operationId).toEqual(
        expect.arrayContaining(["422", "500"]),
      );
      const bodies = [operation.requestBody, ...Object.values(operation.responses)].filter(
        (part) => part?.content,
      );
      for (const part of bodies) {
        for (const content of Object.values(part.content)) expect(content).toHaveProperty("example");
      }
    }
  });
});

describe("problem texts", () => {
  it("are there in both languages and end as sentences", () => {
    for (const [code, { zh, en }] of Object.entries(problemTexts)) {
      expect(zh, code).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(en, code).toMatch(/^[A-Z].*[.?]$/);
      const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      expect(holes(en), code).toEqual(holes(zh));
    }
  });
});

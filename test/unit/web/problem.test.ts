import { describe, expect, it } from "vitest";
import { asProblem, problemOf } from "../../../web/src/api/problem.ts";

const refusal = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });

describe("problemOf", () => {
  it("words a stable code in the person's language, with its parameters", async () => {
    const problem = await problemOf(
      refusal(409, { code: "file.too_many", title: "English prose", params: { limit: 10 } }),
    );
    expect(problem.text("zh-CN")).toBe("附件最多 10 个。");
    expect(problem.text("en")).toBe("At most 10 attachments.");
  });

  it("takes the gateway's own refusal for what it is", async () => {
    const problem = await problemOf(refusal(401, { message: "Unauthorized" }));
    expect([problem.status, problem.code]).toEqual([401, "access.sign_in"]);
    expect(problem.text("zh-CN")).not.toMatch(/Unauthorized/);
  });

  it("survives an answer that is no JSON, and keeps the number that the operator can look up", async () => {
    const problem = await problemOf(refusal(500, "<html>", { "apigw-requestid": "abc=" }));
    expect(problem.code).toBe("request.failed");
    expect(problem.text("zh-CN")).toContain("abc=");
  });

  it("never shows a code that it does not know", async () => {
    const problem = await problemOf(refusal(403, { code: "module.from_tomorrow", title: "New" }));
    expect(problem.code).toBe("access.not_allowed");
  });

  it("keeps the faults of the fields", async () => {
    const errors = [{ path: "body.content.title", code: "input.too_short", params: { limit: 4 } }];
    expect((await problemOf(refusal(422, { code: "request.invalid", errors }))).errors).toEqual(errors);
  });
});

describe("asProblem", () => {
  it("takes fetch's TypeError for a missing network", () => {
    expect(asProblem(new TypeError("Failed to fetch")).text("zh-CN")).toContain("网络");
  });

  it("tells nothing of an error of ours", () => {
    expect(asProblem(new Error("secret")).text("en")).not.toContain("secret");
  });
});

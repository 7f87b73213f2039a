import { describe, expect, it } from "vitest";
import type { Done } from "./fixture-runtime.ts";
import { env, get, put, runtime, s } from "./fixture-world.ts";

describe("a function", () => {
  it("has the variables of its template, its own credentials, and nothing of this machine", () => {
    expect(env["ITEMS_TABLE"]).toMatch(/^fixture-Items/);
    expect(env["FILES_ORIGIN"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(env["SECRET_VALUE"]).toHaveLength(40);
    expect(env["AWS_SESSION_TOKEN"]).toBeTruthy();
    expect(env["HOME"]).toBeUndefined();
    expect(env["PATH"]).toBeUndefined();
  });

  it("that outlives its timeout is answered for and replaced", async () => {
    const answer = await fetch(`${runtime.origin}/v1/slow`, { method: "POST" });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ message: "Internal Server Error" });
  });
});

describe("least privilege", () => {
  it("denies a table action that the role lacks, in DynamoDB's own words", async () => {
    expect((await put({ pk: s("a") })).error).toBeUndefined();
    const denied = await runtime.as("owner", "DeleteItem", {
      TableName: env["ITEMS_TABLE"],
      Key: { pk: s("a") },
    });
    expect(denied.error).toBe("AccessDeniedException");
    expect(denied.message).toMatch(
      /not authorized to perform: dynamodb:DeleteItem on resource: arn:.*table\/fixture-Items/,
    );
    expect((await get("a")).output?.Item).toEqual({ pk: s("a") });
  });

  it.each<[string, () => Promise<Done>]>([
    ["a scan", () => runtime.as("owner", "Scan", { TableName: env["ITEMS_TABLE"] })],
    ["another table", () => put({ pk: s("a") }, env["SEEN_TABLE"])],
    [
      "one forbidden item in a transaction",
      () =>
        runtime.as("owner", "TransactWriteItems", {
          TransactItems: [
            { Put: { TableName: env["ITEMS_TABLE"], Item: { pk: s("never") } } },
            { Delete: { TableName: env["ITEMS_TABLE"], Key: { pk: s("a") } } },
          ],
        }),
    ],
    [
      "a batch",
      () =>
        runtime.as("owner", "BatchGetItem", {
          RequestItems: { [env["ITEMS_TABLE"] ?? ""]: { Keys: [{ pk: s("a") }] } },
        }),
    ],
    ["another's secret", () => runtime.as("reader", "GetSecretValue", { SecretId: env["SECRET_ARN"] })],
    [
      "another's bus",
      () =>
        runtime.as("reader", "PutEvents", {
          Entries: [{ EventBusName: env["BUS_NAME"], Source: "fixture", DetailType: "news.x", Detail: "{}" }],
        }),
    ],
  ])("denies %s", async (_, act) => {
    expect((await act()).error).toBe("AccessDeniedException");
    expect((await get("never")).output?.Item).toBeUndefined();
  });

  it("holds a reader to the partition keys of its condition", async () => {
    await put({ pk: s("public#1"), owner: s("o") });
    await put({ pk: s("private#1"), owner: s("o") });
    const read = (pk: string) =>
      runtime.as("reader", "GetItem", { TableName: env["ITEMS_TABLE"], Key: { pk: s(pk) } });
    expect((await read("public#1")).error).toBeUndefined();
    expect((await read("private#1")).error).toBe("AccessDeniedException");
    const query = (pk: string) =>
      runtime.as("reader", "Query", {
        TableName: env["ITEMS_TABLE"],
        KeyConditionExpression: "pk = :p",
        ExpressionAttributeValues: { ":p": s(pk) },
      });
    expect((await query("public#1")).error).toBeUndefined();
    expect((await query("private#1")).error).toBe("AccessDeniedException");
  });

  it("lets an index be queried only where it is granted", async () => {
    const query = {
      TableName: env["ITEMS_TABLE"],
      IndexName: "by-owner",
      KeyConditionExpression: "#o = :o",
      ExpressionAttributeNames: { "#o": "owner" },
      ExpressionAttributeValues: { ":o": s("o") },
    };
    expect((await runtime.as("owner", "Query", query)).error).toBeUndefined();
    expect((await runtime.as("reader", "Query", query)).error).toBe("AccessDeniedException");
  });

  it("refuses PartiQL, which would go past it", async () => {
    const { message } = await runtime.as("owner", "ExecuteStatement", { Statement: "SELECT * FROM items" });
    expect(message).toMatch(/does not run/);
  });

  it("hands a secret to whom it is granted, the same value as in the template's reference", async () => {
    expect((await runtime.as("owner", "GetSecretValue", { SecretId: env["SECRET_ARN"] })).output).toBe(
      env["SECRET_VALUE"],
    );
  });

  it("refuses calls with nobody's or with forged credentials", async () => {
    const answer = await fetch(env["AWS_ENDPOINT_URL"] ?? "", {
      method: "POST",
      headers: { "x-amz-target": "DynamoDB_20120810.GetItem", "content-type": "application/x-amz-json-1.0" },
      body: "{}",
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: "UnrecognizedClientException" });
  });
});

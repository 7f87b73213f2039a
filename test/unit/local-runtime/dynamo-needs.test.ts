import { describe, expect, it } from "vitest";
import { dynamoNeeds, type TableKeys } from "../../../infra/local/gateway/dynamo-needs.ts";
import type { Json } from "../../../infra/local/json.ts";

const tables: Record<string, TableKeys> = {
  needs: { arn: "arn:needs", hashKey: "pk", indexHashKeys: new Map([["by-owner", "owner"]]) },
  people: { arn: "arn:people", hashKey: "pk", indexHashKeys: new Map() },
};
const needs = (operation: string, input: Json) => dynamoNeeds(operation, input, (name) => tables[name]);
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "x" } });

describe("the rights that a request to DynamoDB needs", () => {
  it.each(["GetItem", "UpdateItem", "DeleteItem"])("%s: that action on that item", (operation) => {
    expect(needs(operation, { TableName: "needs", Key: key("A") })).toEqual([
      { action: `dynamodb:${operation}`, resource: "arn:needs", leadingKeys: ["A"] },
    ]);
  });

  it("PutItem: the key is in the item", () => {
    expect(needs("PutItem", { TableName: "needs", Item: key("A") })[0]?.leadingKeys).toEqual(["A"]);
  });

  it("a transaction: each item's own action on its own table", () => {
    const input = {
      TransactItems: [
        { Put: { TableName: "needs", Item: key("A") } },
        { Update: { TableName: "needs", Key: key("B") } },
        { Delete: { TableName: "people", Key: key("C") } },
        { ConditionCheck: { TableName: "people", Key: key("D") } },
      ],
    };
    expect(needs("TransactWriteItems", input).map(({ action, resource }) => `${action} ${resource}`)).toEqual(
      [
        "dynamodb:PutItem arn:needs",
        "dynamodb:UpdateItem arn:needs",
        "dynamodb:DeleteItem arn:people",
        "dynamodb:ConditionCheckItem arn:people",
      ],
    );
    expect(
      needs("TransactGetItems", { TransactItems: [{ Get: { TableName: "needs", Key: key("A") } }] })[0]
        ?.action,
    ).toBe("dynamodb:GetItem");
  });

  it("a batch: the batch's action on each table, with every key", () => {
    const read = { RequestItems: { needs: { Keys: [key("A"), key("B")] }, people: { Keys: [key("C")] } } };
    expect(needs("BatchGetItem", read)).toEqual([
      { action: "dynamodb:BatchGetItem", resource: "arn:needs", leadingKeys: ["A", "B"] },
      { action: "dynamodb:BatchGetItem", resource: "arn:people", leadingKeys: ["C"] },
    ]);
    const written = {
      RequestItems: { needs: [{ PutRequest: { Item: key("A") } }, { DeleteRequest: { Key: key("B") } }] },
    };
    expect(needs("BatchWriteItem", written)[0]?.leadingKeys).toEqual(["A", "B"]);
  });

  it.each<[string, Json]>([
    ["a plain name", { KeyConditionExpression: "pk = :p AND begins_with(sk, :s)" }],
    ["an alias", { KeyConditionExpression: "#k=:p", ExpressionAttributeNames: { "#k": "pk" } }],
    [
      "the key last",
      { KeyConditionExpression: "begins_with(sk, :s) and #k = :p", ExpressionAttributeNames: { "#k": "pk" } },
    ],
  ])("Query: the key that it asks for, by %s", (_, condition) => {
    const input = {
      TableName: "needs",
      ExpressionAttributeValues: { ":p": { S: "A" }, ":s": { S: "x" } },
      ...(condition as object),
    };
    expect(needs("Query", input)).toEqual([
      { action: "dynamodb:Query", resource: "arn:needs", leadingKeys: ["A"] },
    ]);
  });

  it("Query of an index: the index itself, by its own key", () => {
    const input = {
      TableName: "needs",
      IndexName: "by-owner",
      KeyConditionExpression: "#owner = :o",
      ExpressionAttributeNames: { "#owner": "owner" },
      ExpressionAttributeValues: { ":o": { S: "ORG#1" } },
    };
    expect(needs("Query", input)).toEqual([
      { action: "dynamodb:Query", resource: "arn:needs/index/by-owner", leadingKeys: ["ORG#1"] },
    ]);
  });

  it("a key that cannot be told is no key, so that no condition on keys holds", () => {
    expect(
      needs("Query", { TableName: "needs", KeyConditionExpression: "other = :p" })[0]?.leadingKeys,
    ).toBeUndefined();
    expect(needs("GetItem", { TableName: "needs", Key: {} })[0]?.leadingKeys).toBeUndefined();
  });

  it.each(["ExecuteStatement", "ExecuteTransaction", "BatchExecuteStatement", "CreateTable", "DeleteTable"])(
    "%s does not run",
    (operation) => {
      expect(() => needs(operation, { TableName: "needs" })).toThrow(/does not run/);
    },
  );

  it("a table that is not there is not found", () => {
    expect(() => needs("GetItem", { TableName: "nowhere", Key: key("A") })).toThrow(/nowhere not found/);
  });
});

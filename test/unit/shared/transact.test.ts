import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";

/** The reasons of a cancelled transaction, one for each of its writes. */
type Reasons = readonly { readonly Code: string; readonly Item?: object }[];

/** A table whose server answers transactions so, one after the other, and then accepts them. */
function tableAnswering(...cancellations: readonly Reasons[]) {
  let calls = 0;
  const client = new DynamoDBClient({
    region: "cn-north-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    maxAttempts: 1,
    requestHandler: {
      metadata: { handlerProtocol: "http/1.1" },
      async handle() {
        const reasons = cancellations[calls];
        calls += 1;
        const type = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException";
        const body = reasons === undefined ? {} : { __type: type, Message: "", CancellationReasons: reasons };
        return {
          response: {
            statusCode: reasons === undefined ? 200 : 400,
            headers: { "content-type": "application/x-amz-json-1.0" },
            body: new Blob([JSON.stringify(body)]).stream(),
          },
        };
      },
    },
  });
  return { table: new Table("t", client), calls: () => calls };
}

const put = (name: string) => ({
  put: { Item: { pk: name, sk: name }, ConditionExpression: "attribute_not_exists(pk)" },
  onConditionFailed: (found: object | undefined) => new Error(`${name} ${JSON.stringify(found)}`),
});
const none = { Code: "None" };
const conflict = { Code: "TransactionConflict" };
const failed = (Item?: object) => ({
  Code: "ConditionalCheckFailed",
  ...(Item === undefined ? {} : { Item }),
});

describe("a transaction", () => {
  it("that meets another one is tried again", async () => {
    const { table, calls } = tableAnswering([none, conflict], [conflict, none]);
    await table.transact([put("a"), put("b")]);
    expect(calls()).toBe(3);
  });

  it("that meets others again and again is given up as contended", async () => {
    const { table, calls } = tableAnswering(...Array.from({ length: 20 }, () => [conflict, none]));
    await expect(table.transact([put("a"), put("b")])).rejects.toEqual(
      new DomainError("conflict", "request.contended"),
    );
    expect(calls()).toBe(6);
  });

  it("tells a failed condition by its write, with what was found there", async () => {
    const { table, calls } = tableAnswering([none, failed({ pk: { S: "b" } })]);
    await expect(table.transact([put("a"), put("b")])).rejects.toThrow('b {"pk":"b"}');
    expect(calls()).toBe(1);
  });

  it("names the first of several failed conditions, and a failed one before a conflict", async () => {
    await expect(tableAnswering([failed(), failed()]).table.transact([put("a"), put("b")])).rejects.toThrow(
      "a ",
    );
    await expect(tableAnswering([conflict, failed()]).table.transact([put("a"), put("b")])).rejects.toThrow(
      "b ",
    );
  });

  it("does not hide what it cannot name", async () => {
    const { table } = tableAnswering([{ Code: "ItemCollectionSizeLimitExceeded" }]);
    await expect(table.transact([put("a")])).rejects.toMatchObject({
      name: "TransactionCanceledException",
    });
  });
});

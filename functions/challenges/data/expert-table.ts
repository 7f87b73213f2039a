import type { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Experts } from "../app/review-ports.ts";
import { expertKey, expertPrefix, expertsPk } from "./keys.ts";
import { decodeExpert, encodeExpert } from "./review-codec.ts";

/** The pool of experts: a city knows some hundreds, in one partition. */
export const expertTable = (table: Table): Experts => ({
  async find(personId) {
    const stored = await table.get(expertKey(personId));
    return stored === undefined ? undefined : decodeExpert(stored);
  },
  list: async () => (await table.queryAll(expertsPk, expertPrefix)).map(decodeExpert),
  save: (before, after) =>
    table.transact([
      {
        put:
          before === undefined
            ? { Item: encodeExpert(after), ConditionExpression: "attribute_not_exists(pk)" }
            : {
                Item: encodeExpert(after),
                ConditionExpression: "version = :version",
                ExpressionAttributeValues: { ":version": before.version },
              },
        onConditionFailed: () => new DomainError("stale", "expert.stale"),
      },
    ]),
});

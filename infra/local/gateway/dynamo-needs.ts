import { arrayAt, isObject, type Json, objectAt, textAt } from "../json.ts";
import type { Need } from "../policy/evaluate.ts";

/** The hash keys of a table and of its indexes, which decide what `dynamodb:LeadingKeys` is. */
export interface TableKeys {
  readonly arn: string;
  readonly hashKey: string;
  readonly indexHashKeys: ReadonlyMap<string, string>;
}

/** The table that a request names, by its name or ARN. */
export type FindTable = (nameOrArn: string) => TableKeys | undefined;

/** A request that names a table that is not there, or an operation that does not run here. */
export class UnknownRequest extends Error {
  override readonly name = "UnknownRequest";
}

const keyText = (value: Json | undefined): string | undefined => textAt(value, "S") ?? textAt(value, "N");

const known = (keys: readonly (string | undefined)[]): readonly string[] | undefined =>
  keys.every((key) => key !== undefined) ? keys : undefined;

/** The partition key value that a Query asks for. */
function queriedKey(request: Json, hashKey: string): string | undefined {
  const names = objectAt(request, "ExpressionAttributeNames");
  const values = objectAt(request, "ExpressionAttributeValues");
  const expression = textAt(request, "KeyConditionExpression") ?? "";
  for (const [, name = "", value = ""] of expression.matchAll(
    /(#?[A-Za-z0-9_.-]+)\s*=\s*(:[A-Za-z0-9_]+)/g,
  )) {
    if ((name.startsWith("#") ? names[name] : name) === hashKey) return keyText(values[value]);
  }
  return keyText(arrayAt(objectAt(objectAt(request, "KeyConditions"), hashKey), "AttributeValueList")[0]);
}

/** What a request of DynamoDB needs, item by item: the rights that AWS would ask for. */
export function dynamoNeeds(operation: string, request: Json, find: FindTable): Need[] {
  const table = (name: string | undefined): TableKeys => {
    const found = name === undefined ? undefined : find(name);
    if (!found) throw new UnknownRequest(`Requested resource not found: Table: ${name} not found`);
    return found;
  };
  const need = (action: string, of: TableKeys, keys: readonly (string | undefined)[]): Need => ({
    action: `dynamodb:${action}`,
    resource: of.arn,
    leadingKeys: known(keys),
  });
  const itemNeed = (action: string, part: Json, container: "Key" | "Item"): Need => {
    const of = table(textAt(part, "TableName"));
    return need(action, of, [keyText(objectAt(part, container)[of.hashKey])]);
  };

  switch (operation) {
    case "GetItem":
    case "UpdateItem":
    case "DeleteItem":
      return [itemNeed(operation, request, "Key")];
    case "PutItem":
      return [itemNeed(operation, request, "Item")];
    case "Query":
    case "Scan": {
      const of = table(textAt(request, "TableName"));
      const index = textAt(request, "IndexName");
      const hashKey = index === undefined ? of.hashKey : (of.indexHashKeys.get(index) ?? of.hashKey);
      const resource = index === undefined ? of.arn : `${of.arn}/index/${index}`;
      const keys = operation === "Query" ? known([queriedKey(request, hashKey)]) : undefined;
      return [{ action: `dynamodb:${operation}`, resource, leadingKeys: keys }];
    }
    case "BatchGetItem":
      return Object.entries(objectAt(request, "RequestItems")).map(([name, asked]) => {
        const of = table(name);
        return need(
          operation,
          of,
          arrayAt(asked, "Keys").map((key) => (isObject(key) ? keyText(key[of.hashKey]) : undefined)),
        );
      });
    case "BatchWriteItem":
      return Object.entries(objectAt(request, "RequestItems")).map(([name, asked]) => {
        const of = table(name);
        const writes = Array.isArray(asked) ? asked : [];
        return need(
          operation,
          of,
          writes.map(
            (write) =>
              keyText(objectAt(objectAt(write, "PutRequest"), "Item")[of.hashKey]) ??
              keyText(objectAt(objectAt(write, "DeleteRequest"), "Key")[of.hashKey]),
          ),
        );
      });
    case "TransactGetItems":
      return arrayAt(request, "TransactItems").map((item) =>
        itemNeed("GetItem", objectAt(item, "Get"), "Key"),
      );
    case "TransactWriteItems":
      return arrayAt(request, "TransactItems").map((item) => {
        if (!isObject(item)) throw new UnknownRequest("A transaction's item is no object.");
        if (item["Put"] !== undefined) return itemNeed("PutItem", item["Put"], "Item");
        if (item["Update"] !== undefined) return itemNeed("UpdateItem", item["Update"], "Key");
        if (item["Delete"] !== undefined) return itemNeed("DeleteItem", item["Delete"], "Key");
        return itemNeed("ConditionCheckItem", objectAt(item, "ConditionCheck"), "Key");
      });
    case "DescribeTable":
    case "DescribeTimeToLive":
      return [{ action: `dynamodb:${operation}`, resource: table(textAt(request, "TableName")).arn }];
    default:
      // PartiQL among them: its statements would need a parser to know what they touch.
      throw new UnknownRequest(`The operation ${operation} does not run in the local runtime.`);
  }
}

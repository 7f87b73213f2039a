import { isObject, type Json } from "../json.ts";
import { StartError } from "../start-error.ts";

/** A condition on the partition keys that a request touches: each must match one of the patterns. */
export interface LeadingKeys {
  readonly wildcards: boolean;
  readonly patterns: readonly string[];
}

/** One thing that a role may do. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly leadingKeys?: LeadingKeys;
}

const keyOperators: Record<string, boolean> = {
  "ForAllValues:StringEquals": false,
  "ForAllValues:StringLike": true,
};

const texts = (value: Json | undefined): readonly string[] | undefined => {
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((item) => typeof item === "string") ? list : undefined;
};

function readCondition(condition: Json, refuse: (why: string) => never): LeadingKeys {
  const operators = isObject(condition) ? Object.entries(condition) : [];
  const [first] = operators;
  if (operators.length !== 1 || first === undefined) return refuse("a condition with more than one operator");
  const [operator, keys] = first;
  const wildcards = keyOperators[operator];
  if (wildcards === undefined) return refuse(`the condition operator ${operator}`);
  const patterns = isObject(keys) ? texts(keys["dynamodb:LeadingKeys"]) : undefined;
  if (patterns === undefined || (isObject(keys) && Object.keys(keys).length !== 1)) {
    return refuse(`the condition ${JSON.stringify(condition)}`);
  }
  return { wildcards, patterns };
}

/**
 * Reads a resolved policy document: Allow, Action, Resource and a condition on `dynamodb:LeadingKeys`. Whatever else
 * a document says stops the start, because ignoring it would allow here what AWS forbids.
 */
export function readPolicy(document: Json, name: string): Statement[] {
  const refuse = (why: string): never => {
    throw new StartError(`The local runtime does not understand ${why} in the policy ${name}.`);
  };
  const list = isObject(document) ? document["Statement"] : undefined;
  const statements = Array.isArray(list)
    ? list
    : list === undefined
      ? refuse("a document without Statement")
      : [list];
  return statements.map((statement) => {
    if (!isObject(statement)) return refuse("a statement that is no object");
    const { Sid: _, Effect, Action, Resource, Condition, ...rest } = statement;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) return refuse(unknown);
    if (Effect !== "Allow") return refuse(`Effect ${JSON.stringify(Effect)}`);
    const actions = texts(Action) ?? refuse(`Action ${JSON.stringify(Action)}`);
    const resources = texts(Resource) ?? refuse(`Resource ${JSON.stringify(Resource)}`);
    return {
      actions,
      resources,
      ...(Condition === undefined ? {} : { leadingKeys: readCondition(Condition, refuse) }),
    };
  });
}

import type { LeadingKeys, Statement } from "./policy-document.ts";
import { matchesWildcard } from "./wildcard.ts";

/** One right that a request needs. */
export interface Need {
  readonly action: string;
  readonly resource: string;
  /** The partition keys that the request touches; undefined where they cannot be told. */
  readonly leadingKeys?: readonly string[] | undefined;
}

function keysAllowed(condition: LeadingKeys | undefined, need: Need): boolean {
  if (condition === undefined) return true;
  // ForAllValues holds for a request without the key (a Scan), here as on AWS.
  if (need.action === "dynamodb:Scan") return true;
  if (need.leadingKeys === undefined) return false;
  return need.leadingKeys.every((key) =>
    condition.patterns.some((pattern) =>
      condition.wildcards ? matchesWildcard(pattern, key) : pattern === key,
    ),
  );
}

/** Does one of the statements allow it? Nothing is allowed that no statement allows. */
export function allows(statements: readonly Statement[], need: Need): boolean {
  return statements.some(
    (statement) =>
      statement.actions.some((action) => matchesWildcard(action.toLowerCase(), need.action.toLowerCase())) &&
      statement.resources.some((resource) => matchesWildcard(resource, need.resource)) &&
      keysAllowed(statement.leadingKeys, need),
  );
}

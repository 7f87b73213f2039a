import { randomBytes } from "node:crypto";
import { place } from "../place.ts";
import { allows, type Need } from "../policy/evaluate.ts";
import type { Statement } from "../policy/policy-document.ts";
import type { Credentials } from "./signature.ts";

/** A function as the services see it: its credentials and what its role allows. */
export interface Caller extends Credentials {
  readonly functionName: string;
  readonly statements: readonly Statement[];
}

/** Every function has credentials of its own, new at each start, as an execution environment has. */
export function createCaller(functionName: string, statements: readonly Statement[]): Caller {
  return {
    functionName,
    statements,
    accessKeyId: `ASIA${randomBytes(8).toString("hex").toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString("base64url"),
    sessionToken: randomBytes(48).toString("base64url"),
  };
}

/** A right that a function's role lacks. */
export class AccessDenied extends Error {
  override readonly name = "AccessDenied";
}

/** @throws AccessDenied with the sentence that AWS answers */
export function demand(caller: Caller, needs: readonly Need[]): void {
  for (const need of needs) {
    if (allows(caller.statements, need)) continue;
    throw new AccessDenied(
      `User: arn:${place.partition}:sts::${place.accountId}:assumed-role/${caller.functionName} is not authorized to perform: ${need.action} on resource: ${need.resource} because no identity-based policy allows the ${need.action} action`,
    );
  }
}

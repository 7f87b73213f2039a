import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import type { Contract, Who } from "../contracts/contract.ts";
import type { Actor } from "../identity/actor.ts";
import { personIdOf } from "../identity/person-id.ts";
import { DomainError } from "../kernel/domain-error.ts";
import type { Identity } from "./route.ts";

/** Finds the actor behind a token; undefined until there is a profile with consent to the notice in force. */
export type FindActor = (personId: string) => Promise<Actor | undefined>;

const hasAuthorizer = (event: APIGatewayProxyEventV2): event is APIGatewayProxyEventV2WithJWTAuthorizer =>
  "authorizer" in event.requestContext;

/** What API Gateway's authorizer verified; undefined when the route has none. */
function identityOf(event: APIGatewayProxyEventV2): Identity | undefined {
  if (!hasAuthorizer(event)) return undefined;
  const { iss, sub } = event.requestContext.authorizer.jwt.claims;
  if (typeof iss !== "string" || typeof sub !== "string" || sub === "") return undefined;
  return { personId: personIdOf(iss, sub), issuer: iss, subject: sub };
}

const satisfies = (who: Who, actor: Actor): boolean => {
  if (who === "person") return true;
  if (who === "member") return actor.memberships.length > 0;
  return actor.staff.some((assignment) => assignment.role === who);
};

export interface Caller {
  readonly identity?: Identity;
  readonly actor?: Actor;
}

/** Lets a caller through, or not: deny by default, from the contract's `who` alone. Ownership is the use case's. */
export async function admit(
  contract: Contract,
  event: APIGatewayProxyEventV2,
  findActor: FindActor,
): Promise<Caller> {
  if (contract.who.includes("public")) return {};
  const identity = identityOf(event);
  if (identity === undefined) throw new DomainError("unauthenticated", "access.sign_in");
  if (contract.who.includes("signed-in")) return { identity };
  const actor = await findActor(identity.personId);
  if (actor === undefined) throw new DomainError("forbidden", "access.profile_needed");
  if (!contract.who.some((who) => satisfies(who, actor)))
    throw new DomainError("forbidden", "access.not_allowed");
  return { identity, actor };
}

import { createLocalJWKSet, type JWTPayload, jwtVerify } from "jose";
import * as z from "zod";
import type { Issuer } from "../identity/issuer.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";

const AuthorizerProperties = z.strictObject({
  ApiId: z.string(),
  AuthorizerType: z.literal("JWT"),
  IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
  Name: z.string(),
});

/** A token that holds: its claims and scopes. */
export interface Authorized {
  readonly claims: JWTPayload;
  readonly scopes: readonly string[];
}

/** Undefined for a missing or bad token. */
export type Authorizer = (authorization: string | undefined) => Promise<Authorized | undefined>;

/** API Gateway's JWT authorizer: signature, issuer, audience (or client), times. */
export function createJwtAuthorizer(resource: Deployed, issuer: Issuer): Authorizer {
  const { JwtConfiguration: wanted } = propertiesOf(resource, AuthorizerProperties);
  if (wanted.Issuer !== issuer.address) {
    throw new StartError(
      `The authorizer ${resource.logicalId} trusts ${wanted.Issuer}, which is not the local issuer.`,
    );
  }
  const keys = createLocalJWKSet({ keys: [issuer.keys.publicJwk] });
  return async (authorization) => {
    const token = (authorization ?? "").replace(/^Bearer\s+/i, "");
    if (token === "") return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: wanted.Issuer,
        algorithms: ["RS256", "RS384", "RS512"],
        requiredClaims: ["exp"],
      });
      // Tokens without aud are matched by their client, which is how Cognito's access tokens pass.
      const audiences = payload.aud === undefined ? [payload["client_id"]] : [payload.aud].flat();
      if (!audiences.some((one) => typeof one === "string" && wanted.Audience.includes(one)))
        return undefined;
      const scope = payload["scope"];
      return { claims: payload, scopes: typeof scope === "string" ? scope.split(" ") : [] };
    } catch {
      return undefined;
    }
  };
}

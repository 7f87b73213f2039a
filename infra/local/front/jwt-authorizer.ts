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

/** So many tokens are remembered at most; then all are forgotten. */
const mostRemembered = 2000;

/** The same for every later call with a token that was found good, until its time is up. */
function rememberingGood(verify: (token: string) => Promise<Authorized | undefined>): typeof verify {
  const good = new Map<string, Authorized>();
  return async (token) => {
    const known = good.get(token);
    if (known !== undefined && (known.claims.exp ?? 0) > Date.now() / 1000) return known;
    const authorized = await verify(token);
    if (good.size >= mostRemembered) good.clear();
    if (authorized === undefined) good.delete(token);
    else good.set(token, authorized);
    return authorized;
  };
}

/** API Gateway's JWT authorizer: signature, issuer, audience (or client), times. */
export function createJwtAuthorizer(resource: Deployed, issuer: Issuer): Authorizer {
  const { JwtConfiguration: wanted } = propertiesOf(resource, AuthorizerProperties);
  if (wanted.Issuer !== issuer.address) {
    throw new StartError(
      `The authorizer ${resource.logicalId} trusts ${wanted.Issuer}, which is not the local issuer.`,
    );
  }
  const keys = createLocalJWKSet({ keys: [issuer.keys.publicJwk] });
  const verify = rememberingGood(async (token) => {
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
  });
  return async (authorization) => {
    const token = (authorization ?? "").replace(/^Bearer\s+/i, "");
    return token === "" ? undefined : verify(token);
  };
}

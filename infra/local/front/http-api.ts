import * as z from "zod";
import type { FunctionPool } from "../functions/function-pool.ts";
import type { Line } from "../functions/line.ts";
import type { Issuer } from "../identity/issuer.ts";
import { place } from "../place.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, type Deployment, propertiesOf } from "../template/deployment.ts";
import { type ApiCors, createApiCors } from "./api-cors.ts";
import { createRouteFinder, parseRouteKey, type RoutePattern } from "./api-routes.ts";
import { type FrontResponse, jsonResponse, type Origin } from "./exchange.ts";
import { type Authorizer, createJwtAuthorizer } from "./jwt-authorizer.ts";
import { toEvent, toResponse } from "./payload.ts";

const ApiProperties = z.object({
  ProtocolType: z.literal("HTTP"),
  CorsConfiguration: z.unknown().optional(),
});
const StageProperties = z.object({ ApiId: z.string(), StageName: z.literal("$default") });
const IntegrationProperties = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
  TimeoutInMillis: z.number().default(30_000),
});
const RouteProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(["NONE", "JWT"]).default("NONE"),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

interface Route extends RoutePattern {
  readonly key: string;
  readonly pool: FunctionPool;
  readonly timeoutMilliseconds: number;
  readonly authorizer: Authorizer | undefined;
  readonly scopes: readonly string[];
}

/** What a function may receive: 6 MB with its envelope. API Gateway itself takes 10 MB. */
const bodyLimit = 6 * 1024 * 1024;

/** The ARN in an integration's URI, which is written plainly or inside API Gateway's own ARN. */
const functionArnIn = (uri: string): string => /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;

function readRoutes(
  api: Deployed,
  deployment: Deployment,
  pools: ReadonlyMap<string, FunctionPool>,
  issuer: Issuer,
): Route[] {
  const authorizers = new Map<string, Authorizer>(
    deployment
      .ofType("AWS::ApiGatewayV2::Authorizer")
      .map((one) => [one.name, createJwtAuthorizer(one, issuer)]),
  );
  const integrations = deployment.ofType("AWS::ApiGatewayV2::Integration");
  return deployment.ofType("AWS::ApiGatewayV2::Route").flatMap((resource): Route[] => {
    const route = propertiesOf(resource, RouteProperties);
    if (route.ApiId !== api.name) return [];
    const integration = integrations.find(({ name }) => route.Target === `integrations/${name}`);
    const target = integration && propertiesOf(integration, IntegrationProperties);
    const pool = target && pools.get(functionArnIn(target.IntegrationUri));
    const authorizer = authorizers.get(route.AuthorizerId ?? "");
    if (!pool || !target || (route.AuthorizationType === "JWT" && !authorizer)) {
      throw new StartError(
        `The route ${route.RouteKey} has a function or an authorizer that does not run here.`,
      );
    }
    return [
      {
        ...parseRouteKey(route.RouteKey),
        key: route.RouteKey,
        pool,
        timeoutMilliseconds: target.TimeoutInMillis,
        authorizer: route.AuthorizationType === "JWT" ? authorizer : undefined,
        scopes: route.AuthorizationScopes,
      },
    ];
  });
}

/** Every function that the API calls must let it: `AWS::Lambda::Permission`. */
function requirePermissions(api: Deployed, routes: readonly Route[], deployment: Deployment): void {
  const permissions = deployment.ofType("AWS::Lambda::Permission").map(({ properties }) => properties);
  const source = `:execute-api:${place.region}:${place.accountId}:${api.name}/`;
  for (const pool of new Set(routes.map((route) => route.pool))) {
    const permitted = permissions.some(
      (permission) =>
        [pool.arn, pool.name].includes(String(permission["FunctionName"])) &&
        permission["Principal"] === "apigateway.amazonaws.com" &&
        String(permission["SourceArn"]).includes(source),
    );
    if (!permitted)
      throw new StartError(`No AWS::Lambda::Permission lets the API ${api.logicalId} call ${pool.name}.`);
  }
}

const withCors = (response: FrontResponse, cors: ApiCors, origin: string | undefined): FrontResponse => ({
  ...response,
  headers: { ...response.headers, ...cors.onAnswer(origin) },
});

/** API Gateway's HTTP API as the template describes it. */
export function createHttpApi(
  api: Deployed,
  deployment: Deployment,
  pools: ReadonlyMap<string, FunctionPool>,
  issuer: Issuer,
  line: Line,
): Origin {
  const cors = createApiCors(propertiesOf(api, ApiProperties).CorsConfiguration);
  const stages = deployment
    .ofType("AWS::ApiGatewayV2::Stage")
    .map((stage) => propertiesOf(stage, StageProperties));
  if (!stages.some(({ ApiId }) => ApiId === api.name))
    throw new StartError(`The API ${api.logicalId} has no stage $default.`);
  const routes = readRoutes(api, deployment, pools, issuer);
  requirePermissions(api, routes, deployment);
  const find = createRouteFinder(routes);

  const answer: Origin = async (request) => {
    const match = find(request.method, request.path);
    if (!match) return jsonResponse(404, { message: "Not Found" });
    const { route, pathParameters } = match;
    const authorized = await route.authorizer?.(request.headers["authorization"]);
    if (route.authorizer && !authorized) {
      return jsonResponse(401, { message: "Unauthorized" }, { "www-authenticate": "Bearer" });
    }
    if (route.scopes.length > 0 && !route.scopes.some((scope) => authorized?.scopes.includes(scope))) {
      return jsonResponse(403, { message: "Forbidden" });
    }
    if (request.body.length > bodyLimit) return jsonResponse(413, { message: "Request Entity Too Large" });
    const event = toEvent(request, { key: route.key, pathParameters }, api.name, authorized);
    let isWanted = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        isWanted = false;
        resolve(undefined);
      }, route.timeoutMilliseconds);
    });
    const outcome = await line.standIn(() => Promise.race([route.pool.invoke(event, () => isWanted), late]));
    clearTimeout(timer);
    if (outcome === undefined) return jsonResponse(503, { message: "Service Unavailable" });
    return outcome.ok ? toResponse(outcome.result) : jsonResponse(500, { message: "Internal Server Error" });
  };

  return async (request) => {
    const { origin } = request.headers;
    const asks =
      request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined;
    if (asks && cors.configured)
      return { status: 204, headers: cors.onPreflight(origin), body: Buffer.alloc(0) };
    return withCors(await answer(request), cors, origin);
  };
}

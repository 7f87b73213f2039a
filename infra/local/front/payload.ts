import { randomUUID } from "node:crypto";
import { isObject, type Json, textAt } from "../json.ts";
import { place } from "../place.ts";
import { hostOf } from "../template/identifiers.ts";
import type { FrontRequest, FrontResponse } from "./exchange.ts";
import type { Authorized } from "./jwt-authorizer.ts";

/** Types whose bodies reach a function as text; everything else comes in Base64. */
const textual = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|.*\+(json|xml)))/;

const claimText = (claim: unknown): string =>
  Array.isArray(claim)
    ? `[${claim.join(" ")}]`
    : typeof claim === "object"
      ? JSON.stringify(claim)
      : String(claim);

const defined = (fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Json] => field[1] !== undefined),
  );

function queryParameters(query: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  }
  return Object.keys(values).length > 0 ? values : undefined;
}

/** The event of payload format 2.0 that API Gateway hands to a function. */
export function toEvent(
  request: FrontRequest,
  route: { readonly key: string; readonly pathParameters: Readonly<Record<string, string>> },
  apiId: string,
  authorized: Authorized | undefined,
): Json {
  const now = new Date();
  const { cookie, ...headers } = request.headers;
  const isText = textual.test(headers["content-type"] ?? "text/plain");
  const hasBody = request.body.length > 0;
  return defined({
    version: "2.0",
    routeKey: route.key,
    rawPath: request.path,
    rawQueryString: request.query,
    cookies: cookie === undefined ? undefined : cookie.split(/;\s*/),
    headers: { ...headers, host: hostOf.api(apiId) },
    queryStringParameters: queryParameters(request.query),
    pathParameters: Object.keys(route.pathParameters).length > 0 ? { ...route.pathParameters } : undefined,
    requestContext: defined({
      accountId: place.accountId,
      apiId,
      authorizer: authorized && {
        jwt: {
          claims: Object.fromEntries(
            Object.entries(authorized.claims).map(([name, claim]) => [name, claimText(claim)]),
          ),
          scopes: null,
        },
      },
      domainName: hostOf.api(apiId),
      domainPrefix: apiId,
      http: {
        method: request.method,
        path: request.path,
        protocol: "HTTP/1.1",
        sourceIp: request.sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: "$default",
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    }),
    body: hasBody ? request.body.toString(isText ? "utf8" : "base64") : undefined,
    isBase64Encoded: hasBody && !isText,
  });
}

/** What a function's result becomes. Without a status code the whole result is the JSON body. */
export function toResponse(result: Json): FrontResponse {
  const status = isObject(result) ? result["statusCode"] : undefined;
  if (!isObject(result) || status === undefined) {
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify(result)),
    };
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(isObject(result["headers"]) ? result["headers"] : {})) {
    if (value !== null) headers[name.toLowerCase()] = String(value);
  }
  headers["content-type"] ??= "text/plain; charset=utf-8";
  const cookies = Array.isArray(result["cookies"]) ? result["cookies"].map(String) : [];
  const encoding = result["isBase64Encoded"] === true ? "base64" : "utf8";
  return {
    status: Number(status),
    headers,
    cookies,
    body: Buffer.from(textAt(result, "body") ?? "", encoding),
  };
}

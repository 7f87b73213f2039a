import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { Contract } from "../../shared/contracts/contract.ts";

/** What a test sends; without a subject nobody is signed in. */
export interface ApiCall {
  readonly subject?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const testIssuer = "https://issuer.example.com";

/** The event that API Gateway (HTTP API, payload 2.0) makes of a request whose token its authorizer has accepted. */
export function apiEvent(contract: Contract, call: ApiCall): APIGatewayProxyEventV2 {
  const [method = "", template = ""] = contract.key.split(" ");
  const rawPath = template.replace(/\{(\w+)\}/g, (_, name: string) => call.path?.[name] ?? "");
  const authorizer =
    call.subject === undefined
      ? {}
      : { authorizer: { jwt: { claims: { iss: testIssuer, sub: call.subject }, scopes: [] } } };
  return {
    version: "2.0",
    routeKey: contract.key,
    rawPath,
    rawQueryString: new URLSearchParams({ ...call.query }).toString(),
    headers: { ...call.headers },
    isBase64Encoded: false,
    ...(call.path === undefined ? {} : { pathParameters: { ...call.path } }),
    ...(call.query === undefined ? {} : { queryStringParameters: { ...call.query } }),
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    requestContext: {
      accountId: "000000000000",
      apiId: "test",
      domainName: "test",
      domainPrefix: "test",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      requestId: "request",
      routeKey: contract.key,
      stage: "$default",
      time: "",
      timeEpoch: 0,
      ...authorizer,
    },
  };
}

export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: "test",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:test",
  memoryLimitInMB: "512",
  awsRequestId: "trace-1",
  logGroupName: "test",
  logStreamName: "test",
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

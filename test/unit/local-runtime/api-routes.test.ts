import { describe, expect, it } from "vitest";
import { createRouteFinder, parseRouteKey } from "../../../infra/local/front/api-routes.ts";

const keys = [
  "$default",
  "ANY /v1/{proxy+}",
  "GET /v1/needs/{needId}",
  "GET /v1/needs/mine",
  "PUT /v1/needs/{needId}/files/{fileId}",
];
const find = createRouteFinder(keys.map((key) => ({ key, ...parseRouteKey(key) })));

describe("the route of a request", () => {
  it.each<[string, string, string, Record<string, string>]>([
    ["GET", "/v1/needs/mine", "GET /v1/needs/mine", {}],
    ["GET", "/v1/needs/ned_1", "GET /v1/needs/{needId}", { needId: "ned_1" }],
    ["GET", "/v1/needs/%E9%9C%80", "GET /v1/needs/{needId}", { needId: "需" }],
    ["PUT", "/v1/needs/a/files/b", "PUT /v1/needs/{needId}/files/{fileId}", { needId: "a", fileId: "b" }],
    ["POST", "/v1/needs/mine", "ANY /v1/{proxy+}", { proxy: "needs/mine" }],
    ["GET", "/v1/needs/", "ANY /v1/{proxy+}", { proxy: "needs/" }],
    ["GET", "/elsewhere", "$default", { proxy: "elsewhere" }],
  ])("%s %s is %s", (method, path, key, pathParameters) => {
    expect(find(method, path)).toMatchObject({ route: { key }, pathParameters });
  });

  it("may be none", () => {
    expect(createRouteFinder([parseRouteKey("GET /v1/a")])("GET", "/v1/a/b")).toBeUndefined();
  });
});

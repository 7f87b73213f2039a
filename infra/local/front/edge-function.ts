import { randomUUID } from "node:crypto";
import { createContext, Script } from "node:vm";
import * as z from "zod";
import { isObject, type Json, objectAt, textAt } from "../json.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { FrontRequest, FrontResponse } from "./exchange.ts";

const EdgeProperties = z.object({
  FunctionCode: z.string(),
  FunctionConfig: z.object({
    Runtime: z.enum(["cloudfront-js-1.0", "cloudfront-js-2.0"]),
    Comment: z.unknown().optional(),
    // A key-value store would be empty here, so a function that has one stops the start.
    KeyValueStoreAssociations: z.undefined().optional(),
  }),
});

/** A CloudFront Function at the viewer request: it changes the request or answers it. */
export type EdgeFunction = (request: FrontRequest) => Promise<FrontRequest | FrontResponse>;

/** Ends an endless loop. Measured by the clock on the wall, so a busy machine must not look like one. */
const timeoutMilliseconds = 5000;

const queryOf = (query: string): Json => {
  const values: Record<string, { value: string; multiValue?: { value: string }[] }> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const known = values[name];
    if (known) known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }];
    else values[name] = { value };
  }
  return values as unknown as Json;
};

const valuesOf = (fields: Json | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(fields) ? fields : {}).map(([name, field]) => [
      name,
      textAt(field, "value") ?? "",
    ]),
  );

export function createEdgeFunction(resource: Deployed): EdgeFunction {
  const { FunctionCode } = propertiesOf(resource, EdgeProperties);
  // The event goes in and comes out as JSON, as it does at the edge: no object of this process is shared.
  const script = new Script(
    `${FunctionCode}\n;Promise.resolve(handler(JSON.parse(input))).then((result) => JSON.stringify(result));`,
    { filename: `${resource.logicalId}.js` },
  );
  return async (request) => {
    const event = {
      version: "1.0",
      context: { eventType: "viewer-request", requestId: randomUUID() },
      viewer: { ip: request.sourceIp },
      request: {
        method: request.method,
        uri: request.path,
        querystring: queryOf(request.query),
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, { value }]),
        ),
        cookies: {},
      },
    };
    const context = createContext({ input: JSON.stringify(event), console });
    const output: unknown = await script.runInContext(context, { timeout: timeoutMilliseconds });
    const result = JSON.parse(String(output)) as Json;
    const status = isObject(result) ? result["statusCode"] : undefined;
    if (typeof status === "number") {
      const body = isObject(result) ? result["body"] : undefined;
      const text = typeof body === "string" ? body : (textAt(body, "data") ?? "");
      return { status, headers: valuesOf(objectAt(result, "headers")), body: Buffer.from(text) };
    }
    return {
      ...request,
      path: textAt(result, "uri") ?? request.path,
      query: new URLSearchParams(valuesOf(objectAt(result, "querystring"))).toString(),
      headers: valuesOf(objectAt(result, "headers")),
    };
  };
}

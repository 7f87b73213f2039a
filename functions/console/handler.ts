import { join } from "node:path";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod";
import { readSite, siteFile } from "./data/read-site.ts";
import { answerFor } from "./domain/site.ts";
import { siteEnv } from "./env.ts";

const env = siteEnv.parse(process.env);
const securityHeaders = z.record(z.string(), z.string()).parse(JSON.parse(env.SECURITY_HEADERS));
const site = new Map([
  ...readSite(join(import.meta.dirname, "site")),
  ["/config.json", siteFile("/config.json", Buffer.from(env.CONSOLE_CONFIG))],
]);

/** Answers every path that is not the API's with the console. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { status, file, cacheControl } = answerFor(site, event.rawPath, event.headers["if-none-match"]);
  const headers = { ...securityHeaders, "cache-control": cacheControl };
  if (file === undefined) return { statusCode: status, headers };
  const tagged = { ...headers, etag: file.etag, vary: "accept-encoding" };
  if (status === 304) return { statusCode: status, headers: tagged };
  const gzip = (event.headers["accept-encoding"] ?? "").includes("gzip");
  return {
    statusCode: status,
    headers: { ...tagged, "content-type": file.type, ...(gzip ? { "content-encoding": "gzip" } : {}) },
    body: Buffer.from(gzip ? file.gzipped : file.body).toString("base64"),
    isBase64Encoded: true,
  };
};

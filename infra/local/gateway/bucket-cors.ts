import type { IncomingHttpHeaders } from "node:http";
import * as z from "zod";
import { matchesWildcard } from "../policy/wildcard.ts";

/** `CorsConfiguration` of a bucket. */
export const BucketCors = z.object({
  CorsRules: z
    .array(
      z.object({
        AllowedOrigins: z.array(z.string()),
        AllowedMethods: z.array(z.string()),
        AllowedHeaders: z.array(z.string()).default([]),
        ExposedHeaders: z.array(z.string()).default([]),
        MaxAge: z.number().optional(),
      }),
    )
    .default([]),
});
export type BucketCors = z.infer<typeof BucketCors>;

/** The headers that a browser gets, or undefined when no rule lets it. */
export function corsHeaders(
  cors: BucketCors,
  headers: IncomingHttpHeaders,
  method: string,
): Record<string, string> | undefined {
  const { origin } = headers;
  if (origin === undefined) return undefined;
  const asked = String(headers["access-control-request-headers"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  const rule = cors.CorsRules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders }) =>
      AllowedOrigins.some((pattern) => matchesWildcard(pattern, origin)) &&
      AllowedMethods.includes(method) &&
      asked.every((name) => AllowedHeaders.some((pattern) => matchesWildcard(pattern.toLowerCase(), name))),
  );
  if (!rule) return undefined;
  return {
    "access-control-allow-origin": rule.AllowedOrigins.includes("*") ? "*" : origin,
    "access-control-allow-methods": rule.AllowedMethods.join(", "),
    ...(asked.length > 0 ? { "access-control-allow-headers": asked.join(", ") } : {}),
    ...(rule.ExposedHeaders.length > 0
      ? { "access-control-expose-headers": rule.ExposedHeaders.join(", ") }
      : {}),
    ...(rule.MaxAge === undefined ? {} : { "access-control-max-age": String(rule.MaxAge) }),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}

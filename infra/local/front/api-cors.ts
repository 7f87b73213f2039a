import * as z from "zod";

const CorsConfiguration = z.object({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.number().optional(),
});

/** The CORS headers of an HTTP API. */
export interface ApiCors {
  /** API Gateway answers preflight requests itself once CORS is configured. */
  readonly configured: boolean;
  onPreflight(origin: string | undefined): Record<string, string>;
  onAnswer(origin: string | undefined): Record<string, string>;
}

export function createApiCors(configuration: unknown): ApiCors {
  const cors = CorsConfiguration.parse(configuration ?? {});
  const onAnswer = (origin: string | undefined): Record<string, string> => {
    const any = cors.AllowOrigins.includes("*");
    if (origin === undefined || !(any || cors.AllowOrigins.includes(origin))) return {};
    return {
      "access-control-allow-origin": any && !cors.AllowCredentials ? "*" : origin,
      ...(cors.AllowCredentials ? { "access-control-allow-credentials": "true" } : {}),
      ...(cors.ExposeHeaders.length > 0
        ? { "access-control-expose-headers": cors.ExposeHeaders.join(",") }
        : {}),
      vary: "Origin",
    };
  };
  return {
    configured: configuration !== undefined,
    onAnswer,
    onPreflight(origin) {
      const allowed = onAnswer(origin);
      if (Object.keys(allowed).length === 0) return {};
      return {
        ...allowed,
        "access-control-allow-methods": cors.AllowMethods.join(","),
        "access-control-allow-headers": cors.AllowHeaders.join(","),
        ...(cors.MaxAge === undefined ? {} : { "access-control-max-age": String(cors.MaxAge) }),
      };
    },
  };
}

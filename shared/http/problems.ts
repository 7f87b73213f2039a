import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { DomainError, type ErrorDetails, type ErrorKind } from "../kernel/domain-error.ts";
import { isProblemCode, problemText } from "../kernel/problem-texts.ts";

export type Language = "zh-CN" | "en";

/** The only place that knows which HTTP status a kind of error has. */
const statusOf: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  invalid: 422,
  unavailable: 503,
};

/** English only when the caller prefers it to Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? "").split(",")[0] ?? "";
  return /^\s*en\b/i.test(first) ? "en" : "zh-CN";
}

const throttled = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "TooManyRequestsException",
]);

/** Anything that is thrown, as the error that a caller may know about; undefined when it is none of their business. */
function knownError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof Error && throttled.has(error.name))
    return new DomainError("unavailable", "request.unavailable");
  return undefined;
}

type Params = NonNullable<ErrorDetails["params"]>;

/** Parameters as the caller reads them: words in their language. */
const worded = (params: Params, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language === "en" ? "en" : "zh"] : value,
    ]),
  );

/**
 * An error as an RFC 9457 problem: `{ type, title, status, code, trace, params?, errors? }` with a stable `code`,
 * worded in the caller's language; `params` is what its text was filled with. Whatever is not meant for callers becomes an opaque 500 that only carries the trace id.
 */
export function problemReply(
  error: unknown,
  language: Language,
  trace: string,
): APIGatewayProxyStructuredResultV2 {
  const known = knownError(error) ?? undefined;
  const status = known === undefined ? 500 : statusOf[known.kind];
  const code = known?.code ?? "request.failed";
  const params = known?.details.params === undefined ? undefined : worded(known.details.params, language);
  const errors = known?.details.errors?.map((fault) => ({
    ...fault,
    message: isProblemCode(fault.code) ? problemText(fault.code, language, fault.params) : fault.code,
  }));
  return {
    statusCode: status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
      "cache-control": "no-store",
      ...(status === 503 ? { "retry-after": "2" } : {}),
    },
    body: JSON.stringify({
      type: `urn:duijie:problem:${code}`,
      title: problemText(code, language, { trace, ...params }),
      status,
      code,
      trace,
      ...(params === undefined ? {} : { params }),
      ...(errors === undefined ? {} : { errors }),
    }),
  };
}

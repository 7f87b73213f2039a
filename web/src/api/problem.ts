import type { FieldError } from "../../../shared/kernel/domain-error.ts";
import { isProblemCode, type ProblemCode, problemText } from "../../../shared/kernel/problem-texts.ts";

export type Language = "zh-CN" | "en";

/** Stands for "nothing answered": the one problem that the API cannot name. */
const unreachable: Record<Language, string> = {
  "zh-CN": "网络不通，请检查网络后重试。",
  en: "The network is unreachable; check the connection and try again.",
};

/** A refusal of the API, or no answer at all. What a person reads is `text(language)`, never the server's prose. */
export class Problem extends Error {
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly code: ProblemCode | "network";
  readonly params: Readonly<Record<string, string | number>>;
  readonly errors: readonly FieldError[];

  constructor(
    status: number,
    code: ProblemCode | "network",
    params: Readonly<Record<string, string | number>> = {},
    errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.params = params;
    this.errors = errors;
  }

  text(language: Language): string {
    return this.code === "network" ? unreachable[language] : problemText(this.code, language, this.params);
  }
}

/** What a status means when the answer carries no code of ours (the gateway's own 401, 413, 429, 503 …). */
function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return "access.sign_in";
  if (status === 403) return "access.not_allowed";
  if (status === 404) return "request.route_unknown";
  if (status === 413) return "request.too_large";
  if (status === 429) return "request.throttled";
  if (status === 502 || status === 503 || status === 504) return "request.unavailable";
  return status >= 500 ? "request.failed" : "request.malformed";
}

interface ProblemBody {
  readonly code?: unknown;
  readonly params?: Record<string, string | number>;
  readonly trace?: string;
  readonly errors?: readonly FieldError[];
}

/** Reads a refusal, whoever wrote it. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const known = typeof body.code === "string" && isProblemCode(body.code) ? body.code : undefined;
  const trace = body.trace ?? response.headers.get("apigw-requestid") ?? "–";
  return new Problem(
    response.status,
    known ?? codeOfStatus(response.status),
    { trace, ...body.params },
    Array.isArray(body.errors) ? body.errors : [],
  );
}

/** Anything thrown, as a Problem: a `TypeError` of fetch is a missing network. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError) return new Problem(0, "network");
  return new Problem(500, "request.failed", { trace: "–" });
}

import type { Bilingual } from "./bilingual.ts";
import type { ProblemCode } from "./problem-texts.ts";

/** What went wrong, in the domain's terms. Only `shared/http/problems.ts` knows the HTTP status of each. */
export type ErrorKind =
  | "malformed"
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "stale"
  | "too_large"
  | "unavailable";

/** One faulty input: `path` as in the request (`body.content.title`), `code` stable. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  /** What the code's text interpolates, e.g. `{ limit: 80 }`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ErrorDetails {
  /** Values that the texts of the code interpolate, e.g. `{ limit: 3 }`; words in both languages. Never confidential. */
  readonly params?: Readonly<Record<string, string | number | Bilingual>>;
  readonly errors?: readonly FieldError[];
}

/**
 * The only error that rules, use cases and repositories throw on purpose.
 * `code` is `module.reason` and stable: the console and other clients translate it.
 */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: ProblemCode;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, code: ProblemCode, details: ErrorDetails = {}) {
    super(code);
    this.name = "DomainError";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** One faulty field, as an `invalid` error. */
export function invalidField(
  path: string,
  code: ProblemCode,
  params?: Record<string, string | number>,
): DomainError {
  return new DomainError("invalid", code, {
    errors: [{ path, code }],
    ...(params === undefined ? {} : { params }),
  });
}

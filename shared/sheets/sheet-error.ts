import { DomainError } from "../kernel/domain-error.ts";
import type { ProblemCode } from "../kernel/problem-texts.ts";

/** The file as a whole cannot be read; the code says to a person why. */
export const sheetError = (
  code: Extract<ProblemCode, `sheet.${string}`>,
  params?: Readonly<Record<string, string | number>>,
): DomainError => new DomainError("invalid", code, params === undefined ? {} : { params });

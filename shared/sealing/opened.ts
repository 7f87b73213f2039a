import { DomainError } from "../kernel/domain-error.ts";

/**
 * The named error for what the age library threw while opening: it tells a file for somebody else from a damaged one
 * by its message alone. A file whose lines about its recipients were damaged is, to whoever opens it, for somebody else.
 */
export const openingError = (error: unknown): DomainError =>
  new DomainError(
    "invalid",
    error instanceof Error && error.message.startsWith("no identity matched")
      ? "sealing.other_key"
      : "sealing.damaged",
  );

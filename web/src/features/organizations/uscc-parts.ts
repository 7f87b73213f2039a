import { isSoleTrader, normalizeUscc, type UsccFault, usccFault } from "../../../../shared/reference/uscc.ts";

/** A unified social credit code, taken apart (GB 32100-2015). */
export interface UsccParts {
  readonly code: string;
  readonly fault: UsccFault | undefined;
  readonly soleTrader: boolean;
  /** Registering authority: the first character. */
  readonly authority: string;
  /** Kind of body: the first two characters. */
  readonly kind: string;
  /** Who registered it (GB/T 2260), not where it is. */
  readonly registrar: string;
  readonly body: string;
  readonly check: string;
}

export function usccParts(typed: string): UsccParts {
  const code = normalizeUscc(typed);
  return {
    code,
    fault: usccFault(code),
    soleTrader: isSoleTrader(code),
    authority: code.slice(0, 1),
    kind: code.slice(0, 2),
    registrar: code.slice(2, 8),
    body: code.slice(8, 17),
    check: code.slice(17, 18),
  };
}

export const knownKinds: readonly string[] = [
  "11",
  "12",
  "13",
  "19",
  "51",
  "52",
  "53",
  "59",
  "91",
  "92",
  "93",
];

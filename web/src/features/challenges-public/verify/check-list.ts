import type { Fault, Why } from "../../../../../shared/record/fault.ts";
import type { CheckedReceipt, CheckedRecord } from "./check.ts";

export type CheckName =
  | "format"
  | "key"
  | "signature"
  | "chain"
  | "documents"
  | "compiled"
  | "head"
  | "canonical";
export interface CheckLine {
  readonly name: CheckName;
  readonly state: "done" | "failed" | "skipped";
}

/** In the order in which a record is checked; what comes after the first fault was not looked at any more. */
const recordChecks = ["chain", "format", "documents", "compiled", "key", "head", "canonical"] as const;

const failing: Partial<Record<Why, (typeof recordChecks)[number]>> = {
  document_missing: "documents",
  document_unknown: "documents",
  document_differs: "documents",
  document_twice: "documents",
  release_process: "documents",
  compiled: "compiled",
  key_name: "key",
  key_unknown: "key",
  other_key: "key",
  head_entry: "head",
  head_process: "head",
  content: "head",
  signature: "head",
  not_canonical: "canonical",
};

function failed({ at, why }: Fault): (typeof recordChecks)[number] {
  const named = failing[why];
  if (named !== undefined) return named;
  return at.part === "entry" ? "chain" : "format";
}

/** What was checked of a record, one line each. */
export function recordCheckList({ verdict, bytesChecked, keyKnown }: CheckedRecord): CheckLine[] {
  const stop = verdict.ok ? recordChecks.length : recordChecks.indexOf(failed(verdict));
  return recordChecks.map((name, i) => {
    if (i === stop) return { name, state: "failed" };
    const looked = i < stop && (name !== "canonical" || bytesChecked) && (name !== "key" || keyKnown);
    return { name, state: looked ? "done" : "skipped" };
  });
}

/** What was checked of a receipt. */
export function receiptCheckList({ verdict }: CheckedReceipt): CheckLine[] {
  const states = {
    genuine: ["done", "done"],
    forged: ["done", "failed"],
    "other-key": ["failed", "skipped"],
    unchecked: ["skipped", "skipped"],
  } as const;
  const [key, signature] = states[verdict];
  return [
    { name: "format", state: "done" },
    { name: "key", state: key },
    { name: "signature", state: signature },
  ];
}

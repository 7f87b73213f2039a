import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import type { Commitment, Opening, Sealed } from "../../../shared/record/record.ts";
import type { StoredProposal } from "./proposal.ts";

/** One proposal at the opening: what was submitted, and whether what was stored is that. */
export interface OpeningEntry extends Commitment {
  readonly label: string;
  /** Why it did not open: a problem code. */
  readonly fault?: string | undefined;
}

/** 开标记录. sealed: what was handed in is on record, and nobody can open it yet. */
export interface StoredOpening {
  readonly state: "sealed" | "working" | "done";
  /** Hides what was put on record before the opening, until then. */
  readonly salt: string;
  readonly total: number;
  readonly opened: number;
  readonly entries: readonly OpeningEntry[];
  readonly openedAt?: Instant | undefined;
}

/** A share that its holder released after the closing. */
export interface ReleasedShare {
  readonly personId: string;
  readonly name: string;
  readonly share: string;
  readonly releasedAt: Instant;
}

/**
 * A call that was in time is carried out or given up within this time: a function starts in ten seconds and runs for
 * fifteen. No share is taken before, so that no submission arrives when the list of what was handed in is on record.
 */
const inFlightMs = 30_000;
export const settledFrom = (closesAt: Instant): Instant => addMilliseconds(closesAt, inFlightMs);

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一, 十, 十一, 二十, 一百零一, …: below a thousand, above it in figures. */
export function inChinese(value: number): string {
  if (value >= 1000) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${digits[hundreds]}百` : "";
  if (tens === 0) return `${head}${hundreds > 0 && ones > 0 ? "零" : ""}${digits[ones]}`;
  return `${head}${tens === 1 && hundreds === 0 ? "" : digits[tens]}十${digits[ones]}`;
}

/** 方案一, 方案二, …: by order of the ids of all that were submitted, so that every run gives the same. */
export const labelsOf = (submitted: readonly Pick<StoredProposal, "id">[]): Map<string, string> =>
  new Map(
    submitted
      .map(({ id }) => id)
      .sort()
      .map((id, i) => [id, `方案${inChinese(i + 1)}`]),
  );

/** What is sealed still, or was opened by an earlier run of the same opening. */
export const wasSubmitted = ({ state }: StoredProposal): boolean =>
  state === "submitted" || state === "opened" || state === "damaged";

/** The line of the opening record for a proposal that was opened, or found damaged. */
export function entryOf({ id, current, label, fault }: StoredProposal): OpeningEntry {
  if (current === undefined || label === undefined) throw new Error(`${id} was opened without a submission`);
  const { version, sha256, size, submittedAt } = current;
  return {
    proposalId: id,
    label,
    version,
    sha256,
    size,
    receivedAt: submittedAt,
    matched: fault === undefined,
    fault,
  };
}

/** What was handed in, as it goes on record before anybody can open it. */
export const sealedList = (submitted: readonly StoredProposal[]): Sealed[] =>
  submitted.map(({ id, current }) => {
    if (current === undefined) throw new Error(`${id} was submitted without a submission`);
    const { version, sha256, size, submittedAt } = current;
    return { proposalId: id, version, sha256, size, receivedAt: submittedAt };
  });

/** The part of the opening record that stands in the decision record of the challenge. */
export const publicOpening = (
  entries: readonly OpeningEntry[],
  openedAt: Instant,
  salt: string,
): Opening => ({
  openedAt,
  salt,
  commitments: entries.map(({ proposalId, version, sha256, size, receivedAt, matched }) => ({
    proposalId,
    version,
    sha256,
    size,
    receivedAt,
    matched,
  })),
});

import {
  type ContactSide,
  type Outcome,
  type OutcomeStage,
  outcomeStages,
} from "../../../../shared/contracts/contacts-ledger.ts";

/** `done`: something is confirmed; `waiting`: a claim awaits its answer; `disputed`: claims, all of them refused. */
export type StepState = "done" | "waiting" | "disputed" | "open";

export interface LedgerStep {
  readonly stage: OutcomeStage;
  readonly state: StepState;
  /** Newest first; without what was withdrawn. */
  readonly entries: readonly Outcome[];
  /** Of the confirmed entries of this stage alone: stages are never added up. Absent when none names an amount. */
  readonly confirmedYuan: number | undefined;
}

function stateOf(entries: readonly Outcome[]): StepState {
  const has = (state: Outcome["state"]) => entries.some((entry) => entry.state === state);
  if (has("claimed")) return "waiting";
  if (has("confirmed")) return "done";
  return has("disputed") ? "disputed" : "open";
}

const newestFirst = (a: Outcome, b: Outcome): number => (a.claimedAt < b.claimedAt ? 1 : -1);

/** The ledger as the four steps on which people read it. */
export const ledgerSteps = (outcomes: readonly Outcome[]): LedgerStep[] =>
  outcomeStages.map((stage) => {
    const entries = outcomes
      .filter((entry) => entry.stage === stage && entry.state !== "withdrawn")
      .sort(newestFirst);
    const amounts = entries.flatMap(({ state, amountYuan }) =>
      state === "confirmed" && amountYuan !== undefined ? [amountYuan] : [],
    );
    return {
      stage,
      state: stateOf(entries),
      entries,
      confirmedYuan: amounts.length === 0 ? undefined : amounts.reduce((sum, one) => sum + one, 0),
    };
  });

/** Contracts under which payments can come in. */
export const confirmedContracts = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ stage, state }) => stage === "contract" && state === "confirmed");

/** Who recorded it, from where this person stands. */
export const claimant = (entry: Outcome, role: ContactSide | "reader"): "mine" | "theirs" | ContactSide =>
  role === "reader" ? entry.claimedBy : entry.claimedBy === role ? "mine" : "theirs";

/** Did the last record meet one of the other side's, and so confirm it at once? */
export function confirmedAtOnce(before: readonly Outcome[], after: readonly Outcome[]): boolean {
  const confirmed = (list: readonly Outcome[]) => list.filter(({ state }) => state === "confirmed").length;
  return confirmed(after) > confirmed(before);
}

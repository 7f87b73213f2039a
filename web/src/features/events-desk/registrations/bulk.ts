import type { Answer } from "../../../../../shared/contracts/contract.ts";
import {
  type RegistrationRow,
  registrationContracts,
} from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import { asProblem, type Problem } from "../../../api/problem.ts";

/** What an organizer decides about people. */
export type Decision = "approve" | "decline" | "remove";
export type Outcome = Answer<typeof registrationContracts.approveRegistrations>["results"][number];

/** From which states a decision is possible; the server has the last word for each one. */
const decidable: Readonly<Record<Decision, readonly RegistrationRow["state"][]>> = {
  approve: ["pending"],
  decline: ["pending"],
  remove: ["held", "waitlisted", "offered", "confirmed"],
};

export const mayDecide = (decision: Decision, { state }: Pick<RegistrationRow, "state">): boolean =>
  decidable[decision].includes(state);

/** Whom of those chosen a decision is possible for. */
export const decidableOf = <R extends Pick<RegistrationRow, "state">>(
  decision: Decision,
  rows: readonly R[],
): R[] => rows.filter((row) => mayDecide(decision, row));

/** Who registered at the door has no account, hence no inbox. */
export const hasAccount = ({ registrantId }: Pick<RegistrationRow, "registrantId">): boolean =>
  registrantId.startsWith("per_");

/** The most people that one message takes. */
export const mostAtOnce = 100;

/** Each decision is a transaction of its own: so many are done well within the time that one call has. */
const decidedAtOnce = 25;

/** The order in which people registered, which is the order in which approved ones get seats. */
export const inOrderOfRegistration = <R extends Pick<RegistrationRow, "registeredAt" | "registrantId">>(
  rows: readonly R[],
): R[] => {
  const turn = ({ registeredAt, registrantId }: R): string => `${registeredAt}#${registrantId}`;
  return [...rows].sort((one, other) => (turn(one) < turn(other) ? -1 : 1));
};

export const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

interface Order {
  readonly eventId: string;
  readonly rows: readonly RegistrationRow[];
  readonly decision: Decision;
  readonly reason: string;
}

export interface Decided {
  readonly results: readonly Outcome[];
  /** Why it stopped; those not in the results were not reached. */
  readonly problem?: Problem;
}

function decideChunk(registrantIds: string[], { eventId, decision, reason }: Order) {
  const path = { eventId };
  if (decision === "approve")
    return call(registrationContracts.approveRegistrations, { path, body: { registrantIds } });
  const contract =
    decision === "decline"
      ? registrationContracts.declineRegistrations
      : registrationContracts.removeRegistrations;
  return call(contract, { path, body: { registrantIds, reason } });
}

/** Decides about everybody chosen, some at a time, who registered first first, and tells what became of each. */
export async function decideAll(order: Order): Promise<Decided> {
  const results: Outcome[] = [];
  const registrantIds = inOrderOfRegistration(order.rows).map(({ registrantId }) => registrantId);
  for (const chunk of chunks(registrantIds, decidedAtOnce)) {
    try {
      results.push(...(await decideChunk(chunk, order)).results);
    } catch (error) {
      // What is done is done: without anything done it is a refusal, otherwise a result with a remark.
      if (results.length === 0) throw error;
      return { results, problem: asProblem(error) };
    }
  }
  return { results };
}

import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { phaseNow } from "../challenges-public/phase.ts";

export type ReadinessName = "open" | "key" | "terms" | "content" | "members" | "declared";
export interface Readiness {
  readonly name: ReadinessName;
  readonly ready: boolean;
}

/** What submission needs, one line each, in the order in which a person can do something about it. */
export function readiness(of: {
  readonly challenge: Pick<PublicChallenge, "phase" | "opensAt" | "closesAt" | "recipient">;
  readonly members: Proposal["members"];
  /** Whether the present terms were looked at. */
  readonly termsSeen: boolean;
  readonly contentFaults: number;
  readonly declarationFaults: number;
  readonly now: string;
}): Readiness[] {
  return [
    { name: "open", ready: phaseNow(of.challenge, of.now) === "open" },
    { name: "key", ready: of.challenge.recipient !== undefined },
    { name: "terms", ready: of.termsSeen },
    { name: "content", ready: of.contentFaults === 0 },
    {
      name: "members",
      ready: of.members.every(({ lead, confirmedAt }) => lead || confirmedAt !== undefined),
    },
    { name: "declared", ready: of.declarationFaults === 0 },
  ];
}

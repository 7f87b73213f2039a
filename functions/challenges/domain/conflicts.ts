import type { CivilDate } from "../../../shared/kernel/time.ts";
import {
  type ConflictReason,
  type ConflictSide,
  conflictReasons,
} from "../../../shared/reference/conflict-reasons.ts";

/** What is known about an expert that can conflict. Organizations by USCC: departments of a university share one. */
export interface ExpertFacts {
  readonly id: string;
  readonly personId: string;
  /** Employed or adviser; `until` is absent while it lasts. */
  readonly employers: readonly { readonly uscc: string; readonly until?: CivilDate }[];
  /** Organizations in which the expert declared shares. */
  readonly stakes: readonly string[];
  /** Organizations at which the expert declared close relatives. */
  readonly family: readonly string[];
  readonly coApplications: readonly {
    readonly uscc: string;
    readonly on: CivilDate;
    readonly title: string;
  }[];
  /** Needs that the expert assessed (论证). */
  readonly assessed: readonly { readonly needId: string; readonly on: CivilDate }[];
  /** Proposals from which the expert withdrew. */
  readonly declared: readonly string[];
}

/** An organization of one side, with those that own or control it or are owned or controlled by it. */
export interface Party {
  readonly uscc: string;
  readonly affiliates: readonly string[];
}

export interface ProposalFacts {
  readonly id: string;
  /** The need that the challenge came from. */
  readonly needId?: string;
  readonly poster?: Party;
  readonly members: readonly Party[];
  /** Everybody who is named in the proposal. */
  readonly team: readonly string[];
}

export interface ConflictRules {
  /** How long a past employment or a joint application counts. */
  readonly years: number;
  /** The day of the assignment. */
  readonly on: CivilDate;
}

export interface Conflict {
  readonly expertId: string;
  readonly proposalId: string;
  readonly reason: ConflictReason;
  /** What the reason's text interpolates, and what proves it. */
  readonly proof: Readonly<Record<string, string | number>>;
  /** See `conflictReasons`. */
  readonly dismissible: boolean;
}

/** A logged decision that one conflict does not hold. It names the conflict by `conflictKey`: another one still counts. */
export interface Dismissal {
  readonly key: string;
}

/** The same for the same expert, proposal, reason and proof, whenever it is found. */
export const conflictKey = ({ expertId, proposalId, reason, proof }: Conflict): string =>
  [
    expertId,
    proposalId,
    reason,
    ...Object.entries(proof)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`),
  ].join("|");

/** Every conflict between these experts and proposals: each once, in an order that does not depend on the input's. */
export function findConflicts(
  experts: readonly ExpertFacts[],
  proposals: readonly ProposalFacts[],
  rules: ConflictRules,
): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const expert of experts)
    for (const proposal of proposals)
      for (const [reason, proof] of reasonsBetween(expert, proposal, rules)) {
        const { hard } = conflictReasons[reason];
        const conflict = {
          expertId: expert.id,
          proposalId: proposal.id,
          reason,
          proof,
          dismissible: !hard,
        };
        found.set(conflictKey(conflict), conflict);
      }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, conflict]) => conflict);
}

/** Those that keep an expert from a proposal. Dismissing a hard one changes nothing. */
export function standingConflicts(
  conflicts: readonly Conflict[],
  dismissals: readonly Dismissal[],
): Conflict[] {
  const dismissed = new Set(dismissals.map(({ key }) => key));
  return conflicts.filter((conflict) => !conflict.dismissible || !dismissed.has(conflictKey(conflict)));
}

type Reason = readonly [ConflictReason, Conflict["proof"]];

function* reasonsBetween(
  expert: ExpertFacts,
  proposal: ProposalFacts,
  rules: ConflictRules,
): Generator<Reason> {
  if (proposal.team.includes(expert.personId)) yield ["team", {}];
  if (expert.declared.includes(proposal.id)) yield ["declared", {}];
  for (const { needId, on } of expert.assessed)
    if (needId === proposal.needId) yield ["assessed_need", { needId, on }];
  for (const party of proposal.members) yield* reasonsWith(expert, party, "solver", rules);
  if (proposal.poster) yield* reasonsWith(expert, proposal.poster, "poster", rules);
}

function* reasonsWith(
  { employers, stakes, family, coApplications }: ExpertFacts,
  { uscc, affiliates }: Party,
  side: ConflictSide,
  { years, on }: ConflictRules,
): Generator<Reason> {
  const since = yearsBefore(on, years);
  if (stakes.includes(uscc)) yield ["stake", { uscc, side }];
  if (family.includes(uscc)) yield ["family", { uscc, side }];
  for (const { uscc: employer, until } of employers) {
    const isCurrent = until === undefined || until >= on;
    if (employer === uscc && isCurrent) yield ["employer", { uscc, side }];
    else if (employer === uscc && until !== undefined && until > since)
      yield ["past_employer", { uscc, side, until, years }];
    else if (isCurrent && affiliates.includes(employer)) yield ["affiliate", { uscc, side, employer }];
  }
  for (const joint of coApplications)
    if (joint.uscc === uscc && joint.on > since)
      yield ["co_application", { uscc, side, on: joint.on, title: joint.title, years }];
}

/** The same day so many years earlier; of 29 February, in a year without one, the text that sorts in its place. */
const yearsBefore = (date: CivilDate, years: number): CivilDate =>
  `${String(Number(date.slice(0, 4)) - years).padStart(4, "0")}${date.slice(4)}`;

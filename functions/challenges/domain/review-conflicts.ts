import type { Conflict, ConflictCode, ExpertContent } from "../../../shared/contracts/reviews.ts";
import type { CivilDate } from "../../../shared/kernel/time.ts";
import type { ConflictReason } from "../../../shared/reference/conflict-reasons.ts";
import {
  type ConflictRules,
  conflictKey,
  type ExpertFacts,
  type Conflict as Found,
  findConflicts,
  type Party,
} from "./conflicts.ts";
import type { PooledExpert } from "./expert.ts";

/** What stands between experts and the proposals of one challenge, found from what is known on both sides. */

/** An organization on one side. */
export interface NamedParty extends Party {
  readonly organizationId: string;
  readonly name: string;
}

/** The challenge, as far as it can conflict with somebody. */
export interface ConflictCase {
  readonly challengeId: string;
  readonly poster: NamedParty | undefined;
  /** Who took part in the feasibility review. */
  readonly feasibility: readonly string[];
  readonly proposals: readonly { readonly id: string; readonly members: readonly NamedParty[] }[];
  /** Who recused themselves from which proposal. */
  readonly recusals: readonly { readonly expertId: string; readonly proposalId: string }[];
}

/** A decision that one finding is no conflict. It names the finding: what a later profile adds still counts. */
export interface StoredDismissal {
  readonly expertId: string;
  readonly proposalId: string;
  readonly code: ConflictCode;
  readonly keys: readonly string[];
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
}

/** A conflict as it is told, with what a dismissal calls it. */
export interface ReviewConflict extends Conflict {
  readonly key: string;
}

/** Last day of what goes on, or of what counts whenever it was: after every other day. */
const goesOn: CivilDate = "9999-12-31";

const codeOf: Record<ConflictReason, ConflictCode> = {
  team: "employer",
  employer: "employer",
  past_employer: "former-employer",
  stake: "interest",
  family: "family",
  affiliate: "related-organization",
  co_application: "cooperation",
  assessed_need: "took-part-in-feasibility",
  declared: "declared",
};

/** Every conflict between these experts and the proposals, with the dismissals that hold. */
export function reviewConflicts(
  experts: readonly PooledExpert[],
  about: ConflictCase,
  rules: ConflictRules,
  dismissals: readonly StoredDismissal[],
): ReviewConflict[] {
  const parties = partiesOf(about);
  const facts = experts.map((expert) => factsOf(expert, about, parties, rules));
  const proposals = about.proposals.map(({ id, members }) => ({
    id,
    needId: about.challengeId,
    ...(about.poster === undefined ? {} : { poster: about.poster }),
    members,
    team: [],
  }));
  const dismissed = new Map(dismissals.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const nameOf = new Map(parties.map(({ uscc, name }) => [uscc, name]));
  return findConflicts(facts, proposals, rules).map((found) => told(found, nameOf, dismissed));
}

/** Does it keep the expert from the proposal? */
export const stands = ({ dismissed }: Conflict): boolean => dismissed === undefined;

const partiesOf = ({ poster, proposals }: ConflictCase): NamedParty[] => [
  ...(poster === undefined ? [] : [poster]),
  ...proposals.flatMap(({ members }) => members),
];

function told(
  found: Found,
  nameOf: ReadonlyMap<string, string>,
  dismissed: ReadonlyMap<string, StoredDismissal>,
): ReviewConflict {
  const { expertId, proposalId, reason, proof, dismissible } = found;
  const key = conflictKey(found);
  const dismissal = dismissible ? dismissed.get(key) : undefined;
  const isPoster = proof.side === "poster";
  const facts = Object.entries(proof).filter(([, value]) => value !== goesOn);
  const name = nameOf.get(String(proof.uscc));
  return {
    key,
    expertId,
    proposalId,
    code: reason === "employer" && isPoster ? "poster-employer" : codeOf[reason],
    facts: {
      ...Object.fromEntries(facts.map(([field, value]) => [field, String(value)])),
      ...(name === undefined ? {} : { name }),
    },
    dismissible,
    ...(dismissal === undefined
      ? {}
      : { dismissed: { at: dismissal.at, byName: dismissal.byName, reason: dismissal.reason } }),
  };
}

/** Names as people write them: width, case, blanks and brackets do not tell two organizations apart. */
const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】〔〕·.]/g, "");

type Tie = ExpertContent["cooperations"][number];

/** What an expert says, by code: one that is missing or mistyped is found by the name of a party. */
function factsOf(
  { personId, content, organizationIds }: PooledExpert,
  about: ConflictCase,
  parties: readonly NamedParty[],
  { years, on }: ConflictRules,
): ExpertFacts {
  const byName = new Map(parties.map(({ name, uscc }) => [plainName(name), uscc]));
  const codes = ({ uscc, name }: Pick<Tie, "uscc" | "name">): string[] => {
    const named = byName.get(plainName(name));
    return [...new Set([uscc, named].filter((code) => code !== undefined))];
  };
  /** What has ended counts as long as a former employer does. */
  const since = `${String(Number(on.slice(0, 4)) - years).padStart(4, "0")}${on.slice(4)}`;
  const counting = (ties: readonly Tie[]): string[] =>
    ties.filter(({ until }) => until === undefined || until > since).flatMap(codes);
  const member = parties.filter(({ organizationId }) => organizationIds.includes(organizationId));

  return {
    id: personId,
    personId,
    employers: [
      ...codes(content.employer).map((uscc) => ({ uscc })),
      ...member.map(({ uscc }) => ({ uscc })),
      ...content.formerEmployers.flatMap((tie) =>
        codes(tie).map((uscc) => ({ uscc, ...(tie.until === undefined ? {} : { until: tie.until }) })),
      ),
    ],
    stakes: counting(content.interests),
    family: counting(content.familyAt),
    coApplications: content.cooperations.flatMap((tie) =>
      codes(tie).map((uscc) => ({ uscc, on: tie.until ?? goesOn, title: tie.name })),
    ),
    assessed: about.feasibility.includes(personId) ? [{ needId: about.challengeId, on: goesOn }] : [],
    declared: about.recusals
      .filter(({ expertId }) => expertId === personId)
      .map(({ proposalId }) => proposalId),
  };
}

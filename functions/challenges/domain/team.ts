import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import type { MemberEntry } from "../../../shared/contracts/proposals-content.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { ProposalMember, StoredProposal } from "./proposal.ts";

/** What the lead says of a member, with the organization as the directory has it. */
export interface NamedMember {
  readonly entry: MemberEntry;
  readonly facts: OrganizationFacts;
}

/** May this organization propose in this programme, alone or with others? */
export function checkMayPropose({ kind, status }: OrganizationFacts, { solverKinds }: ProgrammeRules): void {
  if (status !== "verified") throw new DomainError("conflict", "item.organization_not_verified");
  if (!solverKinds.includes(kind)) throw new DomainError("conflict", "proposal.solver_kind");
}

/** Whoever starts a proposal is alone in it at first. */
export const aloneInIt = (facts: OrganizationFacts, at: Instant): ProposalMember => ({
  organizationId: facts.id,
  name: facts.name,
  uscc: facts.uscc,
  kind: facts.kind,
  role: "牵头单位",
  percent: 100,
  lead: true,
  confirmedAt: at,
});

/**
 * The team as the lead wants it. Who confirmed stays confirmed as long as role and share stay as they were; the lead
 * confirms by naming.
 */
export function teamOf(
  proposal: StoredProposal,
  named: readonly NamedMember[],
  rules: ProgrammeRules,
  at: Instant,
): ProposalMember[] {
  const ids = named.map(({ facts }) => facts.id);
  if (!ids.includes(proposal.leadOrganizationId) || new Set(ids).size < ids.length)
    throw new DomainError("invalid", "proposal.lead_missing");
  const limit = rules.consortiumMembers;
  if (named.length - 1 > limit)
    throw new DomainError("conflict", "proposal.too_many_members", { params: { limit } });
  for (const { facts } of named) checkMayPropose(facts, rules);
  const team = named.map(({ entry, facts }): ProposalMember => {
    const { role, percent } = entry;
    const lead = facts.id === proposal.leadOrganizationId;
    const before = proposal.members.find(({ organizationId }) => organizationId === facts.id);
    const same = before?.role === role && before.percent === percent;
    return {
      organizationId: facts.id,
      name: facts.name,
      uscc: facts.uscc,
      kind: facts.kind,
      role,
      percent,
      lead,
      confirmedAt: lead ? at : same ? before.confirmedAt : undefined,
    };
  });
  checkTotal(team);
  return team;
}

export function checkTotal(members: readonly ProposalMember[]): void {
  if (members.reduce((sum, { percent }) => sum + percent, 0) !== 100)
    throw new DomainError("invalid", "proposal.members_total");
}

/** Before it may be submitted: everybody joined, and the shares make up the whole. */
export function checkComplete(members: readonly ProposalMember[]): void {
  if (members.some(({ confirmedAt }) => confirmedAt === undefined))
    throw new DomainError("conflict", "proposal.members_unconfirmed");
  checkTotal(members);
}

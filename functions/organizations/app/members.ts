import type * as z from "zod";
import type { Member } from "../../../shared/contracts/organizations.ts";
import type { MemberRole } from "../../../shared/contracts/roles.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { MembershipRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import { requireAnotherAdmin, requireSuccessor } from "../domain/membership.ts";
import { isAdmin, mayViewMembers, requireAdmin } from "../domain/permission.ts";
import type { Members, Organizations, People } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";

interface MemberParts {
  readonly organizations: Pick<Organizations, "find">;
  readonly members: Members;
  readonly people: Pick<People, "profiles">;
  readonly clock: Clock;
  readonly newId: NewId;
}

type MemberView = z.input<typeof Member>;

/** With name and address from the profiles: they are kept in one place. */
async function views(people: Pick<People, "profiles">, members: readonly MembershipRecord[]) {
  const profiles = await people.profiles(members.map((member) => member.personId));
  const byId = new Map(profiles.map((profile) => [profile.personId, profile]));
  return members.flatMap(({ personId, role, since }): MemberView[] => {
    const profile = byId.get(personId);
    return profile === undefined ? [] : [{ personId, role, since, name: profile.name, email: profile.email }];
  });
}

const memberNotFound = () => new DomainError("not_found", "member.not_found");

export const listMembers =
  ({ organizations, members, people }: MemberParts) =>
  async (id: string, actor: Actor): Promise<{ items: MemberView[] }> => {
    const organization = await visibleOrganization(organizations, id, actor);
    if (!mayViewMembers(organization, actor)) throw new DomainError("forbidden", "access.not_allowed");
    return { items: await views(people, await members.of(id)) };
  };

export interface ChangeMemberRole {
  readonly organizationId: string;
  readonly personId: string;
  readonly role: MemberRole;
  readonly actor: Actor;
}

/** Gives a member another role. */
export const changeMemberRole =
  ({ organizations, members, people, clock, newId }: MemberParts) =>
  async ({ organizationId, personId, role, actor }: ChangeMemberRole): Promise<MemberView> => {
    const organization = await visibleOrganization(organizations, organizationId, actor);
    requireAdmin(organization, actor);
    const member = await members.find(organizationId, personId);
    if (member === undefined) throw memberNotFound();
    if (member.role !== role) {
      requireAnotherAdmin(organization.admins, member.role, role);
      const facts = { personId };
      await members.changeRole(member, role, {
        id: newId("event"),
        at: clock.now(),
        action: "change-role",
        from: member.role,
        to: role,
        by: by(actor, "admin"),
        facts,
      });
    }
    const [view] = await views(people, [{ ...member, role }]);
    if (view === undefined) throw memberNotFound();
    return view;
  };

export interface RemoveMember {
  readonly organizationId: string;
  readonly personId: string;
  readonly successorId: string;
  readonly actor: Actor;
}

/** Removes a member, or lets one leave. What they handled passes to the successor: other modules learn it as an event. */
export const removeMember =
  ({ organizations, members, clock, newId }: MemberParts) =>
  async ({ organizationId, personId, successorId, actor }: RemoveMember): Promise<void> => {
    const organization = await visibleOrganization(organizations, organizationId, actor);
    const leaving = personId === actor.personId;
    if (!leaving) requireAdmin(organization, actor);
    const member = await members.find(organizationId, personId);
    if (member === undefined) throw memberNotFound();
    requireAnotherAdmin(organization.admins, member.role, undefined);
    const successor = await members.find(organizationId, successorId);
    requireSuccessor(personId, successor);
    await members.remove(member, successor, {
      id: newId("event"),
      at: clock.now(),
      action: leaving ? "leave" : "remove-member",
      from: member.role,
      by: by(actor, isAdmin(organization, actor) ? "admin" : member.role),
      facts: { personId, successorId },
    });
  };

import type { Directory } from "../../../../shared/identity/directory.ts";
import type { Clock } from "../../../../shared/kernel/time.ts";
import type { Owner, PersonRef } from "../../domain/item.ts";
import { ownerOf } from "../owner.ts";

/** Who administers an organization. */
export type AdminsOf = (organizationId: string) => Promise<readonly string[]>;

export interface ActingOwner {
  readonly owner: Owner;
  /** The first of its administrators; undefined when none has a profile. */
  readonly agent: PersonRef | undefined;
}

/** A verified organization as an owner, with the person who acts for it. */
export const verifiedOwner = (
  directory: Pick<Directory, "organization" | "actor">,
  adminsOf: AdminsOf,
  clock: Clock,
) => {
  const agentOf = async (organizationId: string): Promise<PersonRef | undefined> => {
    for (const personId of await adminsOf(organizationId)) {
      const admin = await directory.actor(personId);
      if (admin !== undefined) return { personId, name: admin.name };
    }
    return undefined;
  };
  return async (organizationId: string): Promise<ActingOwner | undefined> => {
    const facts = await directory.organization(organizationId);
    if (facts?.status !== "verified") return undefined;
    return { owner: ownerOf(facts, clock.now()), agent: await agentOf(organizationId) };
  };
};

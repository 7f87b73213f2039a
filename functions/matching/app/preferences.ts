import { type Actor, isMemberOf, roleIn } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Preferences } from "./ports.ts";

interface MatchPreferences {
  readonly organizationId: string;
  readonly digest: boolean;
}

const mustBelong = (actor: Actor, organizationId: string): void => {
  if (!isMemberOf(actor, organizationId)) throw new DomainError("not_found", "organization.not_found");
};

export const readPreferences =
  (preferences: Preferences) =>
  async (organizationId: string, actor: Actor): Promise<MatchPreferences> => {
    mustBelong(actor, organizationId);
    return { organizationId, digest: await preferences.digest(organizationId) };
  };

/** Whether the mails come is everybody's at the organization who acts for it. */
export const savePreferences =
  (preferences: Preferences, clock: Clock) =>
  async (organizationId: string, digest: boolean, actor: Actor): Promise<MatchPreferences> => {
    mustBelong(actor, organizationId);
    if (roleIn(actor, organizationId) === "viewer") throw new DomainError("forbidden", "match.viewer");
    const by = { personId: actor.personId, name: actor.name };
    await preferences.save({ organizationId, digest, by, at: clock.now() });
    return { organizationId, digest };
  };

import { privacyNoticeVersion } from "../../../shared/contracts/organization-facts.ts";
import type { Me } from "../../../shared/contracts/organizations.ts";
import type { Identity } from "../../../shared/http/route.ts";
import type { ProfileRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import type { People } from "./ports.ts";

export interface SaveProfile {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly language: ProfileRecord["language"];
  readonly consentVersion: string;
  readonly expectedVersion?: number | undefined;
}

const hasConsented = (profile: ProfileRecord | undefined): boolean =>
  profile?.consents.some((consent) => consent.version === privacyNoticeVersion) ?? false;

/** Who I am: profile, organizations, roles. */
export const readMe =
  (people: Pick<People, "read" | "organizations">) =>
  async (personId: string): Promise<Me> => {
    const { profile, memberships, staff } = await people.read(personId);
    const organizations = await people.organizations(memberships.map((m) => m.organizationId));
    const byId = new Map(organizations.map((organization) => [organization.id, organization]));
    return {
      id: personId,
      ...(profile === undefined ? {} : { profile: { ...profile, id: profile.personId } }),
      consentNeeded: !hasConsented(profile),
      privacyNoticeVersion,
      memberships: memberships.flatMap(({ organizationId, role }) => {
        const organization = byId.get(organizationId);
        return organization === undefined
          ? []
          : [
              {
                organizationId,
                role,
                organizationName: organization.name,
                organizationKind: organization.kind,
                organizationStatus: organization.status,
              },
            ];
      }),
      staff: staff.map(({ role, units }) => ({ role, units })),
    };
  };

function saved(
  before: ProfileRecord | undefined,
  personId: string,
  input: SaveProfile,
  at: Instant,
): ProfileRecord {
  const { consentVersion, expectedVersion, ...fields } = input;
  if (before?.version !== expectedVersion) throw new DomainError("stale", "person.stale");
  const consents = before?.consents ?? [];
  return {
    ...fields,
    personId,
    consents: hasConsented(before) ? consents : [...consents, { version: consentVersion, at }],
    createdAt: before?.createdAt ?? at,
    version: (before?.version ?? 0) + 1,
  };
}

/**
 * Saves my profile, with my consent to the notice in force. The person whom the deployment names becomes operator,
 * once: there must be somebody who can appoint the others.
 */
export const saveMe =
  (
    people: Pick<People, "read" | "save" | "saveFirstOperator">,
    firstOperatorSubject: string,
    clock: Clock,
    newId: NewId,
  ) =>
  async ({ personId, subject }: Identity, input: SaveProfile): Promise<void> => {
    const at = clock.now();
    const { profile: before, staff } = await people.read(personId);
    const after = saved(before, personId, input, at);
    const named = firstOperatorSubject !== "" && subject === firstOperatorSubject;
    if (named && !staff.some((assignment) => assignment.role === "operator")) {
      const log = { id: newId("event"), at, action: "appoint", to: "operator", by: by(after, "deployment") };
      if (await people.saveFirstOperator(before, after, log)) return;
    }
    await people.save(before, after);
  };

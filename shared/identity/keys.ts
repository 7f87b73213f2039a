/** The keys of the organizations table that other modules may read too. */

export const personPk = (personId: string): string => `PERSON#${personId}`;
export const organizationPk = (organizationId: string): string => `ORG#${organizationId}`;
export const profileKey = (personId: string) => ({ pk: personPk(personId), sk: "PROFILE" });
export const membershipKey = (personId: string, organizationId: string) => ({
  pk: personPk(personId),
  sk: `MEMBER#${organizationId}`,
});
export const staffKey = (personId: string, role: string) => ({ pk: personPk(personId), sk: `STAFF#${role}` });
export const organizationKey = (organizationId: string) => ({
  pk: organizationPk(organizationId),
  sk: "ORG",
});
/** The organization's side of a membership. */
export const memberKey = (organizationId: string, personId: string) => ({
  pk: organizationPk(organizationId),
  sk: `MEMBER#${personId}`,
});
/** A guard: whoever puts it first has the code. It names the organization. */
export const usccKey = (uscc: string) => ({ pk: `USCC#${uscc}`, sk: "USCC" });

import type * as z from "zod";
import type { NeedDraft, OfferDraft } from "../../../../shared/contracts/matchmaking-content.ts";
import { addDays, type CivilDate } from "../../../../shared/kernel/time.ts";
import type { DemoNeed, DemoOffer, DemoOrganization } from "./types.ts";

/** The contact, dates and declarations that each item has in the same way. */
const filledIn = (openForDays: number, organization: DemoOrganization, today: CivilDate) => ({
  contact: organization.registration.contact,
  openUntil: addDays(today, openForDays),
  attachments: [],
  publicationConsent: true as const,
  notClassified: true as const,
});

/** What the owner posts for this need, if today is `today`; a contact of its own wins over the organization's. */
export const needContentOf = (
  need: DemoNeed,
  organization: DemoOrganization,
  today: CivilDate,
): z.input<typeof NeedDraft> => ({
  ...filledIn(need.openForDays, organization, today),
  ...need.content,
});

/** What the owner posts for this offer, if today is `today`. */
export const offerContentOf = (
  offer: DemoOffer,
  organization: DemoOrganization,
  today: CivilDate,
): z.input<typeof OfferDraft> => ({
  ...filledIn(offer.openForDays, organization, today),
  ...offer.content,
});

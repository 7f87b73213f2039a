import type { ChallengeSummary, PublicChallenge } from "../../../shared/contracts/challenges.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { maskPhone } from "../../../shared/reference/phone.ts";
import { phaseAt, type StoredChallenge, titleOf } from "./challenge.ts";
import { completeContent, termsOf } from "./challenge-content.ts";

/** What anybody may know of a published challenge, at this instant. */
export const publicSummary = (challenge: StoredChallenge, at: Instant): ChallengeSummary => ({
  id: challenge.id,
  programmeId: challenge.programmeId,
  year: challenge.year,
  poser: challenge.poser,
  poster: { organizationId: challenge.posterOrganizationId, name: challenge.posterName },
  unitCode: challenge.unitCode,
  title: titleOf(challenge),
  chains: challenge.content.chains ?? [],
  bountyYuan: challenge.content.bountyYuan,
  phase: phaseAt(challenge, at),
  opensAt: challenge.opensAt,
  closesAt: challenge.closesAt,
  number: challenge.number,
  proposals: challenge.proposals,
});

/** The part of a challenge that its page and its releases show: terms, a masked number, the public files. */
export function publicTerms(
  challenge: StoredChallenge,
): Pick<PublicChallenge, "terms" | "termsVersion" | "contact" | "attachments" | "recipient"> {
  const content = completeContent(challenge.content);
  const shown = content.attachments.filter(({ visibility }) => visibility === "public");
  return {
    terms: termsOf(content),
    termsVersion: challenge.termsVersion,
    contact: { name: content.contact.name, maskedPhone: maskPhone(content.contact.phone) },
    attachments: shown.flatMap(({ fileId }) => challenge.files.filter(({ id }) => id === fileId)),
    recipient: challenge.recipient,
  };
}

/** For search engines, in the words of schema.org. */
export const jsonLd = (challenge: StoredChallenge, department: string): Record<string, unknown> => ({
  "@context": "https://schema.org",
  "@type": "MonetaryGrant",
  name: titleOf(challenge),
  description: challenge.content.background,
  identifier: challenge.number,
  funder: { "@type": "Organization", name: challenge.posterName },
  sponsor: { "@type": "GovernmentOrganization", name: department },
  amount: { "@type": "MonetaryAmount", currency: "CNY", value: challenge.content.bountyYuan },
});

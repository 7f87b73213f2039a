import type { PublicNeed, PublicOffer } from "../../../../shared/contracts/matchmaking.ts";
import type { Amount } from "../../../../shared/contracts/matchmaking-content.ts";
import type { OrganizationCard } from "../../../../shared/contracts/organizations.ts";
import { endOfCivilDate } from "../../../../shared/kernel/time.ts";

/** Public pages in the words of schema.org: a need is a `Demand`, an offer is an `Offer`. */

const context = "https://schema.org";
const address = (path: string): string => `${location.origin}${path}`;

function price(amount: Amount): object {
  if (amount.minYuan === undefined && amount.maxYuan === undefined) return {};
  return {
    priceSpecification: {
      "@type": "PriceSpecification",
      priceCurrency: "CNY",
      ...(amount.minYuan === undefined ? {} : { minPrice: amount.minYuan }),
      ...(amount.maxYuan === undefined ? {} : { maxPrice: amount.maxYuan }),
    },
  };
}

const owner = (of: PublicNeed["owner"]): object => ({
  "@type": "Organization",
  name: of.name,
  ...(of.collected ? {} : { url: address(`/organizations/${of.organizationId}`) }),
});

function common(item: PublicNeed | PublicOffer): object {
  return {
    name: item.content.title,
    description: item.content.publicText,
    url: address(`/${item.kind}s/${item.id}`),
    identifier: item.id,
    validFrom: item.publishedAt,
    availabilityEnds: endOfCivilDate(item.content.openUntil),
    areaServed: item.owner.districtName,
  };
}

export const needJsonLd = (need: PublicNeed): object => ({
  "@context": context,
  "@type": "Demand",
  ...common(need),
  ...price(need.content.budget),
  seller: owner(need.owner),
});

export const offerJsonLd = (offer: PublicOffer): object => ({
  "@context": context,
  "@type": "Offer",
  ...common(offer),
  ...price(offer.content.price),
  offeredBy: owner(offer.owner),
});

export const organizationJsonLd = (card: OrganizationCard): object => ({
  "@context": context,
  "@type": card.kind === "university" ? "CollegeOrUniversity" : "Organization",
  name: card.name,
  url: card.website ?? address(`/organizations/${card.id}`),
  address: card.districtName,
  ...(card.introduction === undefined ? {} : { description: card.introduction }),
});

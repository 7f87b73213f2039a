import * as z from "zod";
import type { Listing } from "../../../shared/contracts/listing.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import type { Published } from "../domain/item.ts";
import { decodePublic } from "./codec.ts";
import { publicSk } from "./keys.ts";

const Changed = z.object({ version: z.int(), changedAt: z.string() });

/**
 * The event of a stored public version. It is made from that one item alone, so that version and content belong
 * together whenever and however often the stream delivers it.
 */
export function eventOfPublicVersion(stored: Record<string, unknown>): ListingChanged | undefined {
  if (stored.sk !== publicSk) return undefined;
  const { version, changedAt } = Changed.parse(stored);
  const { id, kind, listed, ...published } = decodePublic(stored);
  return {
    id: `${id}/${version}`,
    at: changedAt,
    type: "listing.changed",
    itemId: id,
    kind,
    version,
    ...(listed ? { listing: listingOf(id, kind, version, published) } : {}),
  };
}

/** Field by field: what is added to the content later is not told by itself. */
export function listingOf(
  id: string,
  kind: Listing["kind"],
  version: number,
  { content, owner, at }: Pick<Published, "content" | "owner" | "at">,
): Listing {
  const shared = {
    id,
    kind,
    version,
    title: content.title,
    keywords: content.keywords,
    organizationId: owner.organizationId,
    organizationName: owner.name,
    organizationKind: owner.kind,
    collected: owner.collected,
    tiers: [...owner.tiers],
    district: owner.districtCode,
    districtName: owner.districtName,
    unitCode: owner.unitCode,
    chains: content.chains,
    openUntil: content.openUntil,
    publishedAt: at,
    indicators: content.indicators,
    industry: content.industry,
    cooperationModes: content.cooperationModes,
    ipOwnership: content.ipOwnership,
  };
  if ("needType" in content) {
    return {
      ...shared,
      type: content.needType,
      urgency: content.urgency,
      amount: content.budget,
      trl: content.trlTarget,
      trlNow: content.trlNow,
      preferredDistricts: content.preferredDistricts,
      publicText: paragraphs(
        content.publicText,
        content.background,
        content.difficulty,
        content.wantedPartner,
      ),
    };
  }
  return {
    ...shared,
    type: content.offerType,
    maturity: content.maturity,
    amount: content.price,
    trl: content.trl,
    intellectualProperty: content.intellectualProperty,
    publicText: paragraphs(content.publicText, content.applications, content.team),
  };
}

const paragraphs = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join("\n");

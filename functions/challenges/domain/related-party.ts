import type { Bilingual } from "../../../shared/kernel/bilingual.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";

/** What is known of one side that can make two parties related. */
export interface Party {
  readonly organizationId: string;
  readonly name: string;
  readonly uscc: string;
  /** Absent where the directory does not tell. */
  readonly legalRepresentative?: string | undefined;
}

/** Who poses the challenge; the department itself is no organization of the directory. */
export interface PosingSide {
  readonly poster: Party | undefined;
  /** Whom it declared: who controls it and whom it controls. */
  readonly relatedCodes: readonly string[];
}

const sameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== "" && one.normalize("NFKC").trim() === other?.normalize("NFKC").trim();

/** Why the rules take the member for a related party of the poster; undefined when nothing says so. */
export function relationTo(
  { poster, relatedCodes: declaredByPoster }: PosingSide,
  member: Party,
  declaredByTeam: readonly string[],
): Bilingual | undefined {
  if (declaredByPoster.includes(member.uscc))
    return { zh: "出题方申报其为关联方", en: "the poser declared it as related" };
  if (poster === undefined) return undefined;
  if (poster.uscc === member.uscc)
    return { zh: "同一统一社会信用代码", en: "the same unified social credit code" };
  if (sameName(poster.legalRepresentative, member.legalRepresentative))
    return { zh: "法定代表人相同", en: "the same legal representative" };
  if (declaredByTeam.includes(poster.uscc))
    return { zh: "揭榜方申报出题方为关联方", en: "the team declared the poser as related" };
  if (declaredByTeam.some((code) => declaredByPoster.includes(code)))
    return { zh: "双方申报了同一关联方", en: "both sides declared the same related party" };
  return undefined;
}

/** Refuses a team of which any member is a related party of the poster, and says which one and why. */
export function refuseRelated(
  side: PosingSide,
  members: readonly Party[],
  declaredByTeam: readonly string[],
): void {
  for (const member of members) {
    const why = relationTo(side, member, declaredByTeam);
    if (why !== undefined)
      throw new DomainError("conflict", "proposal.related_party", { params: { name: member.name, why } });
  }
}

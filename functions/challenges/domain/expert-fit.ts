import type { ChallengeDraft } from "../../../shared/contracts/challenges-content.ts";
import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import type { ExpertContent } from "../../../shared/contracts/reviews.ts";
import { expertise } from "./expertise.ts";

/** How well an expert's chains and fields meet a proposal: from 0 to 100. */
export function expertFit(
  { chains, fields }: ExpertContent,
  challenge: Pick<ChallengeDraft, "chains" | "title" | "background" | "difficulty">,
  proposal: ProposalPayload | undefined,
): number {
  const text = plain(
    [
      challenge.title,
      challenge.background,
      challenge.difficulty,
      proposal?.route,
      proposal?.industrialisation,
      ...(proposal?.responses.flatMap(({ indicator, promised, basis }) => [indicator, promised, basis]) ??
        []),
    ]
      .filter((part) => part !== undefined)
      .join("\n"),
  );
  // A proposal names no keywords of its own: it is about those of the expert's fields that it mentions. Two of them
  // are as good as ten, or whoever lists most fields would know everything best.
  const mentioned = fields.filter((field) => text.includes(plain(field))).slice(0, enough);
  const wanted = [...mentioned, ...unmentioned.slice(mentioned.length)];
  return expertise(
    { chains, fields: [], keywords: mentioned },
    { chains: challenge.chains ?? [], fields: [], keywords: wanted },
  ).score;
}

const enough = 2;
/** Stand for what the expert does not know. */
const unmentioned = ["未提及之一", "未提及之二"];

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

import { chains as allChains, type ChainCode } from "../../../shared/reference/chains.ts";

/** What somebody knows, or what something is about. */
export interface Topics {
  readonly chains: readonly ChainCode[];
  /** Codes of disciplines or industries. */
  readonly fields: readonly string[];
  readonly keywords: readonly string[];
}

/** How well an expert knows a subject, and why. */
export interface Expertise {
  /** From 0 to 100, a whole number. */
  readonly score: number;
  readonly chains: readonly ChainCode[];
  /** Chains of the subject that share technology with one of the expert's: they count half. */
  readonly nearChains: readonly ChainCode[];
  readonly fields: readonly string[];
  readonly keywords: readonly string[];
}

/** What a full overlap of each kind is worth: what somebody works on says more than the chain it belongs to. */
const worth = { chains: 20, fields: 40, keywords: 40 } as const;

/**
 * The share of the subject's topics that the expert knows, by kind. A kind that the subject does not have counts for
 * nothing, so that a subject without keywords can be known as well as another.
 */
export function expertise(expert: Topics, subject: Topics): Expertise {
  const chains = shared(subject.chains, expert.chains);
  const near = allChains.filter(({ code }) => expert.chains.includes(code)).flatMap((chain) => chain.near);
  const nearChains = shared(
    subject.chains.filter((code) => !chains.includes(code)),
    near,
  );
  const fields = shared(subject.fields, expert.fields);
  const known = expert.keywords.map(plain);
  const keywords = unique(subject.keywords).filter((keyword) => known.includes(plain(keyword)));
  const parts = [
    { of: unique(subject.chains).length, known: chains.length + nearChains.length / 2, worth: worth.chains },
    { of: unique(subject.fields).length, known: fields.length, worth: worth.fields },
    { of: unique(subject.keywords).length, known: keywords.length, worth: worth.keywords },
  ].filter((part) => part.of > 0);
  const whole = parts.reduce((sum, part) => sum + part.worth, 0);
  const reached = parts.reduce((sum, part) => sum + (part.worth * part.known) / part.of, 0);
  return {
    score: whole === 0 ? 0 : Math.round((100 * reached) / whole),
    chains,
    nearChains,
    fields,
    keywords,
  };
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const shared = <T>(wanted: readonly T[], known: readonly T[]): T[] =>
  unique(wanted).filter((one) => known.includes(one));

/** The same word in any width and case. */
const plain = (keyword: string): string => keyword.normalize("NFKC").trim().toLowerCase();

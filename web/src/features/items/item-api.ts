import type { Contract } from "../../../../shared/contracts/contract.ts";
import {
  type Need,
  type NeedSummary,
  needContracts,
  type Offer,
  type OfferSummary,
  offerContracts,
  type PublicNeed,
  type PublicOffer,
} from "../../../../shared/contracts/matchmaking.ts";
import {
  type ItemKind,
  NeedContent,
  NeedDraft,
  OfferContent,
  OfferDraft,
} from "../../../../shared/contracts/matchmaking-content.ts";
import { type CallOptions, call } from "../../api/call.ts";

/** Needs and offers are equals: one set of pages serves both, and this file is where they part. */

export type Item = Need | Offer;
export type ItemSummary = NeedSummary | OfferSummary;
export type PublicItem = PublicNeed | PublicOffer;
export type Draft = NeedDraft | OfferDraft;

const contractsOf = { need: needContracts, offer: offerContracts } as const;
const draftSchemas = { need: NeedDraft, offer: OfferDraft } as const;
const contentSchemas = { need: NeedContent, offer: OfferContent } as const;

export type Operation = keyof typeof needContracts;

/** What the contract of either kind answers with. */
interface Answers {
  list: ItemPage;
  queue: ItemPage;
  readPublic: PublicItem;
}
export interface ItemPage {
  readonly items: readonly ItemSummary[];
  readonly nextCursor?: string;
}

interface Asking {
  readonly id?: string;
  readonly fileId?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export const contractOf = (kind: ItemKind, operation: Operation): Contract => contractsOf[kind][operation];
export const draftSchema = (kind: ItemKind) => draftSchemas[kind];
export const contentSchema = (kind: ItemKind) => contentSchemas[kind];

/**
 * Calls one operation of needs or of offers. The two contract sets are made by one function, so that the answer's
 * type follows from the operation; this is the only place that relies on it.
 */
export function ask<O extends Operation, T = O extends keyof Answers ? Answers[O] : Item>(
  kind: ItemKind,
  operation: O,
  { id, fileId, query, body }: Asking,
  options: CallOptions = {},
): Promise<T> {
  const path = {
    ...(id === undefined ? {} : { [`${kind}Id`]: id }),
    ...(fileId === undefined ? {} : { fileId }),
  };
  const sending = {
    path,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
  };
  return call(contractOf(kind, operation), sending, options) as Promise<T>;
}

/** Where the pages of a kind are. */
export const pathsOf = (kind: ItemKind) => {
  const base = `/app/${kind}s`;
  return {
    list: base,
    create: `${base}/edit`,
    edit: (id: string) => `${base}/edit/${id}`,
    view: (id: string) => `${base}/${id}`,
    review: (id: string) => `/app/queue/${kind}s/${id}`,
    public: (id: string) => `/${kind}s/${id}`,
  };
};

/** The content as named fields, for code that treats both kinds alike. */
export const fieldsOf = (content: object): Readonly<Record<string, unknown>> => ({ ...content });

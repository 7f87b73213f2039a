import type * as z from "zod";
import type { closeReasons, declineReasons, TalkNote } from "../../../../shared/contracts/contacts.ts";
import type { ContactSide, OutcomeClaim } from "../../../../shared/contracts/contacts-ledger.ts";
import type { diversionTargets } from "../../../../shared/contracts/matchmaking.ts";
import type {
  NeedContent,
  NeedDraft,
  OfferContent,
  OfferDraft,
} from "../../../../shared/contracts/matchmaking-content.ts";
import type {
  OrganizationStatus,
  qualificationLevels,
} from "../../../../shared/contracts/organization-facts.ts";
import type { OrganizationRegistration } from "../../../../shared/contracts/organizations.ts";
import type { QualificationType } from "../../../../shared/reference/qualifications.ts";

/** The shapes of the demo data. Times are relative (days from now), so that the data never ages. */

export interface DemoQualification {
  readonly type: QualificationType;
  readonly level: (typeof qualificationLevels)[number];
  readonly certificateNo: string;
  /** First and last day of validity, in days from now; a negative `validToDays` has expired. */
  readonly validFromDays: number;
  readonly validToDays: number;
}

export interface DemoOrganization {
  readonly key: string;
  readonly registration: z.input<typeof OrganizationRegistration>;
  readonly status: OrganizationStatus;
  /** Why it was rejected or suspended. */
  readonly reason?: string;
  readonly qualifications: readonly DemoQualification[];
  /** The persona who is its first admin. */
  readonly persona?: string;
}

/** One move of an item's life. The loader knows who makes it: the owner, its district, a broker. */
export type DemoMove =
  | { readonly move: "submit" | "publish" | "withdraw" }
  | { readonly move: "return" | "hand-back" | "match" | "close"; readonly reason: string }
  | { readonly move: "refine"; readonly reason: string }
  | { readonly move: "divert"; readonly to: (typeof diversionTargets)[number]; readonly reason: string };

/** What the loader fills in: the date from `openForDays`, the declarations, the organization's contact. */
type FilledIn = "openUntil" | "publicationConsent" | "notClassified" | "contact" | "attachments";
type Unfilled<Content> = Omit<Content, FilledIn> & Partial<Pick<Content, Extract<"contact", keyof Content>>>;

export type DemoNeedContent = Unfilled<z.input<typeof NeedContent>>;
export type DemoNeedDraft = Unfilled<z.input<typeof NeedDraft>>;
export type DemoOfferContent = Unfilled<z.input<typeof OfferContent>>;
export type DemoOfferDraft = Unfilled<z.input<typeof OfferDraft>>;

/** A draft has made no move yet and may be incomplete; everything else is complete. */
type DemoItem<Full, Draft> = {
  /** Unique among all needs and offers, kebab-case. */
  readonly key: string;
  /** Key of the organization that posts it. */
  readonly organization: string;
  /** How many days ago it was created. */
  readonly ageDays: number;
  /** Days from now until it closes; negative: it has expired. */
  readonly openForDays: number;
} & (
  | { readonly path: readonly []; readonly content: Draft }
  | { readonly path: readonly [DemoMove, ...DemoMove[]]; readonly content: Full }
);

export type DemoNeed = DemoItem<DemoNeedContent, DemoNeedDraft>;
export type DemoOffer = DemoItem<DemoOfferContent, DemoOfferDraft>;

type WithoutDate<Claim> = Claim extends unknown ? Omit<Claim, "date"> : never;

/** One deed in the life of a contact, so many days ago, by the administrator of one side. */
export type DemoContactStep = { readonly ago: number; readonly by: ContactSide } & (
  | { readonly do: "accept" | "confirm" }
  | { readonly do: "decline"; readonly reason: (typeof declineReasons)[number]; readonly note?: string }
  | { readonly do: "close"; readonly reason: (typeof closeReasons)[number]; readonly note?: string }
  | {
      readonly do: "talk";
      readonly talk: Omit<TalkNote, "heldOn" | "nextStep"> & {
        readonly nextStep?: { readonly text: string; readonly inDays: number };
      };
    }
  /** `dated`: how many days ago it happened, when that was not the day on which it was recorded. */
  | { readonly do: "record"; readonly claim: WithoutDate<OutcomeClaim>; readonly dated?: number }
);

export interface DemoContact {
  /** Keys of the need and the offer. */
  readonly need: string;
  readonly offer: string;
  readonly askedBy: ContactSide;
  readonly ageDays: number;
  readonly message: string;
  /** In the order in which they happened. `confirm` concerns the newest entry of the ledger. */
  readonly steps: readonly DemoContactStep[];
}

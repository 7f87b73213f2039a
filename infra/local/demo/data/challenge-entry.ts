import type {
  ChallengeContent,
  ChallengeDraft,
  CorrectedTerms,
} from "../../../../shared/contracts/challenges-content.ts";
import type { DemoCourse } from "./course-entry.ts";
import type { DemoBatch } from "./programme.ts";

/** What the loader fills in: who poses it, their contact, the pledges, the need by its key. */
type FilledIn =
  | "poser"
  | "contact"
  | "needId"
  | "relatedCodes"
  | "attachments"
  | "creditPledge"
  | "notClassified";

/** A question on a published challenge, so many days after it opened. */
export interface DemoQuestion {
  readonly by: string;
  readonly after: number;
  readonly text: string;
  /** By its poster, the day after. */
  readonly answer?: string;
}

/** Where a challenge of the demo data stands today, and how it came there. */
export type DemoChallengeStanding =
  | { readonly is: "draft" }
  | { readonly is: "submitted" }
  | { readonly is: "recommended" }
  | { readonly is: "returned"; readonly reason: string }
  | { readonly is: "rejected"; readonly reason: string }
  | { readonly is: "diverted"; readonly opinion: string }
  | { readonly is: "demonstrated"; readonly opinion: string }
  | {
      readonly is: "listed";
      readonly opinion: string;
      readonly batch: DemoBatch;
      readonly questions?: readonly DemoQuestion[];
      readonly correction?: {
        readonly day: number;
        readonly terms: CorrectedTerms;
        readonly reason: string;
        /** It closes then instead. */
        readonly closesDay: number;
      };
      readonly extension?: { readonly day: number; readonly closesDay: number; readonly reason: string };
      readonly withdrawal?: { readonly day: number; readonly reason: string };
      /** What came after the closing. */
      readonly course?: DemoCourse;
    };

/** A challenge of the demo data. Everybody in it is fictional. */
export interface DemoChallenge {
  readonly key: string;
  /** Key of the enterprise that poses it; the department does without one. */
  readonly organization?: string;
  /** Key of the need that it comes from. */
  readonly need?: string;
  /** How many days ago it was begun. */
  readonly ageDays: number;
  readonly content: Omit<ChallengeContent, FilledIn> | Omit<ChallengeDraft, FilledIn>;
  readonly standing: DemoChallengeStanding;
}

/** 付款节点, as shares of the whole. */
export const paid = (...steps: readonly (readonly [milestone: string, percent: number])[]) =>
  steps.map(([milestone, percent]) => ({ milestone, percent }));

/** The plan that most of them have. */
export const usualPayments = paid(["签约后十个工作日内", 40], ["通过中期检查", 30], ["通过验收", 30]);

import type { ProposalPayload } from "../../../../shared/contracts/proposals-content.ts";
import type { DayAndHour } from "./events.ts";

/** What became of a challenge of the demo data after it had closed. */

/** Another organization in a consortium. */
interface DemoPartner {
  /** Key of the organization. */
  readonly organization: string;
  readonly role: string;
  readonly percent: number;
}

/** A sealed proposal. Points are given around its level; who is rejected at the formal check needs none. */
export interface DemoProposal {
  /** Key of the organization that leads. */
  readonly organization: string;
  readonly partners?: readonly DemoPartner[];
  /** So many days before the closing it was submitted. */
  readonly before: number;
  readonly lead: readonly [name: string, title: string];
  readonly route: string;
  /** One for each indicator of the challenge, in its order. */
  readonly promised: readonly string[];
  /** What each promise is built on. */
  readonly basis?: readonly string[];
  readonly quoteWan: number;
  /** 万元 */
  readonly budget: readonly (readonly [item: string, wan: number])[];
  readonly milestones: readonly (readonly [month: number, deliverable: string, percent: number])[];
  readonly priorIp?: ProposalPayload["priorIp"];
  readonly industrialisation?: string;
  /** A file that is sealed with it: its name. */
  readonly file?: string;
  readonly rejected?: string;
  /** About so many points of a hundred. */
  readonly level?: number;
  /** What it is told if it does not win. */
  readonly lostBecause?: string;
}

/** An expert who judges, or does not, in a review that goes on. */
export interface DemoReviewing {
  /** Subject of the expert. */
  readonly expert: string;
  readonly does: "accept" | "score" | "lock";
}

export interface DemoObjection {
  readonly at: DayAndHour;
  /** Subject of whoever objects; for their organization, by its key. */
  readonly by: string;
  readonly organization?: string;
  readonly text: string;
  /** File name of the evidence. */
  readonly evidence: string;
  readonly dismissed?: { readonly at: DayAndHour; readonly reason: string };
}

export interface DemoCourse {
  readonly proposals: readonly DemoProposal[];
  readonly opened: DayAndHour;
  /** Formal check of so many of them, in the order of their labels; all when absent. */
  readonly checked?: { readonly at: DayAndHour; readonly only?: number };
  readonly failed?: { readonly at: DayAndHour; readonly reason: string };
  readonly review?: {
    readonly at: DayAndHour;
    /** Subject of an expert who recuses, and why. */
    readonly recusal?: { readonly expert: string; readonly reason: string };
    /** Absent: everybody who was asked locks their points. */
    readonly goesOn?: readonly DemoReviewing[];
    readonly concluded?: DayAndHour;
  };
  readonly choice?: { readonly at: DayAndHour; readonly reason: string };
  readonly award?: {
    readonly at: DayAndHour;
    readonly objection: DemoObjection;
    readonly confirmed?: DayAndHour;
  };
}

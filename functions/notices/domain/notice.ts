import type { OutcomeStage } from "../../../shared/contracts/contacts-ledger.ts";
import type { Subject } from "./subject.ts";

/** A notice to be sent: about what, to whom, and the page where the person goes on. */
export interface Notice {
  readonly eventId: string;
  /** When it happened. */
  readonly at: string;
  readonly subject: Subject;
  /** The organization that it is about; absent when it is about the person alone. */
  readonly organizationId?: string | undefined;
  /** A person, everybody who administers the organization, or everybody who acts for it (agents too). */
  readonly to: { readonly personId: string } | "admins" | "agents";
  /** Path in the console. */
  readonly page: string;
  readonly reason?: string | undefined;
  readonly itemKind?: "need" | "offer" | undefined;
  readonly qualification?:
    | { readonly type: string; readonly validTo: string; readonly daysLeft: number }
    | undefined;
  readonly stage?: OutcomeStage | undefined;
  readonly matches?: { readonly count: number; readonly pairs: readonly MatchedPair[] } | undefined;
  readonly occasion?: Occasion | undefined;
  /** The challenge that it is about, and until when it takes proposals. */
  readonly challenge?:
    | {
        readonly title: string;
        readonly closesAt?: string | undefined;
        readonly defence?:
          | { readonly startsAt: string; readonly endsAt: string; readonly place: string }
          | undefined;
      }
    | undefined;
  /** A meeting at a fair. */
  readonly meeting?: MeetingOccasion | undefined;
}

/** A meeting at a fair, or the timetable of it, as far as a notice about it says. */
export interface MeetingOccasion {
  readonly title: string;
  readonly partner?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly table?: string | undefined;
  readonly count?: number | undefined;
}

/** Two titles that anybody may read, and where the addressee sees why they match. */
export interface MatchedPair {
  readonly ours: string;
  readonly theirs: string;
  /** Path in the console. */
  readonly page: string;
}

/** An event of the programme, as far as a notice about it says. */
export interface Occasion {
  readonly eventId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place?: string | undefined;
  readonly hostName: string;
  readonly sequence: number;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** A seat that is offered is kept until then. */
  readonly until?: string | undefined;
  /** From the organizer. */
  readonly message?: { readonly subject: string; readonly text: string } | undefined;
}

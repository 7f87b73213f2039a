import type { OutcomeStage } from "../../../shared/contracts/contacts-ledger.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";

/** What an event means to somebody. */
export type Subject =
  | "organization.verified"
  | "organization.rejected"
  | "organization.suspended"
  | "organization.reinstated"
  | "qualification.expiring"
  | "item.published"
  | "item.returned"
  | "item.refining"
  | "item.diverted"
  | "matches.found"
  | "contact.requested"
  | "contact.accepted"
  | "contact.declined"
  | "outcome.claimed";

/** A notice to be sent: about what, to whom, and the page where the person goes on. */
export interface Notice {
  readonly eventId: string;
  readonly subject: Subject;
  readonly organizationId: string;
  /** A person, everybody who administers the organization, or everybody who acts for it (agents too). */
  readonly to: { readonly personId: string } | "admins" | "agents";
  /** Path in the console. */
  readonly page: string;
  readonly reason?: string | undefined;
  readonly itemKind?: "need" | "offer";
  readonly qualification?: { readonly type: string; readonly validTo: string; readonly daysLeft: number };
  readonly stage?: OutcomeStage;
  readonly matches?: { readonly count: number; readonly pairs: readonly MatchedPair[] };
}

/** Two titles that anybody may read, and where the addressee sees why they match. */
export interface MatchedPair {
  readonly ours: string;
  readonly theirs: string;
  /** Path in the console. */
  readonly page: string;
}

const decisions: Readonly<Record<string, Subject>> = {
  verify: "organization.verified",
  reject: "organization.rejected",
  suspend: "organization.suspended",
  reinstate: "organization.reinstated",
};

const moves: Readonly<Record<string, Subject>> = {
  publish: "item.published",
  return: "item.returned",
  refine: "item.refining",
  divert: "item.diverted",
};

/** The notice that an event calls for; undefined when nobody is waiting for this news. */
export function noticeOf(event: DuijieEvent): Notice | undefined {
  const { id: eventId } = event;
  switch (event.type) {
    case "organization.changed": {
      const subject = decisions[event.action];
      if (subject === undefined) return undefined;
      return {
        eventId,
        subject,
        organizationId: event.organizationId,
        to: "admins",
        page: "/app/organization",
        reason: event.reason,
      };
    }
    case "organization.qualification-expiring": {
      const { qualificationType: type, validTo, daysLeft } = event;
      return {
        eventId,
        subject: "qualification.expiring",
        organizationId: event.organizationId,
        to: "admins",
        page: "/app/organization",
        qualification: { type, validTo, daysLeft },
      };
    }
    case "item.moved": {
      const subject = moves[event.move];
      if (subject === undefined) return undefined;
      return {
        eventId,
        subject,
        organizationId: event.organizationId,
        to: { personId: event.agentId },
        page: `/app/${event.kind}s/${event.itemId}`,
        reason: event.reason,
        itemKind: event.kind,
      };
    }
    case "matches.digest": {
      const { organizationId, count, pairs } = event;
      return {
        eventId,
        subject: "matches.found",
        organizationId,
        to: "agents",
        page: "/app",
        matches: {
          count,
          pairs: pairs.map(({ itemId, itemTitle, otherTitle }) => ({
            ours: itemTitle,
            theirs: otherTitle,
            page: `/app/${itemId.startsWith("ned_") ? "needs" : "offers"}/${itemId}`,
          })),
        },
      };
    }
    case "contact.requested":
    case "contact.accepted":
    case "contact.declined":
    case "outcome.claimed":
      return {
        eventId,
        subject: event.type,
        organizationId: event.organizationId,
        to: "agents",
        page: `/app/contacts/${event.contactId}`,
        ...(event.type === "outcome.claimed" ? { stage: event.stage } : {}),
      };
    case "outcome.confirmed":
    case "listing.changed":
    case "organization.member-left":
      return undefined;
  }
}

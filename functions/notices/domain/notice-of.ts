import type { DuijieEvent } from "../../../shared/events/events.ts";
import { meetingNotice } from "./meeting-notice.ts";
import type { Notice } from "./notice.ts";
import { registrationNotice } from "./registration-notice.ts";
import type { Subject } from "./subject.ts";

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
  const { id: eventId, at } = event;
  switch (event.type) {
    case "organization.changed": {
      const subject = decisions[event.action];
      if (subject === undefined) return undefined;
      return {
        eventId,
        at,
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
        at,
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
        at,
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
        at,
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
        at,
        subject: event.type,
        organizationId: event.organizationId,
        to: "agents",
        page: `/app/contacts/${event.contactId}`,
        ...(event.type === "outcome.claimed" ? { stage: event.stage } : {}),
      };
    case "registration.changed":
      return registrationNotice(event);
    case "challenge.news":
      return {
        eventId,
        at,
        subject: `challenge.${event.action}`,
        organizationId: event.organizationId,
        to: "agents",
        page: `/app/challenges/${event.challengeId}`,
        reason: event.reason,
        challenge: { title: event.title },
      };
    case "proposal.news":
      return {
        eventId,
        at,
        subject: `proposal.${event.action}`,
        organizationId: event.organizationId,
        to: "agents",
        page: `/app/proposals/${event.challengeId}/${event.proposalId}`,
        reason: event.reason,
        challenge: { title: event.title, closesAt: event.closesAt, defence: event.defence },
      };
    case "review.news":
      return {
        eventId,
        at,
        subject: `review.${event.action}`,
        to: { personId: event.personId },
        page:
          event.action === "voided"
            ? "/app/reviews"
            : `/app/reviews/${event.challengeId}/${event.proposalId}`,
        challenge: { title: event.title, defence: event.defence },
      };
    case "meeting.news":
      return meetingNotice(event);
    case "outcome.confirmed":
    case "listing.changed":
    case "event.changed":
    case "challenge.changed":
    case "organization.member-left":
    case "import.reading-ordered":
    case "import.writing-ordered":
    case "export.ordered":
      return undefined;
  }
}

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
  | "item.diverted";

/** A notice to be sent: about what, to whom, and the page where the person goes on. */
export interface Notice {
  readonly eventId: string;
  readonly subject: Subject;
  readonly organizationId: string;
  /** A person, or everybody who administers the organization. */
  readonly to: { readonly personId: string } | "admins";
  /** Path in the console. */
  readonly page: string;
  readonly reason?: string | undefined;
  readonly itemKind?: "need" | "offer";
  readonly qualification?: { readonly type: string; readonly validTo: string; readonly daysLeft: number };
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
  const { id: eventId, organizationId } = event;
  switch (event.type) {
    case "organization.changed": {
      const subject = decisions[event.action];
      if (subject === undefined) return undefined;
      return {
        eventId,
        subject,
        organizationId,
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
        organizationId,
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
        organizationId,
        to: { personId: event.agentId },
        page: `/app/${event.kind}s/${event.itemId}`,
        reason: event.reason,
        itemKind: event.kind,
      };
    }
    case "organization.member-left":
      return undefined;
  }
}

import type { WebhookGroup } from "../../../shared/contracts/webhooks.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";

/** What other systems of the city are told: nothing that is not public anyway, and of no person. */
export interface PublicFact {
  readonly group: WebhookGroup;
  readonly type: string;
  readonly eventId: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Decisions that anybody can see on the organization's public card. */
const publicActions: readonly string[] = ["verify", "suspend", "reinstate"];

/**
 * The public part of an event; undefined for everything that concerns its parties alone. Field by field: what an
 * event learns to carry later stays inside until somebody writes it down here and in docs/operations.md.
 */
export function publicFactOf(event: DuijieEvent): PublicFact | undefined {
  const { id: eventId, at, type } = event;
  switch (type) {
    case "organization.changed": {
      const { organizationId, action } = event;
      if (!publicActions.includes(action)) return undefined;
      return { group: "organization", type, eventId, at, data: { organizationId, action } };
    }
    case "listing.changed": {
      const { itemId, kind, version, listing } = event;
      const shown = listing && {
        title: listing.title,
        organizationId: listing.organizationId,
        organizationName: listing.organizationName,
        unitCode: listing.unitCode,
        chains: listing.chains,
        type: listing.type,
        openUntil: listing.openUntil,
        publishedAt: listing.publishedAt,
      };
      return {
        group: "items",
        type,
        eventId,
        at,
        data: { itemId, kind, version, public: listing !== undefined, ...shown },
      };
    }
    case "event.changed": {
      const { eventId: id, action, occurrence } = event;
      const { title, kind, startsAt, endsAt, place, hostName, sequence, status } = occurrence;
      return {
        group: "events",
        type,
        eventId,
        at,
        data: { eventId: id, action, title, kind, startsAt, endsAt, place, hostName, sequence, status },
      };
    }
    case "challenge.changed": {
      const { challengeId, action, programmeId, number, title, opensAt, closesAt } = event;
      return {
        group: "challenges",
        type,
        eventId,
        at,
        data: { challengeId, action, programmeId, number, title, opensAt, closesAt },
      };
    }
    default:
      return undefined;
  }
}

/** The message as it is sent: the members that Standard Webhooks recommends. */
export const payloadOf = ({ type, at, data }: PublicFact): string =>
  JSON.stringify({ type, timestamp: at, data });

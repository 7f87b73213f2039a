import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Events } from "../app/event-ports.ts";
import { isPerson, type RegistrationChanged } from "../app/tell-registrants.ts";
import { occurrenceOf } from "../domain/event.ts";
import { newsOf } from "../domain/registration-history.ts";
import { decodeRegistration } from "./registration-codec.ts";
import { registrationPrefix } from "./registration-keys.ts";

/**
 * The news in a stored version of a registration: what its own version added to the history. A version that is
 * delivered again tells the same under the same ids.
 */
export const newsOfRegistration =
  (events: Pick<Events, "findRecent">) =>
  async (stored: Record<string, unknown>): Promise<readonly DuijieEvent[]> => {
    if (!String(stored.sk).startsWith(registrationPrefix)) return [];
    const { eventId, registrantId, version, history, organization, until } = decodeRegistration(stored);
    const entries = history.filter((entry) => entry.version === version);
    const news = entries.flatMap((entry) => {
      const action: RegistrationChanged["action"] | undefined = newsOf(entry);
      return action === undefined ? [] : [{ ...entry, action }];
    });
    if (news.length === 0 || !isPerson(registrantId)) return [];
    const event = await events.findRecent(eventId);
    if (event === undefined) throw new Error(`${eventId} has a registration, and is not there`);
    return news.map(({ action, at, reason }) => ({
      id: `${eventId}/${registrantId}/${version}/${action}`,
      at,
      type: "registration.changed",
      eventId,
      personId: registrantId,
      organizationId: organization?.id,
      action,
      occurrence: occurrenceOf(event),
      reason,
      ...(action === "offered" ? { until } : {}),
    }));
  };

import * as z from "zod";
import type { MeetingNews } from "../../../shared/events/fairs.ts";
import type { Fairs } from "../app/fair-ports.ts";
import type { Participants } from "../app/participant-ports.ts";
import type { StoredFair } from "../domain/fair.ts";
import { slotsOf } from "../domain/slots.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  eventId: z.string(),
  title: z.string(),
  reason: z.string().optional(),
});

interface FairNewsParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "listAll">;
}

/** What is told of this entry of the log. */
const told = { cancel: "fair-cancelled", move: "fair-moved" } as const;
const isTold = (action: string): action is keyof typeof told => action in told;

async function loggedFair(fairs: FairNewsParts["fairs"], eventId: string): Promise<StoredFair> {
  const fair = await fairs.find(eventId);
  if (fair === undefined) throw new Error(`${eventId} has a log, and is not there`);
  return fair;
}

/** From the first slot to the end of the last. */
function dayOf({ setup }: StoredFair): Pick<MeetingNews, "startsAt" | "endsAt"> {
  const slots = slotsOf(setup);
  return { startsAt: slots[0]?.startsAt, endsAt: slots.at(-1)?.endsAt };
}

/** The news in a new log line of a fair: everybody who takes part is told when its meetings are cancelled or moved. */
export const newsOfFair =
  ({ fairs, participants }: FairNewsParts) =>
  async (stored: Record<string, unknown>): Promise<readonly MeetingNews[]> => {
    if (!String(stored.sk).startsWith(logPrefix)) return [];
    const { sk, at, action, eventId, title, reason } = LogRecord.parse(stored);
    if (!isTold(action)) return [];
    const when = action === "move" ? dayOf(await loggedFair(fairs, eventId)) : {};
    const everybody = (await participants.listAll(eventId)).filter(({ state }) => state === "in");
    return everybody.map(({ id: participantId, organizationId }) => ({
      id: `${eventId}/${sk}/${participantId}`,
      at,
      type: "meeting.news",
      eventId,
      title,
      organizationId,
      participantId,
      action: told[action],
      ...when,
      reason,
    }));
  };

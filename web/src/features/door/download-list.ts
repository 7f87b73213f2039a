import { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import { call } from "../../api/call.ts";
import type { Attendee, DoorList } from "./door-list.ts";

/** Reads the whole list, page by page; as old as its first page. */
export async function downloadList(eventId: string, signal: AbortSignal): Promise<DoorList> {
  const attendees: Attendee[] = [];
  const page = (cursor?: string) =>
    call(
      checkInContracts.readDoorList,
      { path: { eventId }, query: cursor === undefined ? {} : { cursor } },
      { signal },
    );
  const { nextCursor, ...first } = await page();
  const clockAhead = Date.now() - Date.parse(first.at);
  attendees.push(...first.attendees);
  for (let next = nextCursor; next !== undefined; ) {
    const more = await page(next);
    attendees.push(...more.attendees);
    next = more.nextCursor;
  }
  return { ...first, attendees, clockAhead };
}

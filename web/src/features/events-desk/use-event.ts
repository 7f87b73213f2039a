import { useQueryClient } from "@tanstack/react-query";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { ProgrammeEvent } from "../../../../shared/contracts/events-content.ts";
import { registrationContracts } from "../../../../shared/contracts/registrations.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { holdsRole, useMe } from "../../signed-in/me.ts";

const { getEvent, listEvents, readEventLog } = eventsContracts;

/** One event as those who hold it see it. */
export const useEvent = (eventId: string) => useRead(getEvent, { path: { eventId } });

/** Keeps what a change answered, and forgets what it made old. */
export function useEventChanged() {
  const client = useQueryClient();
  return (event: ProgrammeEvent) => {
    client.setQueryData(keyOf(getEvent, { path: { eventId: event.id } }), event);
    void client.invalidateQueries({ queryKey: [listEvents.key] });
    void client.invalidateQueries({ queryKey: [readEventLog.key] });
  };
}

/** After anything that gives or takes seats: lists, figures and the counts of the event. */
export function useSeatsChanged(eventId: string) {
  const client = useQueryClient();
  return () => {
    const { listRegistrations, getRegistration, registrationStatistics } = registrationContracts;
    for (const contract of [listRegistrations, getRegistration, registrationStatistics, listEvents]) {
      void client.invalidateQueries({ queryKey: [contract.key] });
    }
    void client.invalidateQueries({ queryKey: keyOf(getEvent, { path: { eventId } }) });
  };
}

/** Auditors read; who holds events also decides. */
export const useMayHold = (): boolean => holdsRole(useMe(), "organizer", "operator", "district");

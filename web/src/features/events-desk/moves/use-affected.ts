import { registrationContracts } from "../../../../../shared/contracts/registrations.ts";
import { useRead } from "../../../api/hooks.ts";

/** How many people a change of the event would be told to; undefined until that is known. */
export function useAffected(eventId: string): number | undefined {
  const { data } = useRead(registrationContracts.registrationStatistics, { path: { eventId } });
  return data?.audiences.reduce((sum, { registered }) => sum + registered, 0);
}

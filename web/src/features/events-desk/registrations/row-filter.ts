import { type Audience, audiences } from "../../../../../shared/contracts/events-content.ts";
import { type RegistrationState, registrationStates } from "../../../../../shared/contracts/registrations.ts";

/** Which registrations are shown; it stands in the address. */
export interface RowFilter {
  readonly audience?: Audience | undefined;
  readonly state?: RegistrationState | undefined;
  readonly search?: string | undefined;
}

export function filterIn(address: URLSearchParams): RowFilter {
  const search = address.get("search")?.trim() ?? "";
  return {
    audience: audiences.find((one) => one === address.get("audience")),
    state: registrationStates.find((one) => one === address.get("state")),
    search: search === "" ? undefined : search,
  };
}

export const isFiltered = (filter: RowFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

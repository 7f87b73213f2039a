import {
  type RegistrationRow,
  registrationContracts,
} from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import type { RowFilter } from "./row-filter.ts";

const pageSize = 100;

/** Every row that the filter finds, page after page. */
export async function allRows(
  eventId: string,
  filter: RowFilter,
  signal?: AbortSignal,
): Promise<RegistrationRow[]> {
  const rows: RegistrationRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(
      registrationContracts.listRegistrations,
      { path: { eventId }, query: { ...filter, limit: pageSize, cursor } },
      signal === undefined ? {} : { signal },
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return rows;
}

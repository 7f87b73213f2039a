import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../../shared/contracts/common.ts";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import { call } from "../../api/call.ts";
import { usePages } from "../../api/pages.ts";
import { DecisionLog } from "../../signed-in/decision-log.tsx";

const { readFairLog } = fairsContracts;

/** Who did what with the fair, newest first. */
export function FairLog({ eventId }: { eventId: string }) {
  const { t } = useTranslation("fairs-desk");
  const pages = usePages<LogEntry>([readFairLog.key, eventId], (cursor, signal) =>
    call(readFairLog, { path: { eventId }, query: { cursor } }, { signal }),
  );
  return (
    <DecisionLog
      pages={pages}
      wording={{
        action: (action) => t(`log.${action}` as never, { defaultValue: action }),
        state: (state) => t(`log.state.${state}` as never, { defaultValue: state }),
        detail: ({ reason }) => reason,
      }}
    />
  );
}

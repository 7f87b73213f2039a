import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../../shared/contracts/common.ts";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import { call } from "../../api/call.ts";
import { usePages } from "../../api/pages.ts";
import { useNames } from "../../names/use-names.ts";
import { DecisionLog } from "../../signed-in/decision-log.tsx";

const { readEventLog } = eventsContracts;

/** What happened to the event: who, when, why; newest first. */
export function EventLog({ eventId }: { eventId: string }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const pages = usePages<LogEntry>([readEventLog.key, eventId], (cursor, signal) =>
    call(readEventLog, { path: { eventId }, query: { cursor } }, { signal }),
  );
  /** An edit names the fields that it changed. */
  const detail = ({ action, reason }: LogEntry): string | undefined => {
    if (reason === undefined || action !== "edit") return reason;
    const fields = reason.split(", ").map((field) => t(`field.${field}` as never, { defaultValue: field }));
    return t("log.changed", { fields: names.list(fields) });
  };
  return (
    <DecisionLog
      pages={pages}
      wording={{
        action: (action) => t(`log.${action}` as never, { defaultValue: action }),
        state: (state) => t(`eventState.${state}` as never, { defaultValue: state }),
        detail,
      }}
    />
  );
}

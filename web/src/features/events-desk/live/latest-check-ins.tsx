import { useTranslation } from "react-i18next";
import { useNames } from "../../../names/use-names.ts";
import { clockText } from "../../events-public/event-time.ts";
import type { LiveRoom } from "./live-page.tsx";

/** Who came in last. */
export function LatestCheckIns({ recent }: { recent: LiveRoom["recent"] }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return (
    <>
      <h2>{t("live.recent")}</h2>
      {recent.length === 0 && <p className="live__note">{t("live.nobody")}</p>}
      <ol className="live__recent">
        {recent.map((entry) => (
          <li key={entry.registrantId}>
            <time dateTime={entry.at}>{clockText(entry.at)}</time>
            <strong>{entry.name}</strong>
            <span>{entry.organizationName}</span>
            <span className="live__tag">
              {names.label("audience", entry.audience)}
              {entry.walkIn && ` · ${t("rows.walkIn")}`}
            </span>
            <span className="live__device">{entry.deviceName}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

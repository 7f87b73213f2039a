import { Timeline } from "antd";
import { useTranslation } from "react-i18next";
import type { Registration } from "../../../../../shared/contracts/registrations.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";

const key = (index: number, at: string): string => `${at}:${index}`;

/** What became of a registration, newest first. */
export function RegistrationHistory({ log }: { log: Registration["log"] }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const format = useFormat();
  return (
    <section>
      <h3>{t("drawer.history")}</h3>
      <Timeline
        items={[...log].reverse().map((entry, i) => ({
          key: key(i, entry.at),
          color: "gray",
          content: (
            <>
              <strong>{t(`history.${entry.action}` as never, { defaultValue: entry.action })}</strong>
              <span> → {names.label("registrationState", entry.to)}</span>
              {entry.reason !== undefined && <p className="log__detail">{entry.reason}</p>}
              <p className="log__who">
                {entry.by?.name ?? t("history.byRule")} ·{" "}
                <time dateTime={entry.at}>{format.instant(entry.at)}</time>
              </p>
            </>
          ),
        }))}
      />
    </section>
  );
}

import { Empty, Timeline } from "antd";
import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../../../shared/contracts/common.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";

const refusing = new Set(["return", "reject", "withdraw", "fail", "cancel", "void-review"]);

/** Who did what, when and why; newest first. */
export function ChallengeLog({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation(["challenges-desk", "challenges-public", "signed-in"]);
  const names = useNames();
  const format = useFormat();
  /** Of an edit it is which fields were changed. */
  const reasonOf = ({ action, reason = "" }: LogEntry): string =>
    action === "edit"
      ? names.list(
          reason.split(", ").map((field) =>
            t(`challenges-public:field.${field}` as never, {
              defaultValue: t(`form.${field}` as never, { defaultValue: field }),
            }),
          ),
        )
      : reason;
  if (entries.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("signed-in:log.none")} />;
  const newest = [...entries].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <Timeline
      className="log"
      items={newest.map((entry) => ({
        key: `${entry.at}:${entry.action}`,
        color: refusing.has(entry.action) ? "red" : "gray",
        content: (
          <>
            <strong>{t(`log.${entry.action}` as never, { defaultValue: entry.action })}</strong>
            {entry.to !== undefined && entry.to !== entry.from && (
              <span>
                {" "}
                → {t(`state.${entry.to}` as never, { defaultValue: names.label("challengePhase", entry.to) })}
              </span>
            )}
            {entry.reason !== undefined && <p className="log__detail">{reasonOf(entry)}</p>}
            <p className="log__who">
              {entry.by.name !== "" && `${entry.by.name} · `}
              {t(`capacity.${entry.by.capacity}` as never, { defaultValue: entry.by.capacity })} ·{" "}
              <time dateTime={entry.at}>{format.instant(entry.at)}</time>
            </p>
          </>
        ),
      }))}
    />
  );
}

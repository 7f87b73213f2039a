import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { type FairTab, fairDeskPaths } from "../fair-desk-paths.ts";

const minute = 60_000;

const tabOf: Partial<Record<Fair["phase"], { tab: FairTab; text: "toTimetable" | "toDay" | "toReport" }>> = {
  requesting: { tab: "timetable", text: "toTimetable" },
  arranging: { tab: "timetable", text: "toTimetable" },
  published: { tab: "day", text: "toDay" },
  running: { tab: "day", text: "toDay" },
  finished: { tab: "report", text: "toReport" },
};

/** What is to be done next, by when, and where. */
export function NextStep({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const now = useServerNow(minute);
  const { phase, setup } = fair;
  const late = phase === "arranging" && now > setup.publishAt;
  const words = (): string => {
    if (phase === "announced") return t("next.announced", { at: format.instant(setup.requestsOpenAt) });
    if (phase === "requesting") return t("next.requesting", { at: format.instant(setup.requestsCloseAt) });
    if (phase === "arranging")
      return t(late ? "next.arrangingLate" : "next.arranging", { at: format.instant(setup.publishAt) });
    if (phase === "published")
      return t("next.published", { at: format.instant(fair.published?.at ?? setup.publishAt) });
    if (phase === "cancelled" && fair.stateReason !== undefined)
      return t("next.cancelledWhy", { reason: fair.stateReason });
    return t(`next.${phase}`);
  };
  const link = tabOf[phase];
  return (
    <Alert
      type={phase === "cancelled" ? "error" : late ? "warning" : "info"}
      showIcon
      title={words()}
      action={
        link === undefined ? null : (
          <Link to={fairDeskPaths.view(fair.eventId, link.tab)}>
            {/* Who only reads is not told to do it. */}
            {t(fair.moves.length === 0 ? `tab.${link.tab}` : `next.${link.text}`)}
          </Link>
        )
      }
    />
  );
}

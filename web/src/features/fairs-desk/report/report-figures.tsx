import { useTranslation } from "react-i18next";
import { Figure } from "../../../signed-in/figure.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import type { FairReport } from "./report-tab.tsx";

/** Who took part, what met, how satisfied they are. */
export function ReportFigures({ report }: { report: FairReport }) {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const percent = (part: number, whole: number): string =>
    whole === 0 ? "–" : String(Math.round((part / whole) * 100));
  const { mean, count } = report.satisfaction;
  const oneDigit = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <>
      <h2 className="fair-part">{t("report.reach")}</h2>
      <dl className="figures">
        <Figure label={t("report.organizations")} value={report.organizations} />
        <Figure
          label={t("report.small")}
          value={report.smallOrganizations}
          note={t("report.smallNote", { percent: percent(report.smallOrganizations, report.organizations) })}
        />
        <Figure label={t("report.participants")} value={report.participants} />
        <Figure label={t("report.needs")} value={report.needs} />
        <Figure label={t("report.offers")} value={report.offers} />
      </dl>
      <h2 className="fair-part">{t("report.meetings")}</h2>
      <dl className="figures">
        <Figure label={t("report.requests")} value={report.requests} />
        <Figure label={t("report.mutual")} value={report.mutual} />
        <Figure label={t("report.scheduled")} value={report.scheduled} />
        <Figure label={t("report.held")} value={report.held} note={t("report.heldNote")} />
        <Figure label={t("report.missed")} value={report.missed} />
        <Figure label={t("report.unreported")} value={report.unreported} note={t("report.unreportedNote")} />
        <Figure label={t("report.disputed")} value={report.disputed} />
        <Figure
          label={t("report.satisfaction")}
          value={mean === undefined ? "–" : oneDigit.format(mean)}
          note={
            mean === undefined
              ? t("report.satisfactionNone")
              : t("report.satisfactionOf", { mean: oneDigit.format(mean), count })
          }
        />
      </dl>
    </>
  );
}

import { Input, Select, Skeleton } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsContracts } from "../../../../shared/contracts/contacts.ts";
import {
  type ContactStatistics,
  type Figures,
  outcomeStages,
} from "../../../../shared/contracts/contacts-ledger.ts";
import { civilDateAt, isCivilDate } from "../../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import { useRead } from "../../api/hooks.ts";
import { Figure } from "../../signed-in/figure.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { FigureTables } from "./figure-tables.tsx";

type Period = "this" | "last" | "custom";

/** Whole years of the calendar in Shanghai. */
function yearOf(period: Exclude<Period, "custom">): { from: string; to: string } {
  const year = Number(civilDateAt(new Date().toISOString()).slice(0, 4)) - (period === "last" ? 1 : 0);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function Total({ total }: { total: Figures }) {
  const { t } = useTranslation("contacts");
  return (
    <dl className="figures">
      <Figure label={t("overview.requested")} value={t("overview.times", { n: total.requested })} />
      <Figure label={t("overview.accepted")} value={t("overview.times", { n: total.accepted })} />
      <Figure label={t("overview.needs")} value={t("overview.items", { n: total.needs })} />
    </dl>
  );
}

/** Each stage for itself; there is no sum over stages anywhere. */
function Stages({ stages }: { stages: Figures["stages"] }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  return (
    <section className="stages">
      <h2>{t("overview.stages")}</h2>
      <dl className="figures">
        {outcomeStages.map((stage) => {
          const { count, amountYuan } = stages[stage];
          return (
            <Figure
              key={stage}
              label={t(`overview.stageFigures.${stage}`)}
              value={t("overview.pieces", { n: count })}
              note={`${stage === "contract" ? `${t("overview.contractSum")} ` : ""}${format.amount({
                minYuan: amountYuan,
                maxYuan: amountYuan,
              })}`}
            />
          );
        })}
      </dl>
      <p className="plain-list__note">{t("overview.never")}</p>
    </section>
  );
}

function Shown({ statistics }: { statistics: ContactStatistics }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { from, to, total } = statistics;
  return (
    <>
      <p className="plain-list__note" role="status">
        {t("overview.period", { from: format.date(from), to: format.date(to) })}
      </p>
      <Total total={total} />
      <Stages stages={total.stages} />
      <FigureTables statistics={statistics} />
    </>
  );
}

/** Counts and sums of a period. */
export function OverviewFigures({ unit, filter }: { unit: UnitCode | undefined; filter: ReactNode }) {
  const { t } = useTranslation("contacts");
  const [period, setPeriod] = useState<Period>("this");
  const [custom, setCustom] = useState(yearOf("this"));
  const span = period === "custom" ? custom : yearOf(period);
  const complete = isCivilDate(span.from) && isCivilDate(span.to);
  const query = useRead(
    contactsContracts.contactStatistics,
    { query: { ...span, unit } },
    { enabled: complete },
  );
  return (
    <div className="overview-figures">
      <div className="contact-filter">
        {filter}
        <Select<Period>
          aria-label={t("overview.periodLabel")}
          value={period}
          onChange={setPeriod}
          options={[
            { value: "this", label: t("overview.thisYear") },
            { value: "last", label: t("overview.lastYear") },
            { value: "custom", label: t("overview.custom") },
          ]}
        />
        {period === "custom" &&
          (["from", "to"] as const).map((end) => (
            <span key={end} className="contact-filter__date">
              <label htmlFor={`period-${end}`}>{t(`overview.${end}`)}</label>
              <Input
                id={`period-${end}`}
                type="date"
                value={custom[end]}
                onChange={(event) => setCustom({ ...custom, [end]: event.target.value })}
              />
            </span>
          ))}
      </div>
      {complete && query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && <Shown statistics={query.data} />}
    </div>
  );
}

import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ContactStatistics,
  type Figures,
  outcomeStages,
} from "../../../../shared/contracts/contacts-ledger.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";

interface Row {
  readonly key: string;
  readonly label: string;
  readonly figures: Figures;
}

function GroupTable({ label, rows }: { label: string; rows: readonly Row[] }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  if (rows.length === 0) return <p>{t("overview.noRows")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="figures-scroll" tabIndex={0} aria-label={label}>
      <table className="figures-table figures-table--wide">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {label}
            </th>
            <th scope="col" rowSpan={2} className="figures-table__number">
              {t("overview.requested")}
            </th>
            <th scope="col" rowSpan={2} className="figures-table__number">
              {t("overview.accepted")}
            </th>
            {outcomeStages.map((stage) => (
              <th key={stage} scope="colgroup" colSpan={2} className="figures-table__group">
                {t(`overview.stageFigures.${stage}`)}
              </th>
            ))}
          </tr>
          <tr>
            {outcomeStages.flatMap((stage) => [
              <th key={`${stage}:count`} scope="col" className="figures-table__number">
                {t("overview.count")}
              </th>,
              <th key={`${stage}:amount`} scope="col" className="figures-table__number">
                {t("overview.amount")}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label: name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="figures-table__number">{figures.requested}</td>
              <td className="figures-table__number">{figures.accepted}</td>
              {outcomeStages.flatMap((stage) => [
                <td key={`${stage}:count`} className="figures-table__number">
                  {figures.stages[stage].count}
                </td>,
                <td key={`${stage}:amount`} className="figures-table__number">
                  {format.wan(figures.stages[stage].amountYuan)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ContractTypes({ rows }: { rows: ContactStatistics["byContractType"] }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  if (rows.length === 0) return <p>{t("overview.noRows")}</p>;
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">{t("overview.contractType")}</th>
          <th scope="col" className="figures-table__number">
            {t("overview.count")}
          </th>
          <th scope="col" className="figures-table__number">
            {t("overview.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ contractType, count, amountYuan }) => (
          <tr key={contractType}>
            <th scope="row">{t(`ledger.contractTypes.${contractType}`)}</th>
            <td className="figures-table__number">{count}</td>
            <td className="figures-table__number">{format.wan(amountYuan)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const groupings = ["byMonth", "byUnit", "byChain", "byContractType"] as const;
type Grouping = (typeof groupings)[number];

/** The same figures by month, unit, chain or kind of contract. */
export function FigureTables({ statistics }: { statistics: ContactStatistics }) {
  const { t } = useTranslation("contacts");
  const names = useNames();
  const [grouping, setGrouping] = useState<Grouping>("byMonth");
  const rows: Readonly<Record<Exclude<Grouping, "byContractType">, readonly Row[]>> = {
    byMonth: statistics.byMonth.map(({ month, figures }) => ({ key: month, label: month, figures })),
    byUnit: statistics.byUnit.map(({ unitCode, figures }) => ({
      key: unitCode,
      label: names.unit(unitCode),
      figures,
    })),
    byChain: statistics.byChain.map(({ chain, figures }) => ({
      key: chain,
      label: names.chain(chain),
      figures,
    })),
  };
  const labels = {
    byMonth: t("overview.month"),
    byUnit: t("overview.unit"),
    byChain: t("overview.chain"),
  };
  return (
    <section className="figure-tables">
      <Segmented<Grouping>
        aria-label={t("overview.by")}
        value={grouping}
        onChange={setGrouping}
        options={groupings.map((value) => ({ value, label: t(`overview.${value}`) }))}
      />
      {grouping === "byContractType" ? (
        <ContractTypes rows={statistics.byContractType} />
      ) : (
        <GroupTable label={labels[grouping]} rows={rows[grouping]} />
      )}
      <p className="plain-list__note">{t("overview.counting")}</p>
    </section>
  );
}

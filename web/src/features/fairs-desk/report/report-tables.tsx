import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";
import type { FairReport } from "./report-tab.tsx";

function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="figures-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** 意向 ≠ 协议 ≠ 合同: one line each, never added up but in money. */
export function ResultTable({ report }: { report: FairReport }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const format = useFormat();
  const { results } = report;
  return (
    <>
      <h2 className="fair-part">{t("report.results")}</h2>
      {results.every(({ count }) => count === 0) ? (
        <p className="fair-note">{t("report.none")}</p>
      ) : (
        <Scrolled label={t("report.results")}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{t("report.result")}</th>
                <th scope="col" className="figures-table__number">
                  {t("report.count")}
                </th>
                <th scope="col" className="figures-table__number">
                  {t("report.confirmed")}
                </th>
                <th scope="col" className="figures-table__number">
                  {t("report.amount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {results.map(({ result, count, confirmed, amountYuan }) => (
                <tr key={result}>
                  <th scope="row">{names.label("meetingResult", result)}</th>
                  <td className="figures-table__number">{count}</td>
                  <td className="figures-table__number">{confirmed}</td>
                  <td className="figures-table__number">{amountYuan === 0 ? "–" : format.wan(amountYuan)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </>
  );
}

/** Which offices brought whom, and what came of it. */
export function UnitTable({ report }: { report: FairReport }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  if (report.byUnit.length === 0) return null;
  return (
    <>
      <h2 className="fair-part">{t("report.byUnit")}</h2>
      <Scrolled label={t("report.byUnit")}>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{t("report.unit")}</th>
              <th scope="col" className="figures-table__number">
                {t("report.organizations")}
              </th>
              <th scope="col" className="figures-table__number">
                {t("report.unitHeld")}
              </th>
              <th scope="col" className="figures-table__number">
                {t("report.intents")}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.byUnit.map(({ unitCode, organizations, held, intents }) => (
              <tr key={unitCode}>
                <th scope="row">{names.unit(unitCode)}</th>
                <td className="figures-table__number">{organizations}</td>
                <td className="figures-table__number">{held}</td>
                <td className="figures-table__number">{intents}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

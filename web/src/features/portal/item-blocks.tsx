import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { Indicator } from "../../../../shared/contracts/matchmaking-content.ts";

/** A titled text as it was typed; nothing when there is none. */
export function TextBlock({ title, text }: { title: string; text?: string | undefined }) {
  if (text === undefined || text === "") return null;
  return (
    <section className="block">
      <h2>{title}</h2>
      <p className="block__text">{text}</p>
    </section>
  );
}

/** Names and values; entries without a value are left out. */
export function Facts({ entries }: { entries: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {entries.map(([name, value]) =>
        value ? (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ) : null,
      )}
    </dl>
  );
}

/** The quantified indicators. On a narrow screen each row reads as a small list. */
export function IndicatorTable({ indicators }: { indicators: readonly z.output<typeof Indicator>[] }) {
  const { t } = useTranslation("portal");
  if (indicators.length === 0) return null;
  return (
    <section className="block">
      <h2 id="indicators">{t("item.indicators")}</h2>
      <table className="indicators" aria-labelledby="indicators">
        <thead>
          <tr>
            <th scope="col">{t("item.indicator")}</th>
            <th scope="col">{t("item.target")}</th>
            <th scope="col">{t("item.testMethod")}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.name}>
              <th scope="row">{indicator.name}</th>
              <td className="indicators__target">
                {indicator.operator} {indicator.target}
                {indicator.unit !== undefined && ` ${indicator.unit}`}
              </td>
              <td className="indicators__method">{indicator.testMethod}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

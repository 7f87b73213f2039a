import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Comparison } from "../../../../shared/contracts/matching.ts";
import { Mark } from "../../signed-in/mark.tsx";
import type { CompareRow } from "./use-compare-rows.ts";

function Fit({ fit }: { fit: boolean | undefined }) {
  const { t } = useTranslation("matches");
  if (fit === undefined) return null;
  return fit ? (
    <Mark tone="success" icon={<CheckCircleOutlined aria-hidden="true" />}>
      {t("compare.met")}
    </Mark>
  ) : (
    <Mark tone="danger" icon={<CloseCircleOutlined aria-hidden="true" />}>
      {t("compare.missed")}
    </Mark>
  );
}

const letters = ["A", "B", "C"] as const;

/** A text too long for a cell scrolls in its place, so it must be reachable by keyboard. */
function Long({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="compare__long" tabIndex={0} aria-label={label}>
      {text}
    </section>
  );
}

/** On a phone the heads of the columns are out of sight; here the letters say which is which. */
function Legend({ compared }: Pick<Comparison, "compared">) {
  return (
    <ul className="compare__legend">
      {compared.map(({ listing }, i) => (
        <li key={listing.id}>
          <strong>{letters[i]}</strong>
          <span>
            <Link to={`/${listing.kind}s/${listing.id}`}>{listing.title}</Link>
            <span className="compare__who">{listing.organizationName}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Columns on a desk; on a phone one aspect after the other, each with all candidates below it. */
export function CompareTable({ comparison, rows }: { comparison: Comparison; rows: readonly CompareRow[] }) {
  const { t } = useTranslation("matches");
  const { subject, compared } = comparison;
  const mineName = t(`compare.mine.${subject.kind}`);
  return (
    <>
      <Legend compared={compared} />
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{t("compare.aspect")}</th>
            <th scope="col" className="compare__mine">
              {mineName}
            </th>
            {compared.map(({ listing }, i) => (
              <th key={listing.id} scope="col">
                {letters[i]} <Link to={`/${listing.kind}s/${listing.id}`}>{listing.title}</Link>
                <span className="compare__who">{listing.organizationName}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={row.different ? "compare__row compare__row--different" : "compare__row"}
            >
              <th scope="row">
                {row.label}
                {row.different && <span className="compare__different">{t("compare.different")}</span>}
              </th>
              {row.mine === "" ? (
                <td className="compare__mine" />
              ) : (
                <td className="compare__mine" data-column={mineName}>
                  {row.long === true ? (
                    <Long text={row.mine} label={`${mineName} ${row.label}`} />
                  ) : (
                    <div>{row.mine}</div>
                  )}
                </td>
              )}
              {row.cells.map(({ text, fit }, i) => (
                <td key={compared[i]?.listing.id} data-column={letters[i]}>
                  {row.long === true ? (
                    <Long text={text} label={`${letters[i]} ${row.label}`} />
                  ) : (
                    <div>
                      {text} <Fit fit={fit} />
                    </div>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

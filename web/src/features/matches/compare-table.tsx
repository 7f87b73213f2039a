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
    <Mark tone="success" icon={<CheckCircleOutlined />}>
      {t("compare.met")}
    </Mark>
  ) : (
    <Mark tone="danger" icon={<CloseCircleOutlined />}>
      {t("compare.missed")}
    </Mark>
  );
}

/** Columns on a desk; on a phone one aspect after the other, each with all candidates below it. */
export function CompareTable({ comparison, rows }: { comparison: Comparison; rows: readonly CompareRow[] }) {
  const { t } = useTranslation("matches");
  const { subject, compared } = comparison;
  const mineName = t(`compare.mine.${subject.kind}`);
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{t("compare.aspect")}</th>
          <th scope="col" className="compare__mine">
            {mineName}
          </th>
          {compared.map(({ listing }) => (
            <th key={listing.id} scope="col">
              <Link to={`/${listing.kind}s/${listing.id}`}>{listing.title}</Link>
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
            <td className="compare__mine" data-column={mineName}>
              <div className={row.long === true ? "compare__long" : undefined}>{row.mine}</div>
            </td>
            {row.cells.map(({ text, fit }, i) => (
              <td key={compared[i]?.listing.id} data-column={compared[i]?.listing.title}>
                <div className={row.long === true ? "compare__long" : undefined}>{text}</div>
                <Fit fit={fit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Checkbox, Empty, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Comparison } from "../../../../shared/contracts/matching.ts";
import { useNames } from "../../names/use-names.ts";
import { useMe } from "../../signed-in/me.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { pathsOf } from "../items/item-api.ts";
import { CompareTable } from "./compare-table.tsx";
import { useCompareRows } from "./use-compare-rows.ts";
import { useComparison } from "./use-matches.ts";
import { useRights } from "./use-rights.ts";
import "./compare.css";

function Compared({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation("matches");
  const { memberships } = useMe();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const names = useNames();
  const rows = useCompareRows(comparison, useRights(comparison));
  const { subject, compared } = comparison;
  const mine = memberships.some(({ organizationId }) => organizationId === subject.organizationId);
  const paths = pathsOf(subject.kind);
  const said = rows.filter(({ silent }) => !silent);
  // What was asked for and nobody speaks of is worth a question; what nobody asked for either is not.
  const open = rows.filter(({ silent, mine: asked }) => silent && asked !== t("compare.unsaid"));
  const shown = onlyDifferent ? said.filter(({ different }) => different) : said;
  return (
    <>
      <p>
        <Link to={mine ? paths.view(subject.id) : paths.review(subject.id)}>{t("compare.back")}</Link>
      </p>
      <h1>{t("compare.title")}</h1>
      <p className="page-lead">
        {t(`compare.against.${subject.kind}`)}: <strong>{subject.title}</strong>
      </p>
      {compared.length > 1 && (
        <Checkbox checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.target.checked)}>
          {t("compare.onlyDifferent")}
        </Checkbox>
      )}
      {shown.length === 0 ? (
        <p>{t("compare.allSame")}</p>
      ) : (
        <CompareTable comparison={comparison} rows={shown} />
      )}
      {open.length > 0 && (
        <p className="compare__open">
          {t("compare.open")}: {names.list(open.map(({ label, mine: asked }) => `${label} ${asked}`))}
        </p>
      )}
    </>
  );
}

/** Two or three matches side by side, against what was asked. */
export function ComparePage() {
  const { t } = useTranslation("matches");
  const { itemId = "" } = useParams();
  const [search] = useSearchParams();
  const ids = (search.get("ids") ?? "").split(",").filter((id) => id !== "");
  const query = useComparison(itemId, ids);
  return (
    <>
      <PageMeta title={t("compare.title")} noIndex />
      {ids.length === 0 && <Empty description={t("compare.choose")} />}
      {ids.length > 0 && query.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {query.isError && (
        <>
          <h1>{t("compare.title")}</h1>
          <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isSuccess && <Compared comparison={query.data} />}
    </>
  );
}

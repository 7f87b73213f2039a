import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Problem } from "../../api/problem.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import "./item.css";

function Loading() {
  const { t } = useTranslation("app");
  return (
    <div className="item item--loading">
      <p className="visually-hidden" role="status">
        {t("loading")}
      </p>
      <div aria-hidden="true">
        {["30%", "75%", "100%", "100%", "100%", "60%"].map((width, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <span key={i} className="skeleton" style={{ width }} />
        ))}
      </div>
    </div>
  );
}

function Missing() {
  const { t } = useTranslation(["portal", "app"]);
  return (
    <div className="message-page">
      <PageMeta title={t("problem.notFound")} noIndex />
      <h1>{t("problem.notFound")}</h1>
      <p>{t("problem.notFoundText")}</p>
      <p>
        <Link className="button button--primary" to="/">
          {t("app:home")}
        </Link>
      </p>
    </div>
  );
}

/** A page that shows one thing of the API: while it loads, when it is not there, when it could not be read. */
export function ReadPage<T>(of: { reading: UseQueryResult<T, Problem>; children: (thing: T) => ReactNode }) {
  const { reading } = of;
  if (reading.isPending) return <Loading />;
  if (reading.isError && reading.error.status === 404) return <Missing />;
  if (reading.isError) {
    return (
      <div className="item">
        <ProblemNote problem={reading.error} onRetry={() => void reading.refetch()} />
      </div>
    );
  }
  return of.children(reading.data);
}

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { RowsView } from "./rows-view.tsx";
import { WriteBar } from "./write-bar.tsx";

/** What came of an import: what was written, and what was not and why. */
export function ResultStep({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const { rows, written } = current.counts;
  return (
    <section className="import-step">
      <div className="import-card import-card--done">
        <h2>{t("done.title")}</h2>
        <p className="import-result">{t("done.written", { n: written })}</p>
        <p>{t(written === 0 ? "done.none" : "done.text")}</p>
        <div className="item-actions">
          <Link className="button button--primary" to={`/app/queue/${current.kind}s`}>
            {t("done.queue")}
          </Link>
          <Link className="button" to={`/app/imports/new?kind=${current.kind}`}>
            {t("again")}
          </Link>
        </div>
        {rows > written && <p className="rows__hint">{t("done.left")}</p>}
      </div>
      <RowsView current={current} />
      {current.counts.ready + current.counts.incomplete > 0 && <WriteBar current={current} />}
    </section>
  );
}

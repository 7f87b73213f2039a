import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { comparePath } from "./match-paths.ts";

/** What is chosen for a comparison, at hand while the list scrolls. */
export function CompareBar(of: { itemId: string; ids: readonly string[]; onClear: () => void }) {
  const { t } = useTranslation("matches");
  if (of.ids.length === 0) return null;
  return (
    <section className="compare-bar" aria-label={t("compare.title")}>
      <span role="status">{t("compare.bar", { n: of.ids.length })}</span>
      <Button type="text" onClick={of.onClear}>
        {t("compare.clear")}
      </Button>
      {of.ids.length > 1 && (
        <Link className="button button--primary" to={comparePath(of.itemId, of.ids)}>
          {t("compare.go")}
        </Link>
      )}
    </section>
  );
}

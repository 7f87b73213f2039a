import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { Notices } from "./notices.tsx";
import { RowsView } from "./rows-view.tsx";
import { WriteBar } from "./write-bar.tsx";

/** The preview: what each row would become, what is wrong with it, and the way on. */
export function RowsStep({ current, onBack }: { current: Import; onBack: () => void }) {
  const { t } = useTranslation("imports");
  return (
    <section className="import-step">
      <div className="page-head">
        <h2>{t("rows.title")}</h2>
        <Button onClick={onBack}>{t("columns.back")}</Button>
      </div>
      <Notices current={current} />
      <RowsView current={current} />
      <WriteBar current={current} />
    </section>
  );
}

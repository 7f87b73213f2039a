import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { useFormat } from "../../ui/use-format.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { DefaultsForm } from "./defaults-form.tsx";
import { defaultFor } from "./field-table.ts";
import { useNoteText } from "./use-note-text.ts";

/** What reading did to cells, and in how many. */
function Notices({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const noteText = useNoteText();
  if (current.notices.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("columns.notices")}
      description={
        <ul className="import-notices">
          {current.notices.map(({ count, code, params }) => (
            <li key={code}>
              {t("columns.noticeCount", {
                text: noteText({ code, params: { count, ...params } }),
                count,
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What the columns hold, what is missing, and the values for it. */
export function ColumnsStep({ current, onNext }: { current: Import; onNext: () => void }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const { kind, missing, moves } = current;
  const unmapped = missing.filter((field) => defaultFor(field, kind) === undefined);
  return (
    <div className="import-step">
      <Notices current={current} />
      {unmapped.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("columns.needed", { fields: format.list(unmapped.map((field) => t(`field.${field}`))) })}
        />
      )}
      <ColumnMapping key={`columns:${current.version}`} current={current} editable={moves.includes("edit")} />
      <DefaultsForm key={`defaults:${current.version}`} current={current} editable={moves.includes("edit")} />
      <div className="item-actions">
        <Button type="primary" size="large" onClick={onNext}>
          {t("columns.next")}
        </Button>
      </div>
    </div>
  );
}

import { Alert, Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { useFormat } from "../../ui/use-format.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { DefaultsForm } from "./defaults-form.tsx";
import { defaultFor } from "./field-table.ts";
import { Notices } from "./notices.tsx";

interface Of {
  readonly current: Import;
  readonly onSaved: () => void;
  readonly onNext: () => void;
}

/** What the columns hold, what is missing, and the values for it. */
export function ColumnsStep({ current, onSaved, onNext }: Of) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const hintId = useId();
  const [unsaved, setUnsaved] = useState({ columns: false, defaults: false });
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
      <ColumnMapping
        key={`columns:${current.version}`}
        current={current}
        editable={moves.includes("edit")}
        onChange={(columns) => setUnsaved({ ...unsaved, columns })}
        onSaved={onSaved}
      />
      <DefaultsForm
        key={`defaults:${current.version}`}
        current={current}
        editable={moves.includes("edit")}
        onChange={(defaults) => setUnsaved({ ...unsaved, defaults })}
        onSaved={onSaved}
      />
      <div className="item-actions">
        <Button
          type="primary"
          size="large"
          disabled={unsaved.columns || unsaved.defaults}
          aria-describedby={hintId}
          onClick={onNext}
        >
          {t("columns.next")}
        </Button>
        <p id={hintId} className="rows__hint" role="status">
          {unsaved.columns || unsaved.defaults ? t("columns.unsaved") : ""}
        </p>
      </div>
    </div>
  );
}

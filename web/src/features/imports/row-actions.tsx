import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Import, ImportRow } from "../../../../shared/contracts/imports.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { pathsOf } from "../items/item-api.ts";
import { hasOpenRows } from "./use-import.ts";
import { useRowChange } from "./use-rows.ts";

interface Of {
  readonly current: Import;
  readonly row: ImportRow;
  readonly onEdit: (row: ImportRow) => void;
}

/** What can be done with a row where it stands. */
export function RowActions({ current, row, onEdit }: Of) {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const { message } = App.useApp();
  const change = useRowChange(current.id);
  const move = (name: "skip" | "take") =>
    change.mutate({ row, move: name }, { onError: (problem) => void message.error(problem.text(language)) });
  if (row.itemId !== undefined) {
    return (
      <Link to={pathsOf(current.kind).review(row.itemId)} aria-label={t("rows.openOf", { row: row.row })}>
        {t("rows.open")}
      </Link>
    );
  }
  if (!hasOpenRows(current.state)) return null;
  // What the same sheet or an earlier import says already cannot be taken in twice, whoever insists.
  const takable =
    row.state === "skipped" ||
    (row.state === "duplicate" && row.faults.some(({ code }) => code === "import.row_resembles"));
  return (
    <div className="row-actions">
      <Button size="small" aria-label={t("rows.editOf", { row: row.row })} onClick={() => onEdit(row)}>
        {t("rows.edit")}
      </Button>
      {takable && (
        <Button
          size="small"
          aria-label={t(row.state === "skipped" ? "rows.takeBackOf" : "rows.takeOf", { row: row.row })}
          loading={change.isPending}
          onClick={() => move("take")}
        >
          {t(row.state === "skipped" ? "rows.takeBack" : "rows.take")}
        </Button>
      )}
      {row.state !== "skipped" && (
        <Button
          size="small"
          aria-label={t("rows.skipOf", { row: row.row })}
          loading={change.isPending}
          onClick={() => move("skip")}
        >
          {t("rows.skip")}
        </Button>
      )}
    </div>
  );
}

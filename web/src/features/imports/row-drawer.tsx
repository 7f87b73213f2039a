import { Alert, Button, Drawer, Form, Grid, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Import, ImportField, ImportRow } from "../../../../shared/contracts/imports.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { fieldsOf } from "./field-table.ts";
import { changedValues, type FormCells } from "./row-values.ts";
import { RowStateMark } from "./state-mark.tsx";
import { hasOpenRows } from "./use-import.ts";
import { useNoteText } from "./use-note-text.ts";
import { useRowChange } from "./use-rows.ts";
import { useUnderstood } from "./use-understood.tsx";

const longFields: ReadonlySet<ImportField> = new Set([
  "publicText",
  "background",
  "difficulty",
  "applications",
  "confidentialText",
  "indicators",
  "wantedPartner",
  "team",
]);

/** How a value is written, where that is not plain. */
const hints = {
  amount: "money",
  indicators: "indicators",
  openUntil: "date",
  chains: "list",
  keywords: "list",
  cooperationModes: "list",
  publicationConsent: "consent",
} as const satisfies Partial<Record<ImportField, string>>;
const hintOf = (field: ImportField) => (field in hints ? hints[field as keyof typeof hints] : undefined);

interface FormOf {
  readonly current: Import;
  readonly row: ImportRow;
  readonly onNext: (() => void) | undefined;
}

function RowForm({ current, row, onNext }: FormOf) {
  const { t } = useTranslation("imports");
  const noteText = useNoteText();
  const understood = useUnderstood(current.kind);
  const [form] = Form.useForm<FormCells>();
  const change = useRowChange(current.id);
  const editable = hasOpenRows(current.state) && row.itemId === undefined;
  const letterOf = (field: ImportField) => current.columns.find((column) => column.field === field)?.letter;
  const save = (after: () => void) => {
    const values = changedValues(row.values, form.getFieldsValue());
    if (Object.keys(values).length === 0) return after();
    change.mutate({ row, move: "correct", values }, { onSuccess: after });
  };
  const faulty = new Set(row.faults.map(({ field }) => field));
  const all = fieldsOf(current.kind);
  // What needs attention comes first; the order must not change while one types, hence by what was read.
  const fields = [...all.filter((field) => faulty.has(field)), ...all.filter((field) => !faulty.has(field))];
  const general = row.faults.filter(({ field }) => field === undefined);
  return (
    <Form<FormCells>
      form={form}
      className="row-form"
      layout="vertical"
      requiredMark={false}
      disabled={!editable}
      initialValues={row.values}
      onFinish={() => save(() => undefined)}
    >
      {general.map((fault) => (
        <Alert key={fault.code} type="warning" showIcon title={noteText(fault)} />
      ))}
      {!editable && <p className="rows__hint">{t("rows.drawer.readOnly")}</p>}
      {fields.map((field) => {
        const faults = row.faults.filter((fault) => fault.field === field);
        const notices = row.notices.filter((notice) => notice.field === field);
        const letter = letterOf(field);
        const hint = hintOf(field);
        const meaning = faults.length === 0 ? understood(row, field) : undefined;
        const name = t(`field.${field}`);
        return (
          <Form.Item
            key={field}
            name={field}
            label={letter === undefined ? name : t("rows.at", { field: name, letter })}
            {...(faults.length > 0
              ? { validateStatus: "error" as const, help: faults.map(noteText).join(" ") }
              : {})}
            extra={[
              ...notices.map(noteText),
              ...(meaning === undefined ? [] : [t("rows.drawer.understood", { text: meaning })]),
              ...(hint === undefined ? [] : [t(`rows.drawer.${hint}`)]),
            ].join(" · ")}
          >
            {longFields.has(field) ? (
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
            ) : (
              <Input autoComplete="off" />
            )}
          </Form.Item>
        );
      })}
      <div className="row-drawer__foot">
        <ProblemAlert problem={change.error} others={change.error?.errors ?? []} />
        {editable && (
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t("rows.drawer.save")}
          </Button>
        )}
        {editable && onNext !== undefined && (
          <Button loading={change.isPending} onClick={() => save(onNext)}>
            {t("rows.drawer.saveNext")}
          </Button>
        )}
      </div>
    </Form>
  );
}

interface Of {
  readonly current: Import;
  /** Absent: closed. */
  readonly row: ImportRow | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

/** One row, cell by cell: corrected as it would stand in the sheet, and checked as soon as it is saved. */
export function RowDrawer({ current, row, onNext, onClose }: Of) {
  const { t } = useTranslation("imports");
  const names = useNames();
  const wide = Grid.useBreakpoint().md === true;
  const n = row?.faults.length ?? 0;
  return (
    <Drawer
      open={row !== undefined}
      onClose={onClose}
      size={wide ? 560 : "100%"}
      title={row === undefined ? "" : t("rows.drawer.title", { row: row.row })}
      destroyOnHidden
    >
      {row !== undefined && (
        <>
          <p className="row-drawer__head" role="status">
            <RowStateMark state={row.state} />{" "}
            {n === 0 ? t("rows.drawer.fine") : t("rows.drawer.faults", { n })}
          </p>
          {row.owner !== undefined && (
            <p className="rows__hint">{t("rows.drawer.unitOf", { unit: names.unit(row.owner.unitCode) })}</p>
          )}
          <p className="rows__hint">{t("rows.drawer.text")}</p>
          <RowForm key={`${row.row}:${row.version}`} current={current} row={row} onNext={onNext} />
        </>
      )}
    </Drawer>
  );
}

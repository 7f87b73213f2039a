import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Import, type ImportField, importContracts } from "../../../../shared/contracts/imports.ts";
import { call } from "../../api/call.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { fieldsOf } from "./field-table.ts";
import { useImportMove } from "./use-import.ts";

type Mapping = ReadonlyMap<number, ImportField>;

const mappingOf = ({ columns }: Import): Mapping =>
  new Map(columns.flatMap(({ column, field }) => (field === undefined ? [] : [[column, field] as const])));

const same = (one: Mapping, other: Mapping): boolean =>
  one.size === other.size && [...one].every(([column, field]) => other.get(column) === field);

/** A field stands in one column only: choosing it for another one takes it away from the first. */
function withField(mapping: Mapping, column: number, field: ImportField | undefined): Mapping {
  const rest = [...mapping].filter(([other, taken]) => other !== column && taken !== field);
  return new Map(field === undefined ? rest : [...rest, [column, field]]);
}

interface Of {
  readonly current: Import;
  readonly editable: boolean;
  /** Something was changed that is not saved yet, or not any more. */
  readonly onChange: (unsaved: boolean) => void;
  readonly onSaved: () => void;
}

/** Which column holds what; where reading guessed wrong, a person says it. */
export function ColumnMapping({ current, editable, onChange, onSaved }: Of) {
  const { t } = useTranslation("imports");
  const read = mappingOf(current);
  const [mapping, setMapping] = useState<Mapping>(read);
  const save = useImportMove(
    current.id,
    (chosen: Mapping) =>
      call(importContracts.mapImportColumns, {
        path: { importId: current.id },
        body: {
          columns: [...chosen].map(([column, field]) => ({ column, field })),
          expectedVersion: current.version,
        },
      }),
    onSaved,
  );
  const { sheet, columns } = current;
  const options = fieldsOf(current.kind).map((field) => ({ value: field, label: t(`field.${field}`) }));
  return (
    <section className="import-card">
      <h2>{t("columns.title")}</h2>
      {sheet !== undefined && (
        <p>
          {sheet.name === undefined
            ? t("columns.textCsv", { row: sheet.headingRow, encoding: (sheet.encoding ?? "").toUpperCase() })
            : t("columns.text", { name: sheet.name, row: sheet.headingRow })}{" "}
          {t("columns.recognised", { n: read.size, unused: columns.length - read.size })}
        </p>
      )}
      <ul className="column-list">
        {columns.map(({ column, letter, heading }) => {
          const name = heading === "" ? t("columns.noHeading") : heading;
          return (
            <li key={column} className={mapping.has(column) ? undefined : "column-list__unused"}>
              <span className="column-list__letter">{t("columns.column", { letter })}</span>
              <span className="column-list__heading">{name}</span>
              <Select<ImportField | null>
                aria-label={t("columns.meaningOf", { letter, heading: name })}
                value={mapping.get(column) ?? null}
                placeholder={t("columns.unused")}
                allowClear
                disabled={!editable}
                showSearch={{ optionFilterProp: "label" }}
                options={options}
                onChange={(field) => {
                  const next = withField(mapping, column, field ?? undefined);
                  setMapping(next);
                  onChange(!same(next, read));
                }}
              />
            </li>
          );
        })}
      </ul>
      <ProblemAlert problem={save.error} />
      {!same(mapping, read) && (
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate(mapping)}>
          {t("columns.save")}
        </Button>
      )}
    </section>
  );
}

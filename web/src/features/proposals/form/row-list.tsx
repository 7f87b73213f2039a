import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formName } from "./sections.ts";

interface Of {
  readonly name: "budget" | "milestones" | "priorIp";
  readonly most: number;
  readonly hint?: ReactNode;
  /** What stands under the rows, e.g. their sum. */
  readonly foot?: ReactNode;
  /** The inputs of the row at this place. */
  readonly children: (row: number) => ReactNode;
}

/** Rows that a person adds and removes; every button says which row it is about. */
export function RowList({ name, most, hint, foot, children }: Of) {
  const { t } = useTranslation("proposals");
  return (
    <Form.List name={name}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="rows">
          <legend>{t(`field.${name}`)}</legend>
          {hint !== undefined && <p className="rows__hint">{hint}</p>}
          {rows.map((row, i) => (
            <div key={row.key} className={`rows__row rows__row--${name}`}>
              {children(row.name)}
              <Button
                className="rows__remove"
                icon={<DeleteOutlined />}
                aria-label={t("form.removeRow", { field: t(`field.${name}`), n: i + 1 })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          {foot}
          <Button
            id={`${formName}_${name}`}
            type="dashed"
            block
            icon={<PlusOutlined />}
            disabled={rows.length >= most}
            onClick={() => add({})}
          >
            {t(`form.add.${name}`)}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}

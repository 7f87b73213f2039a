import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./editor.css";
import "./parts.css";

export type FieldName = readonly (string | number)[];

interface Of {
  readonly name: FieldName;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly valuePropName?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One labelled input; its errors are set from the contract. */
export function Field({ name, label, hint, optional = false, children, ...more }: Of) {
  const { t } = useTranslation("signed-in");
  return (
    <Form.Item
      name={[...name]}
      label={
        <>
          {label}
          {optional && <span className="field__optional">{t("form.optional")}</span>}
        </>
      }
      {...(hint === undefined ? {} : { extra: hint })}
      {...more}
    >
      {children}
    </Form.Item>
  );
}

/** Day and minute in Shanghai, by the browser's own chooser. */
export function TimeField(field: Omit<Of, "children" | "valuePropName" | "className">) {
  return (
    <Field {...field}>
      <Input type="datetime-local" className="time-input" />
    </Field>
  );
}

interface RowsOf {
  readonly name: FieldName;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly most: number;
  readonly addLabel: string;
  /** What a new row begins with. */
  readonly fresh: () => object;
  readonly className?: string;
  /** What stands under the rows, e.g. what they come to. */
  readonly foot?: ReactNode;
  readonly children: (row: number) => ReactNode;
}

/** Rows that a person adds and removes; every button says which row it is about. */
export function RowList({
  name,
  label,
  hint,
  most,
  addLabel,
  fresh,
  className = "",
  foot,
  children,
}: RowsOf) {
  const { t } = useTranslation("signed-in");
  return (
    <Form.List name={[...name]}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="rows">
          <legend>{label}</legend>
          {hint !== undefined && <p className="rows__hint">{hint}</p>}
          {rows.map((row, i) => (
            <div key={row.key} className={`rows__row ${className}`}>
              {children(row.name)}
              <Button
                className="rows__remove"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("form.removeRow", { field: label, n: i + 1 })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          {foot}
          <Form.ErrorList errors={errors} />
          {rows.length < most && (
            <Button icon={<PlusOutlined />} onClick={() => add(fresh())}>
              {addLabel}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

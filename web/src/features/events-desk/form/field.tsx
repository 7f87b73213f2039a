import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type Name = readonly (string | number)[];

interface Of {
  readonly name: Name;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly valuePropName?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One labelled input of the form; its errors are set by the editor, from the contract. */
export function Field({ name, label, hint, optional = false, children, ...more }: Of) {
  const { t } = useTranslation("events-desk");
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

interface TextOf extends Omit<Of, "children" | "valuePropName" | "className"> {
  readonly max: number;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A line of text, or several when `rows` is given; counts characters, and never cuts what was pasted. */
export function TextField({ max, rows, placeholder, ...field }: TextOf) {
  const shown = placeholder === undefined ? {} : { placeholder };
  return (
    <Field {...field} {...(rows === undefined ? {} : { className: "field--long" })}>
      {rows === undefined ? (
        <Input count={{ show: max >= 60 && max <= 100, max }} autoComplete="off" {...shown} />
      ) : (
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 16 }} count={{ show: true, max }} {...shown} />
      )}
    </Field>
  );
}

interface TimeOf extends Omit<Of, "children" | "valuePropName" | "className"> {
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** Day and minute in Shanghai, by the browser's own chooser. */
export function TimeField({ onFocus, onBlur, ...field }: TimeOf) {
  return (
    <Field {...field}>
      <Input type="datetime-local" className="time-input" onFocus={onFocus} onBlur={onBlur} />
    </Field>
  );
}

import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldName } from "../../../items/item-facts.tsx";

type Name = FieldName | readonly (string | number)[];

interface Of {
  readonly name: Name;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly valuePropName?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One labelled input of the form; its errors are set by the editor, from the contract. */
export function Field({ name, label, hint, optional = false, valuePropName, className, children }: Of) {
  const { t } = useTranslation(["workspace", "items"]);
  const words = label ?? (typeof name === "string" ? t(`items:field.${name}`) : "");
  return (
    <Form.Item
      name={typeof name === "string" ? name : [...name]}
      label={
        <>
          {words}
          {optional && <span className="field__optional">{t("items.form.optional")}</span>}
        </>
      }
      {...(className === undefined ? {} : { className })}
      {...(hint === undefined ? {} : { extra: hint })}
      {...(valuePropName === undefined ? {} : { valuePropName })}
    >
      {children}
    </Form.Item>
  );
}

interface TextOf {
  readonly name: Name;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly max: number;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A line of text, or several when `rows` is given; counts characters, and never cuts what was pasted. */
export function TextField({ max, rows, placeholder, ...field }: TextOf) {
  const shown = placeholder === undefined ? {} : { placeholder };
  return (
    <Field {...field} {...(rows === undefined ? {} : { className: "field--long" })}>
      {rows === undefined ? (
        <Input count={{ show: max <= 100, max }} {...shown} />
      ) : (
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 16 }} count={{ show: true, max }} {...shown} />
      )}
    </Field>
  );
}

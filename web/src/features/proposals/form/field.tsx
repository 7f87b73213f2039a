import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Name = readonly (string | number)[];

interface Of {
  readonly name: Name;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly valuePropName?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One labelled input; its errors are set by the editor, from the contract. */
export function Field({ name, label, hint, optional = false, valuePropName, className, children }: Of) {
  const { t } = useTranslation("proposals");
  return (
    <Form.Item
      name={[...name]}
      label={
        <>
          {label}
          {optional && <span className="field__optional">{t("form.optional")}</span>}
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

interface TextOf extends Omit<Of, "children" | "className" | "valuePropName"> {
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
        <Input autoComplete="off" {...shown} />
      ) : (
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 20 }} count={{ show: true, max }} {...shown} />
      )}
    </Field>
  );
}

import { Alert, Button, Form, Modal } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { FieldError } from "../../../shared/kernel/domain-error.ts";
import type { Problem } from "../api/problem.ts";
import { useLanguage } from "../ui/use-format.ts";
import { check, forgetErrors, showFieldErrors } from "./form-errors.ts";
import { ProblemAlert } from "./problem-alert.tsx";
import "./parts.css";

export type Values = Readonly<Record<string, unknown>>;

interface Of<B> {
  readonly title: string;
  readonly text?: string;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly initialValues?: Values;
  /** What is sent, and by which rules; complaints about it land at the fields of the same names. */
  readonly bodyOf: (values: Values) => B;
  readonly schema?: z.ZodType;
  /** What the rules cannot say, because it never reaches them. */
  readonly faultsOf?: (values: Values) => readonly FieldError[];
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onSend: (body: B) => void;
  readonly onCancel: () => void;
  /** After a refusal because somebody was faster. */
  readonly onReload?: () => void;
  readonly children?: ReactNode;
}

/** A form that is checked by the contract before it is sent, and shows the server's complaints at their fields. */
export function FormDialog<B>(of: Of<B>) {
  const { t } = useTranslation("signed-in");
  const language = useLanguage();
  const [form] = Form.useForm<Values>();
  const [homeless, setHomeless] = useState<readonly FieldError[]>([]);
  const { problem, onReload } = of;
  const stale = problem?.status === 412;
  useEffect(() => {
    if (problem !== null) setHomeless(showFieldErrors(form, problem.errors, { root: "body", language }));
  }, [problem, form, language]);
  const finish = (values: Values) => {
    const body = of.bodyOf(values);
    const own = of.faultsOf?.(values) ?? [];
    const rules = of.schema === undefined ? [] : check(of.schema, body, "body");
    // What could not be read is not missing as well.
    const faults = [...own, ...rules.filter(({ path }) => !own.some((fault) => fault.path === path))];
    setHomeless(showFieldErrors(form, faults, { root: "body", language }));
    if (faults.length === 0) of.onSend(body);
  };
  return (
    <Modal
      open
      title={of.title}
      onCancel={of.onCancel}
      onOk={() => form.submit()}
      okText={of.confirmLabel}
      cancelText={t("confirm.cancel")}
      okButtonProps={{ danger: of.danger === true, disabled: stale }}
      confirmLoading={of.pending}
      destroyOnHidden
    >
      {of.text !== undefined && <p className="move-dialog__text">{of.text}</p>}
      <Form<Values>
        className="roomy-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={of.initialValues ?? {}}
        onFinish={finish}
        onValuesChange={(changed: object) => forgetErrors(form, changed)}
      >
        {of.children}
      </Form>
      {stale ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t("stale.title")}
          description={t("stale.text")}
          action={
            onReload && (
              <Button size="small" onClick={onReload}>
                {t("stale.reload")}
              </Button>
            )
          }
        />
      ) : (
        <ProblemAlert problem={problem} others={homeless} />
      )}
    </Modal>
  );
}

/** A typed text, or nothing when it is blank. */
export const typed = (value: unknown): string | undefined => {
  const text = String(value ?? "").trim();
  return text === "" ? undefined : text;
};

/** Only what is there: absent fields are left out, as the contracts want it. */
export const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

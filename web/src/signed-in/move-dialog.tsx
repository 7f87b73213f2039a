import { Alert, Button, Form, Input, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Reason } from "../../../shared/contracts/common.ts";
import type { Problem } from "../api/problem.ts";
import { useLanguage } from "../ui/use-format.ts";
import { check, forgetErrors, showFieldErrors } from "./form-errors.ts";
import { ProblemAlert } from "./problem-alert.tsx";
import "./parts.css";

interface Of {
  readonly open: boolean;
  readonly title: string;
  readonly text?: ReactNode;
  readonly confirmLabel: string;
  /** Where "cancel" would be what the dialog asks about. */
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  /** The label of the reason; absent: none is asked for. */
  readonly reasonLabel?: string;
  /** Frequent reasons to start from; the person completes them. */
  readonly templates?: readonly string[];
  /** Further inputs; part of this dialog's form, their values go to `onConfirm`. */
  readonly children?: ReactNode;
  /** It cannot be confirmed, for the reason that the content gives. */
  readonly disabled?: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onConfirm: (values: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
  /** After a refusal because somebody was faster. */
  readonly onReload?: () => void;
}

/** Asks before a move that others see, with the reason where one is due. */
export function MoveDialog(of: Of) {
  const { t } = useTranslation("signed-in");
  const language = useLanguage();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [touched, setTouched] = useState(false);
  const stale = of.problem?.status === 412;
  const confirm = (values: Record<string, unknown>) => {
    const faults = of.reasonLabel === undefined ? [] : check(Reason, values.reason ?? "", "body.reason");
    if (faults.length > 0) {
      showFieldErrors(form, faults, { root: "body", language });
      return;
    }
    setTouched(true);
    of.onConfirm(values);
  };
  const add = (template: string) => {
    const before = String(form.getFieldValue("reason") ?? "").trim();
    form.setFieldsValue({ reason: before === "" ? template : `${before}\n${template}` });
    form.getFieldInstance("reason")?.focus();
  };
  return (
    <Modal
      open={of.open}
      title={of.title}
      onCancel={of.onCancel}
      onOk={() => form.submit()}
      okText={of.confirmLabel}
      cancelText={of.cancelLabel ?? t("confirm.cancel")}
      okButtonProps={{ danger: of.danger === true, disabled: stale || of.disabled === true }}
      confirmLoading={of.pending}
      destroyOnHidden
    >
      {of.text !== undefined && <div className="move-dialog__text">{of.text}</div>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={confirm}
        preserve={false}
        onValuesChange={(changed: object) => forgetErrors(form, changed)}
      >
        {of.children}
        {of.reasonLabel !== undefined && (
          <Form.Item name="reason" label={of.reasonLabel}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} count={{ show: true, max: 500 }} />
          </Form.Item>
        )}
        {of.reasonLabel !== undefined && of.templates !== undefined && (
          <ul className="move-dialog__templates">
            {of.templates.map((template) => (
              <li key={template}>
                <Button size="small" onClick={() => add(template)}>
                  {template}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Form>
      {touched && stale && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t("stale.title")}
          description={t("stale.text")}
          action={
            of.onReload && (
              <Button size="small" onClick={of.onReload}>
                {t("stale.reload")}
              </Button>
            )
          }
        />
      )}
      {touched && !stale && <ProblemAlert problem={of.problem} others={of.problem?.errors ?? []} />}
    </Modal>
  );
}

import { App, Form, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import { qualificationLevels } from "../../../../../shared/contracts/organization-facts.ts";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { addDays, isCivilDate } from "../../../../../shared/kernel/time.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { check, forgetErrors, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useOrganizationChanged } from "../../organizations/use-organization-moves.ts";

const { recordQualification } = organizationsContracts;
type Body = Parameters<ReturnType<typeof useSend<typeof recordQualification>>["mutate"]>[0]["body"];

/** Three years, both days included: what certificates usually say. */
function usualEnd(from: string): string {
  const anniversary = `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
  // 29 February has no anniversary in three years; the day before the 1st of March ends it.
  return isCivilDate(anniversary) ? addDays(anniversary, -1) : `${anniversary.slice(0, 4)}-02-28`;
}

/** Records a certificate. */
export function RecordQualification({
  organizationId,
  onClose,
}: {
  organizationId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(["staff", "signed-in"]);
  const names = useNames();
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Body>();
  const changed = useOrganizationChanged();
  const send = useSend(recordQualification);
  const save = (body: Body) => {
    const faults = check(recordQualification.body, body, "body");
    if (faults.length > 0) {
      showFieldErrors(form, faults, { root: "body", language });
      return;
    }
    send.mutate(
      { path: { organizationId }, body },
      {
        onError: (problem) => void showFieldErrors(form, problem.errors, { root: "body", language }),
        onSuccess: (after) => {
          changed(after);
          void message.success(t("verification.qualification.recorded"));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t("verification.qualification.record")}
      okText={t("verification.qualification.save")}
      cancelText={t("signed-in:confirm.cancel")}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Body>
        form={form}
        name="qualification"
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        onValuesChange={(change: Partial<Body>) => {
          forgetErrors(form, change);
          const from = change.validFrom;
          if (from !== undefined && isCivilDate(from) && !form.isFieldTouched("validTo")) {
            form.setFieldValue("validTo", usualEnd(from));
          }
        }}
      >
        <Form.Item name="type" label={t("verification.qualification.type")}>
          <Select options={names.tierChoices()} />
        </Form.Item>
        <Form.Item name="level" label={t("verification.qualification.level")}>
          <Select options={names.choices("qualificationLevel", qualificationLevels)} />
        </Form.Item>
        <Form.Item name="certificateNo" label={t("verification.qualification.certificateNo")}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="validFrom" label={t("verification.qualification.validFrom")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="validTo"
          label={t("verification.qualification.validTo")}
          extra={t("verification.qualification.validHint")}
        >
          <Input type="date" />
        </Form.Item>
        <ProblemAlert problem={send.error} />
      </Form>
    </Modal>
  );
}

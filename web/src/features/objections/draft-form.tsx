import { Alert, Button, Card, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { awardContracts } from "../../../../shared/contracts/awards.ts";
import { useSend } from "../../api/hooks.ts";
import { check, forgetErrors, showFieldErrors } from "../../signed-in/form-errors.ts";
import { useMe } from "../../signed-in/me.ts";
import { useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { useObjectionsChanged } from "./use-objection.ts";

const { draftObjection } = awardContracts;
const myself = "myself";

interface DraftValues {
  readonly as: string;
  readonly text?: string;
}

/** Who objects, and why; evidence follows once the draft stands. */
export function DraftForm({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation("objections");
  const language = useLanguage();
  const { profile } = useMe();
  const { all } = useOrganization();
  const [form] = Form.useForm<DraftValues>();
  const changed = useObjectionsChanged();
  const draft = useSend(draftObjection);
  const finish = ({ as, text = "" }: DraftValues) => {
    const body = { text, ...(as === myself ? {} : { organizationId: as }) };
    const faults = check(draftObjection.body, body, "body");
    showFieldErrors(form, faults, { root: "body", language });
    if (faults.length === 0) draft.mutate({ path: { challengeId }, body }, { onSuccess: changed });
  };
  return (
    <Card className="form-card">
      <Alert type="info" showIcon title={t("rules")} />
      <Form<DraftValues>
        className="roomy-form objection__form"
        form={form}
        name="objection"
        layout="vertical"
        requiredMark={false}
        initialValues={{ as: myself }}
        onFinish={finish}
        onValuesChange={(values: object) => forgetErrors(form, values)}
      >
        <Form.Item name="as" label={t("as")} extra={t("realName")}>
          <Select
            options={[
              { value: myself, label: t("myself", { name: profile.name }) },
              ...all.map((one) => ({ value: one.organizationId, label: one.organizationName })),
            ]}
          />
        </Form.Item>
        <Form.Item name="text" label={t("text")} extra={t("textHint")}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} count={{ show: true, max: 4000 }} />
        </Form.Item>
        <ProblemAlert problem={draft.error} others={draft.error?.errors ?? []} />
        <Button type="primary" htmlType="submit" loading={draft.isPending}>
          {t("toEvidence")}
        </Button>
      </Form>
    </Card>
  );
}

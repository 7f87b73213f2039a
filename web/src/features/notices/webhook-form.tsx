import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import {
  type WebhookGroup,
  type WebhookWithSecret,
  webhookContracts,
  webhookGroups,
} from "../../../../shared/contracts/webhooks.ts";
import { useSend } from "../../api/hooks.ts";
import { FormDialog, type Values } from "../../signed-in/form-dialog.tsx";

const { createWebhook } = webhookContracts;

const bodyOf = ({ name, url, groups }: Values) => ({
  name: String(name ?? ""),
  url: String(url ?? ""),
  groups: (groups ?? []) as WebhookGroup[],
});

/** Asks for the name, the address and what it is to be told of. */
export function WebhookForm(of: { onCreated: (webhook: WebhookWithSecret) => void; onCancel: () => void }) {
  const { t } = useTranslation("notices");
  const create = useSend(createWebhook);
  return (
    <FormDialog
      title={t("webhook.create")}
      confirmLabel={t("webhook.createConfirm")}
      schema={createWebhook.body}
      bodyOf={bodyOf}
      initialValues={{ groups: ["items"] }}
      pending={create.isPending}
      problem={create.error}
      onSend={(body) => create.mutate({ body }, { onSuccess: of.onCreated })}
      onCancel={of.onCancel}
    >
      <Form.Item name="name" label={t("webhook.name")} extra={t("webhook.nameHelp")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="url" label={t("webhook.url")} extra={t("webhook.urlHelp")}>
        <Input type="url" inputMode="url" placeholder="https://" />
      </Form.Item>
      <Form.Item name="groups" label={t("webhook.groups")}>
        <Checkbox.Group
          className="webhook__groups"
          options={webhookGroups.map((value) => ({ value, label: t(`webhook.group.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

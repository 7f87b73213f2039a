import { CopyOutlined } from "@ant-design/icons";
import { Alert, App, Button, Form, Input, Modal, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { type MemberRole, memberRoles } from "../../../../../shared/contracts/roles.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { check, forgetErrors, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { invitationLink } from "../invitation-link.ts";

const { inviteMember } = organizationsContracts;

interface Values {
  readonly role: MemberRole;
  readonly email?: string;
}

/** Makes a link for one colleague; it is shown once. */
export function InviteDialog({ organizationId, onClose }: { organizationId: string; onClose: () => void }) {
  const { t } = useTranslation(["workspace", "signed-in"]);
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const invite = useSend(inviteMember);
  const made = invite.data;
  const link = made?.token === undefined ? undefined : invitationLink(made.token);

  const generate = ({ role, email }: Values) => {
    const body = { role, ...(email === undefined || email.trim() === "" ? {} : { email: email.trim() }) };
    const faults = check(inviteMember.body, body, "body");
    if (faults.length > 0) {
      showFieldErrors(form, faults, { root: "body", language });
      return;
    }
    invite.mutate({ path: { organizationId }, body });
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t("organization.invitations.copied"));
    } catch {
      void message.warning(t("organization.invitations.copyFailed"));
    }
  };

  return (
    <Modal
      open
      title={t("organization.invitations.create")}
      onCancel={onClose}
      footer={
        made === undefined ? (
          <>
            <Button onClick={onClose}>{t("signed-in:confirm.cancel")}</Button>
            <Button type="primary" loading={invite.isPending} onClick={() => form.submit()}>
              {t("organization.invitations.generate")}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={onClose}>
            {t("organization.invitations.close")}
          </Button>
        )
      }
    >
      {made === undefined && (
        <Form<Values>
          form={form}
          name="invite"
          layout="vertical"
          requiredMark={false}
          initialValues={{ role: "agent" }}
          onFinish={generate}
          onValuesChange={(changed: object) => forgetErrors(form, changed)}
        >
          <p className="move-dialog__text">{t("organization.invitations.createText")}</p>
          <Form.Item name="role" label={t("organization.invitations.role")}>
            <Radio.Group aria-label={t("organization.invitations.role")} vertical>
              {memberRoles.map((role) => (
                <Radio key={role} value={role}>
                  {names.label("memberRole", role)}
                  <span className="plain-list__note"> {t(`invitation.roleHelp.${role}`)}</span>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item name="email" label={t("organization.invitations.email")}>
            <Input type="email" autoComplete="off" />
          </Form.Item>
          <ProblemAlert problem={invite.error} others={invite.error?.errors ?? []} />
        </Form>
      )}
      {made !== undefined && link === undefined && (
        <Alert type="warning" showIcon title={t("organization.invitations.noToken")} />
      )}
      {made !== undefined && link !== undefined && (
        <div className="invite-link">
          <Alert
            type="success"
            showIcon
            role="status"
            title={t("organization.invitations.ready", { at: format.instant(made.invitation.expiresAt) })}
          />
          <Input.TextArea
            aria-label={t("organization.invitations.link")}
            readOnly
            autoSize
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <Button type="primary" icon={<CopyOutlined />} onClick={() => void copy(link)}>
            {t("organization.invitations.copy")}
          </Button>
        </div>
      )}
    </Modal>
  );
}

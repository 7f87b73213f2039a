import { PlusOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import { useRead } from "../../../api/hooks.ts";
import { asProblem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { InviteDialog } from "./invite-dialog.tsx";

const { listInvitations, revokeInvitation } = organizationsContracts;

/** Invitations that are out, and a new one. For administrators. */
export function InvitationsCard({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation(["workspace", "signed-in"]);
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [inviting, setInviting] = useState(false);
  const query = useRead(listInvitations, { path: { organizationId } });
  const renew = () => queries.invalidateQueries({ queryKey: [listInvitations.key] });

  const revoke = (invitationId: string) =>
    modal.confirm({
      title: t("organization.invitations.revokeTitle"),
      content: t("organization.invitations.revokeText"),
      okText: t("organization.invitations.revoke"),
      cancelText: t("signed-in:confirm.cancel"),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await call(revokeInvitation, { path: { organizationId, invitationId } });
          void message.success(t("organization.invitations.revoked"));
        } catch (error) {
          void message.error(asProblem(error).text(language));
        }
        await renew();
      },
    });

  return (
    <Card
      title={<h2>{t("organization.invitations.title")}</h2>}
      extra={
        <Button icon={<PlusOutlined />} onClick={() => setInviting(true)}>
          {t("organization.invitations.create")}
        </Button>
      }
    >
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.items.length === 0 && <p>{t("organization.invitations.none")}</p>}
      <ul className="plain-list">
        {query.data?.items.map((invitation) => (
          <li key={invitation.id}>
            <div className="plain-list__main">
              {names.label("memberRole", invitation.role)}{" "}
              <Mark tone={invitation.state === "open" ? "info" : "neutral"}>
                {names.label("invitationState", invitation.state)}
              </Mark>
              <p className="plain-list__note">
                {invitation.email !== undefined && `${invitation.email} · `}
                {t("organization.invitations.until", { at: format.instant(invitation.expiresAt) })}
              </p>
            </div>
            {invitation.state === "open" && (
              <Button danger type="text" onClick={() => revoke(invitation.id)}>
                {t("organization.invitations.revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {inviting && (
        <InviteDialog
          organizationId={organizationId}
          onClose={() => {
            setInviting(false);
            void renew();
          }}
        />
      )}
    </Card>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import { call } from "../../api/call.ts";
import { useRead } from "../../api/hooks.ts";
import type { Problem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { tokenOfLink } from "./invitation-link.ts";
import "../items/items.css";

const { readInvitation, acceptInvitation, getMe } = organizationsContracts;

function Invitation({ token }: { token: string }) {
  const { t } = useTranslation("workspace");
  const names = useNames();
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { choose } = useOrganization();
  const { message } = App.useApp();
  const query = useRead(readInvitation, { path: { token } });
  const accept = useMutation<Awaited<ReturnType<typeof send>>, Problem>({
    mutationFn: send,
    onSuccess: async (membership) => {
      choose(membership.organizationId);
      await queries.invalidateQueries({ queryKey: [getMe.key] });
      void message.success(t("invitation.accepted", { organization: membership.organizationName }));
      await navigate("/app", { replace: true });
    },
  });
  function send() {
    return call(acceptInvitation, { path: { token } });
  }
  if (query.isPending) return <Skeleton active />;
  if (query.isError) {
    return (
      <>
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
        <p>{t("invitation.invalid")}</p>
      </>
    );
  }
  const { organizationName, role, expiresAt, state } = query.data;
  return (
    <>
      <h2>{t("invitation.invites", { organization: organizationName })}</h2>
      <p>
        <strong>{t("invitation.role", { role: names.label("memberRole", role) })}</strong>
      </p>
      <p>{t(`invitation.roleHelp.${role}`)}</p>
      {state === "open" ? (
        <>
          <p className="plain-list__note">{t("invitation.until", { at: format.instant(expiresAt) })}</p>
          <ProblemAlert problem={accept.error} />
          <div className="item-actions">
            <Button type="primary" size="large" loading={accept.isPending} onClick={() => accept.mutate()}>
              {t("invitation.accept")}
            </Button>
            <Link className="button" to="/app">
              {t("invitation.later")}
            </Link>
          </div>
        </>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t(`invitation.state.${state}`)}
          action={<Link to="/app">{t("invitation.toWorkspace")}</Link>}
        />
      )}
    </>
  );
}

/** Who invites me, and to what. Opening the link changes nothing; the button does. */
export function InvitationPage() {
  const { t } = useTranslation("workspace");
  const { token } = useParams();
  return (
    <>
      <PageMeta title={t("invitation.title")} noIndex />
      <h1>{t("invitation.title")}</h1>
      <Card className="form-card">
        <Invitation token={tokenOfLink(token ?? "")} />
      </Card>
    </>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { App, Card } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { useSend } from "../../../api/hooks.ts";
import { useMe } from "../../../signed-in/me.ts";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { filled, OrganizationForm } from "./organization-form.tsx";

const { registerOrganization, getMe } = organizationsContracts;

/** A new organization; its registrant becomes its administrator. */
export function RegisterPage() {
  const { t } = useTranslation("workspace");
  const { profile } = useMe();
  const { choose } = useOrganization();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const register = useSend(registerOrganization);
  const { name, phone, email } = profile;
  return (
    <>
      <PageMeta title={t("organization.registerTitle")} noIndex />
      <h1>{t("organization.registerTitle")}</h1>
      <p className="page-lead">{t("organization.registerText")}</p>
      <Card className="form-card">
        <OrganizationForm
          withUscc
          initial={{ contact: { name, phone, email } }}
          schema={registerOrganization.body}
          bodyOf={filled}
          submitLabel={t("organization.register")}
          send={async (body) => {
            const organization = await register.mutateAsync({ body });
            choose(organization.id);
            await queries.invalidateQueries({ queryKey: [getMe.key] });
            void message.success(t("organization.registered"));
            await navigate("/app/organization");
          }}
        />
      </Card>
    </>
  );
}

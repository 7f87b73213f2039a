import { Alert, App, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { type Organization, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { unitsOfDistrict } from "../../../../../shared/reference/units.ts";
import { call } from "../../../api/call.ts";
import { useRead } from "../../../api/hooks.ts";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useOrganizationChanged } from "../../organizations/use-organization-moves.ts";
import { filled, OrganizationForm } from "./organization-form.tsx";

const { getOrganization, editOrganization } = organizationsContracts;

function EditForm({ organization }: { organization: Organization }) {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate();
  const { message } = App.useApp();
  const changed = useOrganizationChanged();
  const { name, kind, districtCode, unitCode, chains, industry, legalRepresentative } = organization;
  const { contact, address, website, introduction } = organization;
  const choosable = unitsOfDistrict(districtCode).length > 1;
  return (
    <OrganizationForm
      withUscc={false}
      initial={{
        name,
        kind,
        districtCode,
        chains,
        legalRepresentative,
        contact,
        ...(choosable ? { unitCode } : {}),
        ...{ industry, address, website, introduction },
      }}
      schema={editOrganization.body}
      bodyOf={(values) => ({ ...filled(values), expectedVersion: organization.version })}
      submitLabel={t("organization.save")}
      extraButton={<Link to="/app/organization">{t("organization.cancel")}</Link>}
      send={async (body) => {
        changed(await call(editOrganization, { path: { organizationId: organization.id }, body }));
        void message.success(t("organization.saved"));
        await navigate("/app/organization");
      }}
    />
  );
}

/** Changes what an administrator may change. */
export function EditOrganizationPage() {
  const { t } = useTranslation("workspace");
  const { current } = useOrganization();
  const query = useRead(
    getOrganization,
    { path: { organizationId: current?.organizationId ?? "" } },
    { enabled: current !== undefined },
  );
  return (
    <>
      <PageMeta title={t("organization.editTitle")} noIndex />
      <h1>{t("organization.editTitle")}</h1>
      {query.data?.status === "verified" && (
        <Alert type="warning" showIcon title={t("organization.editNote")} />
      )}
      <Card className="form-card">
        {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton active />}
        {query.data !== undefined && <EditForm key={query.data.version} organization={query.data} />}
      </Card>
    </>
  );
}

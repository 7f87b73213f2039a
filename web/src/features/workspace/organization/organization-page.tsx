import { Card, Col, Empty, Row, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { useRead } from "../../../api/hooks.ts";
import { type Membership, useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { DigestCard } from "../../matches/digest-card.tsx";
import { OrganizationFacts } from "../../organizations/organization-facts.tsx";
import { OrganizationLog } from "../../organizations/organization-log.tsx";
import { QualificationList } from "../../organizations/qualification-list.tsx";
import { InvitationsCard } from "./invitations-card.tsx";
import { LicenceCard } from "./licence-card.tsx";
import { MembersCard } from "./members-card.tsx";
import { StatusCard } from "./status-card.tsx";
import "./organization.css";

function Content({ membership }: { membership: Membership }) {
  const { t } = useTranslation(["workspace", "organizations", "signed-in"]);
  const { organizationId, role } = membership;
  const query = useRead(organizationsContracts.getOrganization, { path: { organizationId } });
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (query.isError) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const organization = query.data;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} xl={15}>
        <div className="organization-grid">
          <StatusCard organization={organization} onReload={() => void query.refetch()} />
          <LicenceCard organization={organization} />
          <Card title={<h2>{t("organization.facts")}</h2>}>
            <OrganizationFacts organization={organization} withLicence={false} />
          </Card>
          <Card title={<h2>{t("organizations:qualification.title")}</h2>}>
            <QualificationList qualifications={organization.qualifications} />
          </Card>
        </div>
      </Col>
      <Col xs={24} xl={9}>
        <div className="organization-grid">
          <MembersCard organizationId={organizationId} admin={role === "admin"} />
          {role === "admin" && <InvitationsCard organizationId={organizationId} />}
          <DigestCard organizationId={organizationId} mayChange={role !== "viewer"} />
          <Card title={<h2>{t("signed-in:log.title")}</h2>}>
            <OrganizationLog organizationId={organizationId} />
          </Card>
        </div>
      </Col>
    </Row>
  );
}

/** The organization that I work for: where it stands, its facts, its people. */
export function OrganizationPage() {
  const { t } = useTranslation("workspace");
  const { current } = useOrganization();
  return (
    <>
      <PageMeta title={t("organization.title")} noIndex />
      <div className="page-head">
        <h1>{t("organization.title")}</h1>
        {current !== undefined && <Link to="/app/organization/new">{t("organization.another")}</Link>}
      </div>
      {current === undefined ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <div className="empty-text">
              <h2>{t("organization.none")}</h2>
              <p>{t("overview.noOrganization.text")}</p>
            </div>
          }
        >
          <Link className="button button--primary" to="/app/organization/new">
            {t("overview.noOrganization.register")}
          </Link>
        </Empty>
      ) : (
        <Content key={current.organizationId} membership={current} />
      )}
    </>
  );
}

import { Alert, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { type Organization, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { useRead } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { OrganizationFacts } from "../../organizations/organization-facts.tsx";
import { OrganizationLog } from "../../organizations/organization-log.tsx";
import { OrganizationMoves } from "../../organizations/organization-moves.tsx";
import { StatusTag } from "../../organizations/status-tag.tsx";
import { LicencePreview } from "./licence-preview.tsx";
import { QualificationsCard } from "./qualifications-card.tsx";
import { UsccBreakdown } from "./uscc-breakdown.tsx";

function Members({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("staff");
  const names = useNames();
  const query = useRead(organizationsContracts.listMembers, { path: { organizationId } });
  return (
    <Card size="small" title={<h3>{t("verification.members")}</h3>}>
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert problem={query.error} />}
      <ul className="plain-list">
        {query.data?.items.map(({ personId, name, email, role }) => (
          <li key={personId}>
            {name} · {names.label("memberRole", role)} · {email}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface Of {
  readonly id: string;
  readonly onDecided: (organization: Organization) => void;
}

/** One organization to verify: code, licence and facts side by side, and the decisions open to this person. */
export function VerificationDetail({ id, onDecided }: Of) {
  const { t } = useTranslation(["staff", "organizations", "signed-in"]);
  const me = useMe();
  const query = useRead(organizationsContracts.getOrganization, { path: { organizationId: id } });
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (query.isError) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const organization = query.data;
  const template = (
    name:
      | "name"
      | "code"
      | "representative"
      | "illegible"
      | "district"
      | "misuse"
      | "deregistered"
      | "checked",
  ) => t(`verification.templates.${name}`);
  const mayOpenLicence = holdsRole(me, "operator", "district", "auditor");
  return (
    <article className="review">
      <header className="item-head">
        <h2 className="review__title">{organization.name}</h2>
        <div className="item-head__line">
          <StatusTag status={organization.status} />
        </div>
        {organization.statusReason !== undefined && (
          <Alert
            type="warning"
            showIcon
            title={`${t("organizations:reason")}: ${organization.statusReason}`}
          />
        )}
        {organization.moves.length === 0 ? (
          <p className="review__read-only">{t("readOnly")}</p>
        ) : (
          <OrganizationMoves
            organization={organization}
            templates={{
              reject: [
                template("name"),
                template("code"),
                template("representative"),
                template("illegible"),
                template("district"),
              ],
              suspend: [template("misuse"), template("deregistered")],
              reinstate: [template("checked")],
            }}
            onMoved={onDecided}
            onReload={() => void query.refetch()}
          />
        )}
      </header>
      <Card size="small" title={<h3>{t("organizations:uscc.breakdown")}</h3>}>
        <UsccBreakdown uscc={organization.uscc} />
      </Card>
      {mayOpenLicence && (
        <Card size="small" title={<h3>{t("verification.licence")}</h3>}>
          <LicencePreview organization={organization} />
        </Card>
      )}
      <Card size="small" title={<h3>{t("verification.facts")}</h3>}>
        <OrganizationFacts organization={organization} withLicence={false} />
      </Card>
      <QualificationsCard organization={organization} />
      {holdsRole(me, "operator", "auditor") && <Members organizationId={id} />}
      <Card size="small" title={<h3>{t("signed-in:log.title")}</h3>}>
        <OrganizationLog organizationId={id} />
      </Card>
    </article>
  );
}

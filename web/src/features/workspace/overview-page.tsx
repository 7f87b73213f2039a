import { Alert, Card, Col, Row, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { useMe } from "../../signed-in/me.ts";
import { type Membership, useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { WaitingContacts } from "../contacts/waiting-card.tsx";
import { type ItemSummary, pathsOf } from "../items/item-api.ts";
import { StateTag } from "../items/state-tag.tsx";
import { useMyItems } from "../items/use-items.ts";
import { StatusTag } from "../organizations/status-tag.tsx";
import { StaffToday } from "../staff/staff-today.tsx";
import { NextTickets } from "../tickets/next-tickets.tsx";
import "./items/workspace-items.css";

/** What waits for the organization, most pressing first. */
const pressing: Readonly<Partial<Record<ItemSummary["state"], number>>> = {
  returned: 0,
  expired: 1,
  draft: 2,
};
const urgency = (item: ItemSummary): number => pressing[item.state] ?? 9;

function Todo({
  kind,
  organizationId,
  mayWrite,
}: {
  kind: ItemKind;
  organizationId: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation("workspace");
  const { items, query } = useMyItems(kind, organizationId);
  const waiting = items
    .filter((item) => pressing[item.state] !== undefined)
    .sort((a, b) => urgency(a) - urgency(b))
    .slice(0, 5);
  const paths = pathsOf(kind);
  return (
    <Card
      title={<h2>{t(`items.${kind}.mine`)}</h2>}
      extra={<Link to={paths.list}>{t("overview.seeAll")}</Link>}
      className="todo-card"
    >
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && waiting.length === 0 && (
        <p>{t(items.length === 0 ? `items.${kind}.emptyText` : "overview.nothing")}</p>
      )}
      <ul className="plain-list">
        {waiting.map((item) => (
          <li key={item.id}>
            <div className="plain-list__main">
              <Link to={paths.view(item.id)}>{item.title === "" ? t("items.untitled") : item.title}</Link>
              {item.stateReason !== undefined && (
                <p className="item-why">{t("items.list.reason", { reason: item.stateReason })}</p>
              )}
            </div>
            <StateTag state={item.state} />
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Link className="button todo-card__create" to={paths.create}>
          {t(`items.${kind}.create`)}
        </Link>
      )}
    </Card>
  );
}

function OrganizationBar({ membership }: { membership: Membership }) {
  const { t } = useTranslation(["workspace", "organizations"]);
  const { organizationStatus: status } = membership;
  return (
    <Card size="small">
      <div className="plain-list__main">
        <strong>{membership.organizationName}</strong> <StatusTag status={status} />
        {status !== "verified" && <p>{t(`organizations:statusHelp.${status}`)}</p>}
        <p>
          <Link to="/app/organization">{t("overview.openOrganization")}</Link>
        </p>
      </div>
    </Card>
  );
}

/** What awaits me and my organization. */
export function OverviewPage() {
  const { t } = useTranslation("workspace");
  const { profile, staff } = useMe();
  const { current } = useOrganization();
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      <h1>{t("overview.hello", { name: profile.name })}</h1>
      <div className="overview">
        {staff.length > 0 && <StaffToday />}
        {current === undefined && staff.length === 0 && (
          <Alert
            type="info"
            showIcon
            title={t("overview.noOrganization.title")}
            description={
              <>
                <p>{t("overview.noOrganization.text")}</p>
                <p>
                  <Link className="button button--primary" to="/app/organization/new">
                    {t("overview.noOrganization.register")}
                  </Link>
                </p>
              </>
            }
          />
        )}
        <NextTickets />
        {current !== undefined && (
          <>
            <OrganizationBar membership={current} />
            <WaitingContacts organizationId={current.organizationId} />
            <Row gutter={[16, 16]} key={current.organizationId}>
              {(["need", "offer"] as const).map((kind) => (
                <Col key={kind} xs={24} lg={12}>
                  <Todo
                    kind={kind}
                    organizationId={current.organizationId}
                    mayWrite={current.role !== "viewer"}
                  />
                </Col>
              ))}
            </Row>
          </>
        )}
      </div>
    </>
  );
}

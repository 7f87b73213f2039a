import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import { useRead } from "../../api/hooks.ts";
import { holdsRole, useMe } from "../../signed-in/me.ts";
import { useQueue } from "../items/use-items.ts";

/** A number of things that wait, and the way to them. */
function Line(of: { label: string; to: string; n: number; more: boolean; known: boolean }) {
  const { t } = useTranslation("staff");
  const words = of.n === 0 ? t("today.none") : t(of.more ? "today.more" : "today.count", { n: of.n });
  return (
    <li>
      <div className="plain-list__main">
        {of.label}: <strong>{of.known ? words : "…"}</strong>
      </div>
      <Link to={of.to}>{t("today.open")}</Link>
    </li>
  );
}

function QueueLine({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("staff");
  const { items, query } = useQueue(kind, undefined);
  return (
    <Line
      label={t(kind === "need" ? "menu.needs" : "menu.offers")}
      to={`/app/queue/${kind}s`}
      n={items.length}
      more={query.hasNextPage}
      known={query.isSuccess}
    />
  );
}

function PendingLine() {
  const { t } = useTranslation("staff");
  const query = useRead(organizationsContracts.listOrganizations, { query: { status: "pending" } });
  return (
    <Line
      label={t("today.organizations")}
      to="/app/verification"
      n={query.data?.items.length ?? 0}
      more={query.data?.nextCursor !== undefined}
      known={query.isSuccess}
    />
  );
}

/** What waits for a decision of staff. */
export function StaffToday() {
  const { t } = useTranslation("staff");
  const me = useMe();
  if (!holdsRole(me, "operator", "district", "organizer", "broker", "auditor")) return null;
  return (
    <Card size="small" title={<h2 className="card-title">{t("today.title")}</h2>}>
      <ul className="plain-list">
        <QueueLine kind="need" />
        <QueueLine kind="offer" />
        {holdsRole(me, "operator", "district", "organizer", "auditor") && <PendingLine />}
      </ul>
    </Card>
  );
}

import { Empty, Grid, Select, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import {
  OrganizationStatus,
  organizationStatuses,
} from "../../../../../shared/contracts/organization-facts.ts";
import { type Organization, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { type UnitCode, unitCodes } from "../../../../../shared/reference/units.ts";
import { call } from "../../../api/call.ts";
import { type Pages, usePages } from "../../../api/pages.ts";
import { useNames } from "../../../names/use-names.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { VerificationDetail } from "./verification-detail.tsx";
import "../staff.css";

const { listOrganizations } = organizationsContracts;

function OrganizationList({
  pages,
  openId,
  search,
}: {
  pages: Pages<Organization>;
  openId: string | undefined;
  search: string;
}) {
  const { t } = useTranslation("staff");
  const names = useNames();
  const { items, query } = pages;
  if (query.isPending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  if (query.isError && items.length === 0) {
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  }
  if (items.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("verification.empty")} />;
  }
  return (
    <>
      <ul className="queue-list" aria-label={t("verification.list")}>
        {items.map((one) => (
          <li key={one.id}>
            <Link
              to={`/app/verification/${one.id}${search}`}
              aria-current={one.id === openId ? "true" : undefined}
            >
              <strong>{one.name}</strong>
              <span className="queue-list__line">
                {names.label("organizationKind", one.kind)} · {names.unit(one.unitCode)}
              </span>
              <span className="queue-list__line">
                <code>{one.uscc}</code>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

/** Status and unit, kept in the address so that a list can be shared and reloaded. */
function useFilters() {
  const [search, setSearch] = useSearchParams();
  const parsed = OrganizationStatus.safeParse(search.get("status"));
  const unit = unitCodes.find((code) => code === search.get("unit"));
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return {
    status: parsed.success ? parsed.data : ("pending" as const),
    unit,
    query: search.size === 0 ? "" : `?${search}`,
    set,
  };
}

/** Organizations by status, and one of them in full. */
export function VerificationPage() {
  const { t } = useTranslation("staff");
  const names = useNames();
  const me = useMe();
  const navigate = useNavigate();
  const { id } = useParams();
  const wide = Grid.useBreakpoint().lg === true;
  const { status, unit, query, set } = useFilters();
  const pages = usePages<Organization>([listOrganizations.key, status, unit], (cursor, signal) =>
    call(
      listOrganizations,
      {
        query: {
          status,
          ...(unit === undefined ? {} : { unitCode: unit }),
          ...(cursor === undefined ? {} : { cursor }),
        },
      },
      { signal },
    ),
  );
  const everywhere = holdsRole(me, "operator", "organizer", "auditor");
  const own = me.staff.filter(({ role }) => role === "district").flatMap(({ units }) => units);
  const choosable: { value: UnitCode; label: string }[] = everywhere
    ? names.unitChoices()
    : own.map((code) => ({ value: code, label: names.unit(code) }));
  const statuses = organizationStatuses.filter(
    (one) => one !== "draft" || holdsRole(me, "operator", "auditor"),
  );

  const goOn = (decided: Organization) => {
    const at = pages.items.findIndex((one) => one.id === decided.id);
    const next = pages.items[at + 1] ?? pages.items.find((one) => one.id !== decided.id);
    if (status === "pending" && next !== undefined) void navigate(`/app/verification/${next.id}${query}`);
  };
  const list = (
    <section className="queue__list">
      <Select
        className="queue-filter"
        aria-label={t("verification.status")}
        value={status}
        onChange={(chosen) => set("status", chosen)}
        options={names.choices("organizationStatus", statuses)}
      />
      {choosable.length > 1 && (
        <Select
          className="queue-filter"
          aria-label={t("verification.unit")}
          placeholder={t("verification.allUnits")}
          allowClear
          value={unit ?? null}
          onChange={(chosen: UnitCode | null) => set("unit", chosen ?? undefined)}
          options={choosable}
        />
      )}
      <OrganizationList pages={pages} openId={id} search={query} />
    </section>
  );
  const detail = id !== undefined && <VerificationDetail key={id} id={id} onDecided={goOn} />;
  return (
    <>
      <PageMeta title={t("verification.title")} noIndex />
      {!wide && id !== undefined ? (
        <>
          <h1 className="visually-hidden">{t("verification.title")}</h1>
          <p>
            <Link to={`/app/verification${query}`}>{t("verification.back")}</Link>
          </p>
        </>
      ) : (
        <h1>{t("verification.title")}</h1>
      )}
      {wide ? (
        <div className="queue">
          {list}
          <div className="queue__detail">
            {detail ||
              (pages.items.length > 0 && (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("verification.choose")} />
              ))}
          </div>
        </div>
      ) : (
        detail || list
      )}
    </>
  );
}

import { PlusOutlined } from "@ant-design/icons";
import { Alert, Empty, Grid, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type ItemState, itemStates } from "../../../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { ExportButton } from "../../exports/export-button.tsx";
import { pathsOf } from "../../items/item-api.ts";
import { useMyItems } from "../../items/use-items.ts";
import { ItemCards, ItemTable } from "./item-list.tsx";
import "../../items/items.css";
import "./workspace-items.css";

function CreateLink({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("workspace");
  return (
    <Link className="button button--primary" to={pathsOf(kind).create}>
      <PlusOutlined aria-hidden="true" /> {t(`items.${kind}.create`)}
    </Link>
  );
}

/** What to do when there is nothing yet. */
function Nothing({ kind, mayCreate }: { kind: ItemKind; mayCreate: boolean }) {
  const { t } = useTranslation("workspace");
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <div className="empty-text">
          <h2>{t(`items.${kind}.emptyTitle`)}</h2>
          <p>{t(`items.${kind}.emptyText`)}</p>
        </div>
      }
    >
      {mayCreate && <CreateLink kind={kind} />}
    </Empty>
  );
}

/** What my organization posted, newest first. */
function ListPage({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("workspace");
  const names = useNames();
  const { current } = useOrganization();
  const wide = Grid.useBreakpoint().md === true;
  const [state, setState] = useState<ItemState>();
  const pages = useMyItems(kind, current?.organizationId);
  const title = t(`items.${kind}.mine`);
  const shown = state === undefined ? pages.items : pages.items.filter((item) => item.state === state);
  const mayCreate = current !== undefined && current.role !== "viewer";
  const empty = pages.query.isSuccess && pages.items.length === 0;
  return (
    <>
      <PageMeta title={title} noIndex />
      <div className="page-head">
        <h1>{title}</h1>
        {current !== undefined && !empty && (
          <div className="item-actions">
            <ExportButton
              orders={[
                { kind, scope: "own", organizationId: current.organizationId },
                { kind, scope: "directory" },
              ]}
            />
            {mayCreate && <CreateLink kind={kind} />}
          </div>
        )}
      </div>
      {current === undefined && (
        <Alert
          type="info"
          showIcon
          title={t("items.needsOrganization")}
          action={<Link to="/app/organization/new">{t("items.register")}</Link>}
        />
      )}
      {current?.role === "viewer" && <Alert type="info" showIcon title={t("items.viewerOnly")} />}
      {mayCreate && current.organizationStatus !== "verified" && (
        <Alert type="warning" showIcon title={t("items.notVerified")} />
      )}
      {current !== undefined && pages.query.isPending && (
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      )}
      {pages.query.isError && pages.items.length === 0 && (
        <ProblemAlert problem={pages.query.error} onRetry={() => void pages.query.refetch()} />
      )}
      {empty && <Nothing kind={kind} mayCreate={mayCreate} />}
      {pages.items.length > 0 && (
        <>
          <div className="list-filter">
            <Select<ItemState>
              aria-label={t("items.list.filter")}
              placeholder={t("items.list.all")}
              allowClear
              value={state ?? null}
              onChange={(chosen) => setState(chosen ?? undefined)}
              options={names.choices("itemState", itemStates)}
            />
            <span role="status">{t("items.list.count", { n: pages.items.length })}</span>
          </div>
          {shown.length === 0 && <p>{t("items.list.noneOfState")}</p>}
          {shown.length > 0 && (wide ? <ItemTable items={shown} /> : <ItemCards items={shown} />)}
          <LoadMore pages={pages} />
        </>
      )}
    </>
  );
}

export const NeedsPage = () => <ListPage kind="need" />;
export const OffersPage = () => <ListPage kind="offer" />;

import { Alert, Card, Col, Row, Skeleton, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { challengeDeskPaths } from "../../challenges-desk/challenge-desk-paths.ts";
import { type Item, pathsOf } from "../../items/item-api.ts";
import { ItemLog } from "../../items/item-log.tsx";
import { ItemMoves } from "../../items/item-moves.tsx";
import { ItemView } from "../../items/item-view.tsx";
import { StateTag } from "../../items/state-tag.tsx";
import { useItem } from "../../items/use-items.ts";
import { Matches } from "../../matches/matches.tsx";

/** What the state means for the owner, and why it came to it. */
function StateNotice({ item }: { item: Item }) {
  const { t } = useTranslation("items");
  const names = useNames();
  const type = item.state === "returned" ? "error" : item.state === "expired" ? "warning" : "info";
  const reason = item.stateReason;
  const revised = item.revisionPending && item.state !== "closed" && item.state !== "matched";
  const more = item.divertedTo !== undefined || reason !== undefined || revised;
  return (
    <Alert
      type={type}
      showIcon
      title={t(`stateHelp.${item.state}`)}
      description={
        more && (
          <>
            {item.divertedTo !== undefined && (
              <p>
                {t("divertedTo")}: {names.label("diversionTarget", item.divertedTo)}
              </p>
            )}
            {reason !== undefined && (
              <p className="state-reason">
                {t("reason")}: {reason}
              </p>
            )}
            {revised && <p>{t("revisionHelp")}</p>}
          </>
        )
      }
    />
  );
}

/** What it says, and what happened to it. */
function ContentAndLog({ item }: { item: Item }) {
  const { t } = useTranslation("signed-in");
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} xl={16}>
        <ItemView item={item} content={item.content} />
      </Col>
      <Col xs={24} xl={8}>
        <Card size="small" title={<h2 className="card-title">{t("log.title")}</h2>}>
          <ItemLog kind={item.kind} id={item.id} />
        </Card>
      </Col>
    </Row>
  );
}

/** While it is public, those who match come first; the address says which half is open, since mails lead here. */
function OpenItem({ item }: { item: Item }) {
  const { t } = useTranslation("matches");
  const { memberships } = useMe();
  const [search, setSearch] = useSearchParams();
  const acts = memberships.some(
    ({ organizationId, role }) => organizationId === item.owner.organizationId && role !== "viewer",
  );
  return (
    <Tabs
      activeKey={search.get("tab") === "content" ? "content" : "matches"}
      onChange={(tab) => setSearch(tab === "matches" ? {} : { tab }, { replace: true })}
      items={[
        {
          key: "matches",
          label: t("tab"),
          children: <Matches item={item} access={acts ? "owner" : "reader"} />,
        },
        { key: "content", label: t("content"), children: <ContentAndLog item={item} /> },
      ]}
    />
  );
}

/** A published need may be posed as a challenge by those who act for its owner. */
function ToChallenge({ item }: { item: Item }) {
  const { t } = useTranslation("workspace");
  const { memberships } = useMe();
  const acts = memberships.some(
    ({ organizationId, role }) => organizationId === item.owner.organizationId && role !== "viewer",
  );
  if (item.kind !== "need" || item.state !== "open" || !acts) return null;
  return (
    <Link className="button" to={challengeDeskPaths.newChallenge({ needId: item.id })}>
      {t("items.toChallenge")}
    </Link>
  );
}

/** One need or offer of my organization: where it stands, what comes next, what it says, what happened. */
function ItemPage({ kind, id }: { kind: ItemKind; id: string }) {
  const { t } = useTranslation(["workspace", "items"]);
  const format = useFormat();
  const query = useItem(kind, id);
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (query.isError) {
    return (
      <>
        <PageMeta title={t(`items.${kind}.mine`)} noIndex />
        <h1>{t(`items.${kind}.mine`)}</h1>
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
        <p>
          <Link to={pathsOf(kind).list}>{t(`items.${kind}.back`)}</Link>
        </p>
      </>
    );
  }
  const item = query.data;
  const title = item.content.title ?? t("items.untitled");
  return (
    <>
      <PageMeta title={title} noIndex />
      <header className="item-head">
        <Link to={pathsOf(kind).list}>{t(`items.${kind}.back`)}</Link>
        <h1>{title}</h1>
        <div className="item-head__line">
          <StateTag state={item.state} revisionPending={item.revisionPending} />
          <span>
            {t("items:updatedAt")} {format.instant(item.updatedAt)}
          </span>
          <span>
            {t("items:agent")} {item.agent.name}
          </span>
          {item.broker !== undefined && (
            <span>
              {t("items:broker")} {item.broker.name}
            </span>
          )}
          {item.publishedAt !== undefined && item.state === "open" && (
            <Link to={pathsOf(kind).public(item.id)}>{t("items.seePublic")}</Link>
          )}
        </div>
        <StateNotice item={item} />
        <ItemMoves item={item} without={["submit"]} onReload={() => void query.refetch()} />
        <ToChallenge item={item} />
      </header>
      {item.state === "open" ? <OpenItem item={item} /> : <ContentAndLog item={item} />}
    </>
  );
}

const idIn = (params: Readonly<Record<string, string | undefined>>): string => params.id ?? "";

export const NeedPage = () => <ItemPage kind="need" id={idIn(useParams())} />;
export const OfferPage = () => <ItemPage kind="offer" id={idIn(useParams())} />;

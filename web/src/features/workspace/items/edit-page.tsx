import { Alert, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { type Item, pathsOf } from "../../items/item-api.ts";
import { useItem } from "../../items/use-items.ts";
import { ItemEditor } from "./form/editor.tsx";

function Refusal({ text, children }: { text: string; children: React.ReactNode }) {
  return <Alert type="info" showIcon title={text} action={children} />;
}

/** An item that exists: read first, edited only where the server says so. */
function Known({ kind, id }: { kind: ItemKind; id: string }) {
  const { t } = useTranslation("workspace");
  const query = useItem(kind, id);
  const nothing = useCallback(() => undefined, []);
  // The form owns the content from here on: a refetch in the background must not pull it away.
  const [opened, setOpened] = useState<Item>();
  if (opened === undefined && query.data !== undefined && !query.isFetching) setOpened(query.data);
  if (query.isError && opened === undefined) {
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  }
  if (opened === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (!opened.moves.includes("edit")) {
    return (
      <Refusal text={t("items.form.notEditable")}>
        <Link to={pathsOf(kind).view(id)}>{t("items.form.view")}</Link>
      </Refusal>
    );
  }
  return (
    <ItemEditor kind={kind} item={opened} organizationId={opened.owner.organizationId} onCreated={nothing} />
  );
}

/** A draft that does not exist yet. */
function Blank({ kind, onCreated }: { kind: ItemKind; onCreated: (id: string) => void }) {
  const { t } = useTranslation("workspace");
  const { current } = useOrganization();
  if (current === undefined) {
    return (
      <Refusal text={t("items.needsOrganization")}>
        <Link to="/app/organization/new">{t("items.register")}</Link>
      </Refusal>
    );
  }
  if (current.role === "viewer") return <Alert type="info" showIcon title={t("items.viewerOnly")} />;
  return (
    <>
      {current.organizationStatus !== "verified" && (
        <Alert type="warning" showIcon title={t("items.notVerified")} />
      )}
      <ItemEditor
        key={current.organizationId}
        kind={kind}
        item={undefined}
        organizationId={current.organizationId}
        onCreated={onCreated}
      />
    </>
  );
}

function EditPage({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("workspace");
  const { id } = useParams();
  const navigate = useNavigate();
  const location = useLocation();
  /** What was created on this page, and the key under which its form is open. */
  const [created, setCreated] = useState<{ id: string; key: string }>();
  const here = id !== undefined && id === created?.id;
  const blank = `blank:${location.key}`;
  const key = id === undefined ? blank : here ? created.key : id;
  const onCreated = useCallback(
    (newId: string) => {
      setCreated({ id: newId, key: blank });
      void navigate(pathsOf(kind).edit(newId), { replace: true, preventScrollReset: true });
    },
    [kind, navigate, blank],
  );
  const title = t(id === undefined || here ? `items.${kind}.newTitle` : `items.${kind}.editTitle`);
  return (
    <>
      <PageMeta title={title} noIndex />
      <p>
        <Link to={pathsOf(kind).list}>{t(`items.${kind}.back`)}</Link>
      </p>
      <h1>{title}</h1>
      {id === undefined || here ? (
        <Blank key={key} kind={kind} onCreated={onCreated} />
      ) : (
        <Known key={key} kind={kind} id={id} />
      )}
    </>
  );
}

export const NeedEditPage = () => <EditPage kind="need" />;
export const OfferEditPage = () => <EditPage kind="offer" />;

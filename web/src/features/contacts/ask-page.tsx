import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import type { PublicItem } from "../items/item-api.ts";
import { AskForm } from "./ask-form.tsx";
import { contactPaths } from "./contact-paths.ts";
import { ContactStateMark } from "./contact-state-mark.tsx";
import { MyItemSelect } from "./my-item-select.tsx";
import { useContactOfPair } from "./use-contacts.ts";
import { type Pair, usePair } from "./use-pair.ts";
import "./contacts.css";

function Item({ kind, item, mine }: { kind: ItemKind; item: PublicItem; mine: boolean }) {
  const { t } = useTranslation("contacts");
  return (
    <section className={`party party--${kind}`}>
      <p className="party__side">
        <span>{t(mine ? `ask.mine.${kind}` : `ask.theirs.${kind}`)}</span>
      </p>
      <p>
        <Link to={`/${kind}s/${item.id}`}>{item.content.title}</Link>
      </p>
      <p className="party__place">{item.owner.name}</p>
    </section>
  );
}

/** A live contact of the pair; another one cannot be asked for beside it. */
function Live({ contactId, state }: { contactId: string; state: "requested" | "accepted" }) {
  const { t } = useTranslation("contacts");
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {t("ask.exists")} <ContactStateMark state={state} />
        </>
      }
      action={
        <Link className="button" to={contactPaths.view(contactId)}>
          {t("ask.see")}
        </Link>
      }
    />
  );
}

/** Both are known: is there a contact already, and if not, the form. */
function Asking({ pair }: { pair: Pair }) {
  const need = pair.need.data;
  const offer = pair.offer.data;
  const existing = useContactOfPair(need?.id, offer?.id);
  if (need === undefined || offer === undefined || pair.membership === undefined) return null;
  if (existing.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  const state = existing.data?.state;
  if (existing.data !== undefined && (state === "requested" || state === "accepted")) {
    return <Live contactId={existing.data.id} state={state} />;
  }
  if (existing.isError && existing.error.status !== 404) {
    return <ProblemAlert problem={existing.error} onRetry={() => void existing.refetch()} />;
  }
  const other = pair.mine === "need" ? offer : need;
  return (
    <AskForm
      needId={need.id}
      offerId={offer.id}
      organizationId={pair.membership.organizationId}
      otherName={other.owner.name}
    />
  );
}

function Content() {
  const { t } = useTranslation("contacts");
  const [search, setSearch] = useSearchParams();
  const needId = search.get("needId") ?? undefined;
  const offerId = search.get("offerId") ?? undefined;
  const pair = usePair(needId, offerId);
  const { membership, mine, own, need, offer } = pair;
  if (membership === undefined) return <Alert type="info" showIcon title={t("ask.noOrganization")} />;
  if (membership.role === "viewer") return <Alert type="info" showIcon title={t("ask.viewer")} />;
  const problem = need.error ?? offer.error;
  if (problem !== null) return <ProblemAlert problem={problem} />;
  if (need.isLoading || offer.isLoading) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (own) return <Alert type="info" showIcon title={t("ask.own")} />;
  const choose = (id: string) =>
    setSearch({ ...Object.fromEntries(search), [`${mine}Id`]: id }, { replace: true });
  return (
    <>
      <div className="parties">
        {need.data !== undefined && <Item kind="need" item={need.data} mine={mine === "need"} />}
        {offer.data !== undefined && <Item kind="offer" item={offer.data} mine={mine === "offer"} />}
      </div>
      {needId === undefined || offerId === undefined ? (
        <MyItemSelect kind={mine} organizationId={membership.organizationId} onChoose={choose} />
      ) : (
        <Asking pair={pair} />
      )}
    </>
  );
}

/** Asks the other side of a match, or the owner of a public page, for a contact. */
export function AskPage() {
  const { t } = useTranslation("contacts");
  return (
    <>
      <PageMeta title={t("ask.title")} noIndex />
      <h1>{t("ask.title")}</h1>
      <p className="page-lead">{t("ask.lead")}</p>
      <div className="contact">
        <Content />
      </div>
    </>
  );
}

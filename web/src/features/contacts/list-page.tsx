import { Alert, Empty, Segmented, Select, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { ContactState, contactStates } from "../../../../shared/contracts/contacts.ts";
import { ContactSide } from "../../../../shared/contracts/contacts-ledger.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ContactRow } from "./contact-row.tsx";
import { useMyContacts } from "./use-contacts.ts";
import { waitingFirst } from "./waiting.ts";
import "./contacts.css";

function Nothing() {
  const { t } = useTranslation("contacts");
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <div className="empty-text">
          <h2>{t("list.empty")}</h2>
          <p>{t("list.emptyText")}</p>
        </div>
      }
    >
      <p className="contact-row__marks contact-row__marks--middle">
        <Link className="button" to="/app/needs">
          {t("list.toNeeds")}
        </Link>
        <Link className="button" to="/app/offers">
          {t("list.toOffers")}
        </Link>
      </p>
    </Empty>
  );
}

/** The choice stands in the address, so that going back from a contact finds the same list. */
function useChoice() {
  const [search, setSearch] = useSearchParams();
  const role = ContactSide.safeParse(search.get("side")).data;
  const state = ContactState.safeParse(search.get("state")).data;
  const choose = (name: "side" | "state", value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return { role, state, choose };
}

function Contacts({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("contacts");
  const { role, state, choose } = useChoice();
  const pages = useMyContacts(organizationId, { role, state });
  const { query, items } = pages;
  const chosen = role !== undefined || state !== undefined;
  const none = query.isSuccess && items.length === 0;
  return (
    <>
      {(!none || chosen) && (
        <div className="contact-filter">
          <Segmented<ContactSide | "all">
            aria-label={t("list.side")}
            value={role ?? "all"}
            onChange={(side) => choose("side", side === "all" ? undefined : side)}
            options={(["all", "need", "offer"] as const).map((value) => ({
              value,
              label: t(`list.sides.${value}`),
            }))}
          />
          <Select<ContactState>
            aria-label={t("list.filterState")}
            placeholder={t("list.allStates")}
            allowClear
            value={state ?? null}
            onChange={(next: ContactState | undefined) => choose("state", next)}
            options={contactStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </div>
      )}
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {none && (chosen ? <p>{t("list.noneOfChoice")}</p> : <Nothing />)}
      <ul className="contact-rows">
        {waitingFirst(items, organizationId).map((contact) => (
          <li key={contact.id}>
            <ContactRow contact={contact} organizationId={organizationId} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

/** My organization's contacts; what waits for us comes first. */
export function ContactListPage() {
  const { t } = useTranslation("contacts");
  const { current } = useOrganization();
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      <h1>{t("title")}</h1>
      <p className="page-lead">{t("list.lead")}</p>
      {current === undefined ? (
        <Alert type="info" showIcon title={t("list.noOrganization")} />
      ) : (
        <Contacts key={current.organizationId} organizationId={current.organizationId} />
      )}
    </>
  );
}

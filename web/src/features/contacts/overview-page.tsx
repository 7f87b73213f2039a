import { Empty, Select, Skeleton, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import {
  type ContactState,
  type ContactSummary,
  contactStates,
  contactsContracts,
} from "../../../../shared/contracts/contacts.ts";
import { type UnitCode, unitCodes } from "../../../../shared/reference/units.ts";
import { call } from "../../api/call.ts";
import { usePages } from "../../api/pages.ts";
import { useNames } from "../../names/use-names.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { holdsRole, useMe } from "../../signed-in/me.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ContactRow } from "./contact-row.tsx";
import { OverviewFigures } from "./overview-figures.tsx";
import "./contacts.css";

const { queueContacts } = contactsContracts;

function List({ unit, state }: { unit: UnitCode | undefined; state: ContactState | undefined }) {
  const { t } = useTranslation("contacts");
  const pages = usePages<ContactSummary>([queueContacts.key, unit, state], (cursor, signal) =>
    call(queueContacts, { query: { unit, state, cursor } }, { signal }),
  );
  const { query, items } = pages;
  return (
    <>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <div className="empty-text">
              <h2>{t("overview.none")}</h2>
              <p>{t("overview.noneText")}</p>
            </div>
          }
        />
      )}
      <ul className="contact-rows">
        {items.map((contact) => (
          <li key={contact.id}>
            <ContactRow contact={contact} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

/** Contacts and what came of them, for the offices: no people, no phone numbers, no texts. */
export function ContactsOverviewPage() {
  const { t } = useTranslation("contacts");
  const names = useNames();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const unit = unitCodes.find((code) => code === search.get("unit"));
  const state = contactStates.find((one) => one === search.get("state"));
  const choose = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const everywhere = holdsRole(me, "operator", "organizer", "auditor");
  const own = me.staff.filter(({ role }) => role === "district").flatMap(({ units }) => units);
  const unitChoices = everywhere
    ? names.unitChoices()
    : own.map((code) => ({ value: code, label: names.unit(code) }));
  const unitSelect = unitChoices.length > 1 && (
    <Select<UnitCode>
      aria-label={t("overview.unit")}
      placeholder={t("overview.allUnits")}
      allowClear
      value={unit ?? null}
      onChange={(code: UnitCode | undefined) => choose("unit", code)}
      options={unitChoices}
    />
  );
  return (
    <>
      <PageMeta title={t("overview.title")} noIndex />
      <h1>{t("overview.title")}</h1>
      <p className="page-lead">{t("overview.lead")}</p>
      <Tabs
        activeKey={search.get("tab") === "list" ? "list" : "figures"}
        onChange={(tab) => choose("tab", tab === "figures" ? undefined : tab)}
        items={[
          {
            key: "figures",
            label: t("overview.tabs.figures"),
            children: <OverviewFigures unit={unit} filter={unitSelect} />,
          },
          {
            key: "list",
            label: t("overview.tabs.list"),
            children: (
              <>
                <div className="contact-filter">
                  {unitSelect}
                  <Select<ContactState>
                    aria-label={t("list.filterState")}
                    placeholder={t("list.allStates")}
                    allowClear
                    value={state ?? null}
                    onChange={(next: ContactState | undefined) => choose("state", next)}
                    options={contactStates.map((value) => ({ value, label: t(`state.${value}`) }))}
                  />
                </div>
                <List unit={unit} state={state} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}

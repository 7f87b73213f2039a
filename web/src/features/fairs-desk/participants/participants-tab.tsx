import { Button, Empty, Input, Select, Skeleton, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair, ParticipantCard } from "../../../../../shared/contracts/fairs-content.ts";
import {
  type OrganizationKind,
  organizationKinds,
} from "../../../../../shared/contracts/organization-facts.ts";
import { call } from "../../../api/call.ts";
import { usePages } from "../../../api/pages.ts";
import { useNames } from "../../../names/use-names.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { nameOf } from "../use-participants.ts";
import { ParticipantDrawer } from "./participant-drawer.tsx";

const { listParticipants } = fairsContracts;

function About({ card }: { card: ParticipantCard }) {
  const { t } = useTranslation("fairs-desk");
  return (
    <>
      {card.seeks !== undefined && <p>{t("participants.seeks", { text: card.seeks })}</p>}
      {card.offers !== undefined && <p>{t("participants.offers", { text: card.offers })}</p>}
    </>
  );
}

interface RowsOf {
  readonly cards: readonly ParticipantCard[];
  readonly onOpen: (card: ParticipantCard) => void;
}

function Rows({ cards, onOpen }: RowsOf) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  return (
    <Table<ParticipantCard>
      rowKey="id"
      dataSource={[...cards]}
      pagination={false}
      scroll={{ x: 760 }}
      columns={[
        {
          title: t("participants.organization"),
          key: "organization",
          width: 260,
          render: (_, card) => (
            <>
              <strong>{card.organizationName}</strong>
              <p className="fair-note">
                {names.label("organizationKind", card.kind)} · {names.unit(card.unitCode)}
              </p>
            </>
          ),
        },
        { title: t("participants.name"), key: "name", width: 160, dataIndex: "name" },
        { title: t("participants.about"), key: "about", render: (_, card) => <About card={card} /> },
        {
          title: t("actions"),
          key: "details",
          width: 90,
          render: (_, card) => (
            <Button
              size="small"
              aria-label={t("participants.detailsOf", { name: nameOf(card) })}
              onClick={() => onOpen(card)}
            >
              {t("participants.details")}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** Who takes part: searched by the server, opened one by one. */
export function ParticipantsTab({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const [kind, setKind] = useState<OrganizationKind>();
  const [words, setWords] = useState("");
  const [opened, setOpened] = useState<ParticipantCard>();
  const { eventId } = fair;
  const pages = usePages<ParticipantCard>([listParticipants.key, eventId, kind, words], (cursor, signal) =>
    call(
      listParticipants,
      { path: { eventId }, query: { kind, words: words === "" ? undefined : words, cursor } },
      { signal },
    ),
  );
  const { query, items } = pages;
  const filtered = kind !== undefined || words !== "";
  return (
    <>
      <div className="fair-filter">
        <Input.Search
          aria-label={t("participants.search")}
          placeholder={t("participants.search")}
          allowClear
          maxLength={60}
          onSearch={(next) => setWords(next.trim())}
        />
        <Select<OrganizationKind>
          aria-label={t("participants.kind")}
          placeholder={t("participants.allKinds")}
          allowClear
          value={kind ?? null}
          onChange={(next: OrganizationKind | undefined) => setKind(next)}
          options={names.choices("organizationKind", organizationKinds)}
        />
        <span className="fair-note">{t("participants.count", { count: fair.counts.participants })}</span>
      </div>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <div className="empty-text">
              <h2>{t(filtered ? "participants.noneFiltered" : "participants.none")}</h2>
              {!filtered && <p>{t("participants.noneText")}</p>}
            </div>
          }
        />
      )}
      {items.length > 0 && <Rows cards={items} onOpen={setOpened} />}
      <LoadMore pages={pages} />
      {opened !== undefined && (
        <ParticipantDrawer fair={fair} card={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

import { Button, Empty, Skeleton, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../../../shared/contracts/contract.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { unheldPageSize } from "../../../../../shared/contracts/timetables-content.ts";
import { useRead } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import type { Carried } from "../board/verdict.ts";
import { useSlotWords } from "../use-slot-words.ts";
import { useWhyWords } from "../use-why-words.ts";
import { useMeetingWords } from "./use-meeting-words.ts";
import { useQualityWords } from "./use-quality-words.ts";
import type { WholeVersion } from "./use-versions.ts";

const { listUnheld } = timetablesContracts;
type Unheld = Answer<typeof listUnheld>["items"][number];

interface Of {
  readonly fair: Fair;
  readonly whole: WholeVersion;
  readonly onPlace?: (carried: Carried) => void;
}

interface Page {
  readonly items: readonly Unheld[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function Rows({ fair, whole, onPlace, items, total, page, onPage }: Of & Page) {
  const { t } = useTranslation("fairs-desk");
  const { number } = useQualityWords();
  const words = useMeetingWords({
    eventId: fair.eventId,
    version: whole,
    others: items.map(({ requestId }) => requestId),
  });
  const { why, fix } = useWhyWords({
    slots: useSlotWords(fair),
    participant: words.participant,
    meeting: words.meeting,
  });
  const pair = ({ from, to }: Unheld): string =>
    t("pair", { one: from.organizationName, other: to.organizationName });
  return (
    <Table<Unheld>
      rowKey="requestId"
      dataSource={[...items]}
      pagination={{
        current: page,
        total,
        pageSize: unheldPageSize,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: onPage,
      }}
      scroll={{ x: 860 }}
      columns={[
        {
          title: t("unheld.meeting"),
          key: "meeting",
          width: 240,
          render: (_, item) => (
            <>
              <strong>{pair(item)}</strong>
              <p className="fair-note">{t("pair", { one: item.from.name, other: item.to.name })}</p>
            </>
          ),
        },
        {
          title: t("unheld.weight"),
          key: "weight",
          width: 80,
          align: "right",
          render: (_, { weight }) => number(weight),
        },
        { title: t("unheld.why"), key: "why", width: 240, render: (_, item) => why(item.why) },
        {
          title: t("unheld.fix"),
          key: "fix",
          render: (_, item) => (
            <ol className="fix-steps">
              {fix(item.why.fix).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          ),
        },
        ...(onPlace === undefined
          ? []
          : [
              {
                title: t("actions"),
                key: "place",
                width: 110,
                render: (_: unknown, item: Unheld) => (
                  <Button
                    size="small"
                    aria-label={t("unheld.placeOf", { meeting: pair(item) })}
                    onClick={() =>
                      onPlace({
                        requestId: item.requestId,
                        one: item.from.participantId,
                        other: item.to.participantId,
                      })
                    }
                  >
                    {t("unheld.place")}
                  </Button>
                ),
              },
            ]),
      ]}
    />
  );
}

/** Accepted requests that a version does not hold: why, and the cheapest way to hold each. */
export function UnheldList(of: Of) {
  const { t } = useTranslation("fairs-desk");
  const path = { eventId: of.fair.eventId, number: of.whole.version.number };
  const [page, setPage] = useState(1);
  const reading = useRead(listUnheld, { path, query: { page } });
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (reading.data === undefined) {
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  }
  const { items, total } = reading.data;
  if (total === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("unheld.none")} />;
  return (
    <>
      <p className="page-lead">{t("unheld.lead")}</p>
      <Rows {...of} items={items} total={total} page={page} onPage={setPage} />
    </>
  );
}

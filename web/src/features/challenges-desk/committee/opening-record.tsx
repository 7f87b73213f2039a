import { Card, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Opening } from "../../../../../shared/contracts/sealing.ts";
import { isProblemCode, problemText } from "../../../../../shared/kernel/problem-texts.ts";
import type { Language } from "../../../api/problem.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";

type Entry = NonNullable<Opening["entries"]>[number];

/** What was wrong, in the words of the same refusal elsewhere; nothing for a newer server's. */
const faultText = (fault: string | undefined, language: Language): string =>
  fault !== undefined && isProblemCode(fault) ? problemText(fault, language, {}) : "";

interface Of {
  readonly opening: Opening;
  readonly entries: readonly Entry[];
}

/** 开标记录: every receipt, and whether what was stored is what it says. */
export function OpeningRecord({ opening, entries }: Of) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  const language = useLanguage();
  const damaged = entries.filter(({ matched }) => !matched).length;
  return (
    <Card title={<h2 className="card-title">{t("opening.record")}</h2>}>
      <p>
        {opening.openedAt !== undefined && t("opening.openedAt", { at: format.instant(opening.openedAt) })}{" "}
        {t("opening.counts", { total: entries.length, damaged })}
      </p>
      <Table<Entry>
        rowKey="proposalId"
        size="small"
        pagination={entries.length > 50 ? { pageSize: 50 } : false}
        scroll={{ x: 760 }}
        dataSource={entries}
        columns={[
          {
            title: t("opening.label"),
            key: "label",
            width: 90,
            // What did not open has nothing to read.
            render: (_, { label, matched, proposalId }) =>
              matched ? (
                <Link to={challengeDeskPaths.proposal(opening.challengeId, proposalId)}>{label}</Link>
              ) : (
                label
              ),
          },
          {
            title: t("opening.received"),
            key: "received",
            width: 190,
            render: (_, { receivedAt, version }) => (
              <>
                <time dateTime={receivedAt}>{format.instant(receivedAt)}</time>
                <p className="desk-rows__note">{t("opening.version", { version })}</p>
              </>
            ),
          },
          {
            title: t("opening.sha256"),
            key: "sha256",
            render: (_, { sha256, size }) => (
              <>
                <code className="desk-code">{sha256}</code>
                <p className="desk-rows__note">{format.size(size)}</p>
              </>
            ),
          },
          {
            title: t("opening.matched"),
            key: "matched",
            width: 170,
            render: (_, { matched, fault }) =>
              matched ? (
                <Mark tone="success">{t("opening.right")}</Mark>
              ) : (
                <>
                  <Mark tone="danger">{t("opening.damaged")}</Mark>
                  <p className="desk-rows__note">{faultText(fault, language)}</p>
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}

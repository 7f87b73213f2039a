import { Card, Skeleton, Timeline } from "antd";
import { useTranslation } from "react-i18next";
import type { ContactLogEntry } from "../../../../shared/contracts/contacts.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { useContactLog } from "./use-contacts.ts";

function Line({ entry }: { entry: ContactLogEntry }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const stage = entry.outcome && t(`ledger.stage.${entry.outcome.stage}`);
  return (
    <>
      <strong>{t(`page.log.${entry.action}`, { stage })}</strong>
      {entry.reason !== undefined && (
        <p className="log__detail">
          {t(
            entry.action === "dispute"
              ? `ledger.reasons.${entry.reason}`
              : (`reason.${entry.reason}` as never),
            {
              defaultValue: entry.reason,
            },
          )}
        </p>
      )}
      <p className="log__who">
        {[t(`page.sides.${entry.side}`), entry.by?.name].filter(Boolean).join(" · ")} ·{" "}
        <time dateTime={entry.at}>{format.instant(entry.at)}</time>
      </p>
    </>
  );
}

/** Who did what when; newest first. */
export function ContactLog({ contactId }: { contactId: string }) {
  const { t } = useTranslation("contacts");
  const pages = useContactLog(contactId);
  const { query, items } = pages;
  return (
    <Card size="small" title={<h2 className="card-title">{t("page.history")}</h2>}>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      <Timeline
        className="log"
        items={items.map((entry) => ({
          key: `${entry.at}:${entry.action}`,
          color: "gray",
          content: <Line entry={entry} />,
        }))}
      />
      <LoadMore pages={pages} />
    </Card>
  );
}

import { Card, Timeline } from "antd";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { useFormat } from "../../ui/use-format.ts";

/** What happened to the proposal, the latest first; of its contents it says nothing. */
export function ProposalLog({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("proposals");
  const format = useFormat();
  if (proposal.log.length === 0) return null;
  const sorted = [...proposal.log].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Card size="small" title={<h2 className="card-title">{t("log.title")}</h2>}>
      <Timeline
        className="log"
        items={sorted.map((entry) => ({
          key: `${entry.at}:${entry.action}`,
          content: (
            <>
              <strong>{t(`log.action.${entry.action}` as never, { defaultValue: entry.action })}</strong>
              {entry.reason !== undefined && <p className="log__detail">{entry.reason}</p>}
              <p className="log__who">
                {entry.by.name} · <time dateTime={entry.at}>{format.instant(entry.at)}</time>
              </p>
            </>
          ),
        }))}
      />
    </Card>
  );
}

import { Empty, Skeleton, Timeline } from "antd";
import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { Pages } from "../api/pages.ts";
import { useFormat } from "../ui/use-format.ts";
import { LoadMore } from "./load-more.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import "./parts.css";

export interface LogWording {
  /** What an action is called; undefined for those that every record has. */
  action(action: string): string;
  state(state: string): string;
  /** What the entry adds: a reason in words, or what was changed. */
  detail(entry: LogEntry): string | undefined;
}

interface Grouped {
  readonly entry: LogEntry;
  readonly times: number;
}

/** A draft is saved every few seconds: consecutive edits by one person are one line. */
function grouped(entries: readonly LogEntry[]): Grouped[] {
  const groups: Grouped[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const continues =
      last !== undefined &&
      entry.action === "edit" &&
      last.entry.action === "edit" &&
      last.entry.to === entry.to &&
      last.entry.from === entry.from &&
      last.entry.by.personId === entry.by.personId;
    if (continues) groups[groups.length - 1] = { entry: last.entry, times: last.times + 1 };
    else groups.push({ entry, times: 1 });
  }
  return groups;
}

const deciding = new Set(["return", "reject", "divert", "suspend", "close"]);
const approving = new Set(["publish", "verify", "match", "reinstate"]);

function Line({ entry, times, wording }: Grouped & { wording: LogWording }) {
  const { t } = useTranslation("signed-in");
  const format = useFormat();
  const title = times > 1 ? t("log.edits", { n: times }) : wording.action(entry.action);
  const detail = times > 1 ? undefined : wording.detail(entry);
  const capacity = t(`log.capacity.${entry.by.capacity}` as never, { defaultValue: entry.by.capacity });
  return (
    <>
      <strong>{title}</strong>
      {entry.to !== undefined && entry.to !== entry.from && <span> → {wording.state(entry.to)}</span>}
      {detail !== undefined && <p className="log__detail">{detail}</p>}
      <p className="log__who">
        {entry.by.name} · {capacity} · <time dateTime={entry.at}>{format.instant(entry.at)}</time>
      </p>
    </>
  );
}

/** Who did what, when and why; newest first, as the server answers. */
export function DecisionLog({ pages, wording }: { pages: Pages<LogEntry>; wording: LogWording }) {
  const { t } = useTranslation("signed-in");
  const { query, items } = pages;
  if (query.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (query.isError && items.length === 0) {
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  }
  if (items.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("log.none")} />;
  return (
    <>
      <Timeline
        className="log"
        items={grouped(items).map(({ entry, times }) => ({
          key: `${entry.at}:${entry.action}`,
          color: deciding.has(entry.action) ? "red" : approving.has(entry.action) ? "green" : "gray",
          content: <Line entry={entry} times={times} wording={wording} />,
        }))}
      />
      <LoadMore pages={pages} label={t("log.more")} />
    </>
  );
}

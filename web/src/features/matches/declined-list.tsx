import { UndoOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Verdict } from "../../../../shared/contracts/matching.ts";
import { useFormat } from "../../ui/use-format.ts";
import { matchesKey, useVerdicts } from "./use-matches.ts";
import { useVerdict } from "./use-verdict.ts";

function Line({ verdict, onRestore }: { verdict: Verdict; onRestore?: (() => void) | undefined }) {
  const { t } = useTranslation("matches");
  const format = useFormat();
  const { listing, reason, note, by, at } = verdict;
  const title = listing?.title ?? t("declined.gone");
  return (
    <li>
      <div className="plain-list__main">
        {listing === undefined ? (
          <span>{title}</span>
        ) : (
          <Link to={`/${listing.kind}s/${listing.id}`}>{title}</Link>
        )}
        <p className="plain-list__note">
          {reason !== undefined && t(`reason.${reason}`)}
          {note !== undefined && `: ${note}`} · {by.name} · {format.instant(at)}
        </p>
      </div>
      {onRestore !== undefined && (
        <Button
          icon={<UndoOutlined aria-hidden="true" />}
          onClick={onRestore}
          aria-label={t("declined.restoreOf", { title })}
        >
          {t("declined.restore")}
        </Button>
      )}
    </li>
  );
}

/** What was said not to suit: it can be seen, and taken back. */
export function DeclinedList({ itemId, mayRestore }: { itemId: string; mayRestore: boolean }) {
  const { t } = useTranslation("matches");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const query = useVerdicts(itemId);
  const say = useVerdict(itemId);
  const declined = query.data?.items.filter(({ verdict }) => verdict === "unsuitable") ?? [];
  if (declined.length === 0) return null;
  const restore = (otherId: string) =>
    say.mutate(
      { otherId },
      {
        onSuccess: () => {
          void message.success(t("verdict.restored"));
          // It may come back anywhere in the list.
          void queries.invalidateQueries({ queryKey: matchesKey(itemId) });
        },
      },
    );
  return (
    <details className="declined">
      <summary>{t("declined.title", { n: declined.length })}</summary>
      <ul className="plain-list">
        {declined.map((verdict) => (
          <Line
            key={verdict.otherId}
            verdict={verdict}
            onRestore={mayRestore ? () => restore(verdict.otherId) : undefined}
          />
        ))}
      </ul>
    </details>
  );
}

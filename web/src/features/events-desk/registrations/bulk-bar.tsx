import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RegistrationRow } from "../../../../../shared/contracts/registrations.ts";
import type { Problem } from "../../../api/problem.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { allRows } from "./all-rows.ts";
import { type Decision, decidableOf, hasAccount } from "./bulk.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { MessageDialog } from "./message-dialog.tsx";
import type { RowFilter } from "./row-filter.ts";

interface Of {
  readonly eventId: string;
  readonly filter: RowFilter;
  /** There are rows that are not loaded. */
  readonly hasMore: boolean;
  readonly chosen: readonly RegistrationRow[];
  readonly onChoose: (rows: readonly RegistrationRow[]) => void;
}

const decisions = ["approve", "decline", "remove"] as const;

/** What can be done with those who are chosen, always in sight while somebody is. */
export function BulkBar({ eventId, filter, hasMore, chosen, onChoose }: Of) {
  const { t } = useTranslation("events-desk");
  const language = useLanguage();
  const { message } = App.useApp();
  const [deciding, setDeciding] = useState<Decision>();
  const [writing, setWriting] = useState(false);
  const everybody = useMutation<RegistrationRow[], Problem>({
    mutationFn: () => allRows(eventId, filter),
    onSuccess: onChoose,
    onError: (problem) => void message.error(problem.text(language)),
  });
  return (
    <section className="bulk-bar" aria-label={t("bulk.region")}>
      <span role="status">{t("bulk.chosen", { count: chosen.length })}</span>
      {hasMore && (
        <Button type="link" loading={everybody.isPending} onClick={() => everybody.mutate()}>
          {t("bulk.everybody")}
        </Button>
      )}
      <span className="bulk-bar__buttons">
        {decisions.map((decision) => {
          const n = decidableOf(decision, chosen).length;
          return (
            n > 0 && (
              <Button
                key={decision}
                type={decision === "approve" ? "primary" : "default"}
                danger={decision !== "approve"}
                onClick={() => setDeciding(decision)}
              >
                {t(`bulk.${decision}`, { n })}
              </Button>
            )
          );
        })}
        {chosen.some(hasAccount) && <Button onClick={() => setWriting(true)}>{t("bulk.message")}</Button>}
        <Button type="text" onClick={() => onChoose([])}>
          {t("bulk.clear")}
        </Button>
      </span>
      {deciding !== undefined && (
        <DecisionDialog
          eventId={eventId}
          decision={deciding}
          rows={decidableOf(deciding, chosen)}
          left={chosen.length - decidableOf(deciding, chosen).length}
          onDone={() => onChoose([])}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {writing && <MessageDialog eventId={eventId} rows={chosen} onClose={() => setWriting(false)} />}
    </section>
  );
}

import { App, Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ReviewTask, reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { useSend } from "../../api/hooks.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";

interface Of {
  readonly task: ReviewTask;
  readonly onChanged: (task: ReviewTask) => void;
}

/** 声明无利益冲突 or 申请回避, before anything of the proposal is shown. */
export function DeclareCard({ task, onChanged }: Of) {
  const { t } = useTranslation("expert-desk");
  const { message } = App.useApp();
  const [asked, setAsked] = useState<"accept" | "recuse">();
  const send = useSend(reviewContracts.declareForReview);
  const confirm = (outcome: "accept" | "recuse", reason: string) =>
    send.mutate(
      {
        path: { challengeId: task.challengeId, proposalId: task.proposalId },
        body: { outcome, expectedVersion: task.version, ...(outcome === "recuse" ? { reason } : {}) },
      },
      {
        onSuccess: (after) => {
          setAsked(undefined);
          void message.success(t(`declare.done.${outcome}`));
          onChanged(after);
        },
      },
    );
  return (
    <Card className="form-card" title={<h2 className="card-title">{t("declare.title")}</h2>}>
      <p className="desk-text">{t("declare.text")}</p>
      <ul className="desk-list">
        {(["employer", "interest", "family", "cooperation", "other"] as const).map((reason) => (
          <li key={reason}>{t(`declare.reason.${reason}`)}</li>
        ))}
      </ul>
      <div className="item-actions">
        <Button type="primary" onClick={() => setAsked("accept")}>
          {t("declare.accept")}
        </Button>
        <Button danger onClick={() => setAsked("recuse")}>
          {t("declare.recuse")}
        </Button>
      </div>
      {asked !== undefined && (
        <MoveDialog
          key={asked}
          open
          title={t(`declare.${asked}`)}
          text={t(`declare.ask.${asked}`)}
          confirmLabel={t(`declare.${asked}`)}
          danger={asked === "recuse"}
          {...(asked === "recuse" ? { reasonLabel: t("declare.why") } : {})}
          pending={send.isPending}
          problem={send.error}
          onCancel={() => setAsked(undefined)}
          onConfirm={(values) => confirm(asked, String(values.reason ?? ""))}
        />
      )}
    </Card>
  );
}

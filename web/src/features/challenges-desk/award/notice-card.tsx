import { Alert, App, Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { awardContracts, type PublicNotice } from "../../../../../shared/contracts/awards.ts";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { challengePaths } from "../../challenges-public/challenge-paths.ts";
import { NoticeStateMark } from "../../challenges-public/notice-state-mark.tsx";
import { useAwardChanged, useNotice, useObjections } from "./use-award.ts";

interface Of {
  readonly challenge: Challenge;
  readonly mayDecide: boolean;
}

function Notice({ challenge, notice, mayDecide }: Of & { notice: PublicNotice }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const changed = useAwardChanged(challenge.id);
  const send = useSend(awardContracts.confirmAward);
  // What everybody reads may be some seconds old; whoever decides needs it as it is.
  const objections = useObjections(challenge.id, mayDecide).data?.items;
  const pending = objections?.filter(({ state }) => state === "pending").length ?? notice.objections.pending;
  const close = () => setAsking(false);
  const named = (rows: PublicNotice["winners"]) => format.list(rows.map(({ names }) => format.list(names)));
  return (
    <Card
      title={<h2 className="card-title">{t("award.notice")}</h2>}
      extra={<NoticeStateMark notice={notice} />}
    >
      <dl className="proof">
        <div>
          <dt>{t("award.number")}</dt>
          <dd>
            <Link to={challengePaths.publicNotice(challenge.id)}>{notice.announcement.number}</Link>
          </dd>
        </div>
        <div>
          <dt>{t("award.winners")}</dt>
          <dd>{named(notice.winners)}</dd>
        </div>
        <div>
          <dt>{t("award.reserves")}</dt>
          <dd>{notice.reserves.length === 0 ? t("none") : named(notice.reserves)}</dd>
        </div>
        <div>
          <dt>{t("award.period")}</dt>
          <dd>{t("award.periodText", { from: format.date(notice.from), to: format.date(notice.to) })}</dd>
        </div>
      </dl>
      {pending > 0 && <Alert type="warning" showIcon title={t("award.frozen", { count: pending })} />}
      {mayDecide && challenge.moves.includes("confirm") && (
        <div className="item-actions">
          <Button type="primary" disabled={pending > 0} onClick={() => setAsking(true)}>
            {t("award.confirm")}
          </Button>
        </div>
      )}
      {asking && (
        <MoveDialog
          open
          title={t("award.confirm")}
          text={t("award.confirmText")}
          confirmLabel={t("award.confirm")}
          pending={send.isPending}
          problem={send.error}
          onCancel={close}
          onReload={() => {
            changed();
            close();
          }}
          onConfirm={() =>
            send.mutate(
              { path: { challengeId: challenge.id }, body: { expectedVersion: challenge.version } },
              {
                onSuccess: () => {
                  changed();
                  void message.success(t("award.confirmed"));
                  close();
                },
              },
            )
          }
        />
      )}
    </Card>
  );
}

/** 公示, as the office sees it: until when, what was objected, and the confirmation. */
export function NoticeCard({ challenge, mayDecide }: Of) {
  const reading = useNotice(challenge.id, true);
  if (reading.data === undefined) return <ProblemAlert problem={reading.error} />;
  return <Notice challenge={challenge} notice={reading.data} mayDecide={mayDecide} />;
}

import { App, Button, Card, Empty, Form, Input, Radio, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { awardContracts, type Objection } from "../../../../../shared/contracts/awards.ts";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { call } from "../../../api/call.ts";
import { useSend } from "../../../api/hooks.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { Mark, type Tone } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { useAwardChanged, useObjections } from "./use-award.ts";

const tones: Readonly<Record<Objection["state"], Tone>> = {
  draft: "neutral",
  pending: "warning",
  dismissed: "neutral",
  upheld: "danger",
};
const decisions = ["dismissed", "review-again", "cancel"] as const;
type Decision = (typeof decisions)[number];

const bodyOf = (decision: Decision, reason: string, expectedVersion: number) =>
  decision === "dismissed"
    ? { outcome: "dismissed" as const, reason, expectedVersion }
    : { outcome: "upheld" as const, effect: decision, reason, expectedVersion };

function DecideDialog({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const { challengeId, id } = objection;
  const changed = useAwardChanged(challengeId);
  const send = useSend(awardContracts.decideObjection);
  return (
    <FormDialog
      title={t("objection.decide")}
      text={t("objection.decideText")}
      confirmLabel={t("objection.decide")}
      initialValues={{ decision: "dismissed" }}
      schema={awardContracts.decideObjection.body}
      bodyOf={(values) => bodyOf(values.decision as Decision, String(values.reason ?? ""), objection.version)}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={() => {
        changed();
        onClose();
      }}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId, objectionId: id }, body },
          {
            onSuccess: () => {
              changed();
              void message.success(t("objection.decided"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="decision" label={t("objection.outcome")}>
        <Radio.Group
          className="radio-lines"
          options={decisions.map((value) => ({ value, label: t(`objection.decision.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("objection.reason")}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} count={{ show: true, max: 500 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** One objection: what is said, with which evidence, and what was decided. */
function ObjectionView({ objection }: { objection: Objection }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  const { by, decision, files, challengeId, id, effect } = objection;
  return (
    <>
      <div className="item-head__line">
        <Mark tone={tones[objection.state]}>{t(`objection.state.${objection.state}`)}</Mark>
        <span>{by.organizationName === undefined ? by.name : `${by.name}（${by.organizationName}）`}</span>
        {objection.raisedAt !== undefined && <span>{format.instant(objection.raisedAt)}</span>}
      </div>
      <p className="desk-text">{objection.text}</p>
      <ul className="plain-list">
        {files.map(({ id: fileId, name, size }) => (
          <li key={fileId}>
            <FileLink
              name={name}
              size={size}
              ticket={() =>
                call(awardContracts.downloadEvidence, { path: { challengeId, objectionId: id, fileId } })
              }
            />
          </li>
        ))}
      </ul>
      {decision !== undefined && (
        <p className="log__detail">
          {effect !== undefined && `${t(`objection.decision.${effect}`)}。`}
          {decision.reason}（{decision.byName} · {format.instant(decision.at)}）
        </p>
      )}
    </>
  );
}

/** 异议: all of them, for those who decide and audit. */
export function ObjectionsTab({ challenge, mayDecide }: { challenge: Challenge; mayDecide: boolean }) {
  const { t } = useTranslation("challenges-desk");
  const [deciding, setDeciding] = useState<Objection>();
  const reading = useObjections(challenge.id);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  const { items } = reading.data;
  if (items.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("objection.none")} />;
  return (
    <div className="desk-blocks">
      {items.map((objection) => (
        <Card key={objection.id} size="small">
          <ObjectionView objection={objection} />
          {mayDecide && objection.state === "pending" && (
            <div className="item-actions">
              <Button type="primary" onClick={() => setDeciding(objection)}>
                {t("objection.decide")}
              </Button>
            </div>
          )}
        </Card>
      ))}
      {deciding !== undefined && <DecideDialog objection={deciding} onClose={() => setDeciding(undefined)} />}
    </div>
  );
}

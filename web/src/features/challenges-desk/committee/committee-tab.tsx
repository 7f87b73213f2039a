import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Card, Form, Radio, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Committee, sealingContracts } from "../../../../../shared/contracts/sealing.ts";
import { keyOf, useRead, useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { useIsDepartment } from "../use-desk.ts";
import { EnrolCard } from "./enrol-card.tsx";
import { lacksOf, thresholds, usualThreshold } from "./threshold.ts";

const { fixCommittee, getCommittee } = sealingContracts;

export const useCommittee = (programmeId: string) => useRead(getCommittee, { path: { programmeId } });

function FixDialog({
  committee,
  onFixed,
  onClose,
}: {
  committee: Committee;
  onFixed: (after: Committee) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const send = useSend(fixCommittee);
  const n = committee.holders.length;
  return (
    <FormDialog
      title={t("committee.fix")}
      text={t("committee.fixText")}
      confirmLabel={t("committee.fixConfirm")}
      initialValues={{ threshold: usualThreshold(n) }}
      schema={fixCommittee.body}
      bodyOf={(values) => ({ threshold: Number(values.threshold), expectedVersion: committee.version })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={onClose}
      onSend={(body) =>
        send.mutate(
          { path: { programmeId: committee.programmeId }, body },
          {
            onSuccess: (after) => {
              onFixed(after);
              void message.success(t("committee.fixed"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="threshold" label={t("committee.threshold")}>
        <Radio.Group
          className="radio-lines"
          options={thresholds(n).map((k) => ({
            value: k,
            label: t("committee.option", { k, n, lost: n - k }),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

function Holders({ committee }: { committee: Committee }) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const format = useFormat();
  return (
    <ul className="plain-list">
      {committee.holders.map(({ personId, name, role, enrolledAt }) => (
        <li key={personId}>
          <span className="plain-list__main">
            <strong>{name}</strong> · {names.label("staffRole", role)}
          </span>
          {role === "auditor" && <Mark tone="info">{t("committee.escrow")}</Mark>}
          <span className="plain-list__note">
            {t("committee.enrolledAt", { at: format.instant(enrolledAt) })}
          </span>
        </li>
      ))}
      {committee.holders.length === 0 && <li>{t("committee.nobody")}</li>}
    </ul>
  );
}

function Whole({ committee, onChanged }: { committee: Committee; onChanged: (after: Committee) => void }) {
  const { t } = useTranslation("challenges-desk");
  const department = useIsDepartment();
  const [fixing, setFixing] = useState(false);
  const lacks = lacksOf(committee);
  const gathering = committee.state === "gathering";
  return (
    <div className="desk-blocks">
      <p className="page-lead">{t("committee.lead")}</p>
      {committee.threshold !== undefined && (
        <Alert
          type="success"
          showIcon
          title={t("committee.standing", { k: committee.threshold, n: committee.holders.length })}
          description={t("committee.standingText", { lost: committee.holders.length - committee.threshold })}
        />
      )}
      <Card title={<h2 className="card-title">{t("committee.holders")}</h2>}>
        <Holders committee={committee} />
        {gathering && department && (
          <>
            {lacks.map((lack) => (
              <p key={lack} className="desk-rows__warning">
                {t(`committee.lack.${lack}`)}
              </p>
            ))}
            <div className="item-actions">
              <Button type="primary" disabled={lacks.length > 0} onClick={() => setFixing(true)}>
                {t("committee.fix")}
              </Button>
            </div>
          </>
        )}
      </Card>
      {gathering && committee.mine === undefined && (
        <EnrolCard programmeId={committee.programmeId} onEnrolled={onChanged} />
      )}
      {committee.mine !== undefined && <Alert type="info" showIcon title={t("committee.mine")} />}
      {fixing && <FixDialog committee={committee} onFixed={onChanged} onClose={() => setFixing(false)} />}
    </div>
  );
}

/** 开标委员会: who holds shares, and how many of them open. */
export function CommitteeTab({ programmeId }: { programmeId: string }) {
  const client = useQueryClient();
  const reading = useCommittee(programmeId);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  return (
    <Whole
      committee={reading.data}
      onChanged={(after) => client.setQueryData(keyOf(getCommittee, { path: { programmeId } }), after)}
    />
  );
}

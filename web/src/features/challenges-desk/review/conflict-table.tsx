import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Empty, Skeleton, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Conflict, reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useSend } from "../../../api/hooks.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useOpenedProposals } from "../proposals/use-opened.ts";
import { useConflicts, useExperts } from "./use-review.ts";

function DismissDialog({
  challengeId,
  conflict,
  onClose,
}: {
  challengeId: string;
  conflict: Conflict;
  onClose: () => void;
}) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const client = useQueryClient();
  const send = useSend(reviewContracts.dismissConflict);
  const { expertId, proposalId, code } = conflict;
  return (
    <MoveDialog
      open
      title={t("conflict.dismiss")}
      text={t("conflict.dismissText")}
      confirmLabel={t("conflict.dismiss")}
      reasonLabel={t("reason.record")}
      templates={[t("template.sameName"), t("template.outdated")]}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onConfirm={(values) =>
        send.mutate(
          {
            path: { challengeId },
            body: { expertId, proposalId, code, reason: String(values.reason ?? "") },
          },
          {
            onSuccess: () => {
              void client.invalidateQueries({ queryKey: [reviewContracts.listConflicts.key] });
              void message.success(t("conflict.dismissed"));
              onClose();
            },
          },
        )
      }
    />
  );
}

/** Without what the kind of conflict or another fact says already. */
const telling = (facts: Conflict["facts"]): readonly (readonly [string, string])[] =>
  Object.entries(facts).filter(
    ([name, value]) => name !== "needId" && !(name === "title" && value === facts.name),
  );

function Proof({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation("challenges-desk");
  return (
    <dl className="proof">
      {telling(conflict.facts).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`conflict.fact.${name}` as never, { defaultValue: name })}</dt>
          <dd>{t(`conflict.factValue.${value}` as never, { defaultValue: value })}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Of {
  readonly challengeId: string;
  readonly mayDecide: boolean;
}

/** 利益冲突: between whom, on which proof, and what was dismissed why. */
export function ConflictTable({ challengeId, mayDecide }: Of) {
  const { t } = useTranslation("challenges-desk");
  const [dismissing, setDismissing] = useState<Conflict>();
  const reading = useConflicts(challengeId);
  const experts = useExperts();
  const proposals = useOpenedProposals(challengeId);
  if (reading.isPending || experts.isPending || proposals.isPending)
    return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  const { items } = reading.data;
  const expertName = (id: string) => experts.data?.items.find((one) => one.personId === id)?.name ?? id;
  const labelOf = (id: string) => proposals.data?.items.find((one) => one.id === id)?.label ?? id;
  if (items.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("conflict.none")} />;
  return (
    <>
      <Table<Conflict>
        rowKey={({ expertId, proposalId, code, facts }) =>
          `${expertId}:${proposalId}:${code}:${JSON.stringify(facts)}`
        }
        size="small"
        pagination={items.length > 20 ? { pageSize: 20 } : false}
        scroll={{ x: 760 }}
        dataSource={items}
        columns={[
          {
            title: t("review.expert"),
            key: "expert",
            width: 110,
            render: (_, { expertId }) => expertName(expertId),
          },
          {
            title: t("opening.label"),
            key: "proposal",
            width: 90,
            render: (_, { proposalId }) => labelOf(proposalId),
          },
          {
            title: t("conflict.kind"),
            key: "code",
            width: 170,
            render: (_, { code, dismissible }) => (
              <>
                {t(`conflict.code.${code}`)}
                {!dismissible && <p className="desk-rows__note">{t("conflict.hard")}</p>}
              </>
            ),
          },
          {
            title: t("conflict.proof"),
            key: "proof",
            render: (_, conflict) => <Proof conflict={conflict} />,
          },
          {
            title: t("conflict.standing"),
            key: "standing",
            width: 200,
            render: (_, conflict) => {
              if (conflict.dismissed !== undefined)
                return (
                  <>
                    <Mark tone="neutral">{t("conflict.dismissed")}</Mark>
                    <p className="desk-rows__note">
                      {conflict.dismissed.byName}：{conflict.dismissed.reason}
                    </p>
                  </>
                );
              return mayDecide && conflict.dismissible ? (
                <Button size="small" onClick={() => setDismissing(conflict)}>
                  {t("conflict.dismiss")}
                </Button>
              ) : (
                <Mark tone="warning">{t("conflict.stands")}</Mark>
              );
            },
          },
        ]}
      />
      {dismissing !== undefined && (
        <DismissDialog
          challengeId={challengeId}
          conflict={dismissing}
          onClose={() => setDismissing(undefined)}
        />
      )}
    </>
  );
}

import { Alert, Button, Empty, Skeleton, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import type { OpenedProposal } from "../../../../../shared/contracts/proposals.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { DecideDialog, type ProposalDecision } from "./decide-dialog.tsx";
import { ProposalStateMark } from "./proposal-state-mark.tsx";
import { useOpenedProposals } from "./use-opened.ts";

interface Of {
  readonly challenge: Challenge;
  readonly mayDecide: boolean;
}

interface Deciding {
  readonly proposal: OpenedProposal;
  readonly decision: ProposalDecision;
}

function Team({ proposal }: { proposal: OpenedProposal }) {
  const { t } = useTranslation("challenges-desk");
  const { members } = proposal;
  if (members === undefined) return <span className="desk-rows__note">{t("proposal.anonymous")}</span>;
  return (
    <ul className="desk-list desk-list--bare">
      {members.map(({ organizationId, name, role, percent, lead }) => (
        <li key={organizationId}>
          {name}
          {lead && ` ${t("proposal.lead")}`} <span className="desk-rows__note">{`${role} ${percent}%`}</span>
        </li>
      ))}
    </ul>
  );
}

function Decisions({
  proposal,
  onAsk,
}: {
  proposal: OpenedProposal;
  onAsk: (decision: ProposalDecision) => void;
}) {
  const { t } = useTranslation("challenges-desk");
  const checking = proposal.state === "opened";
  const running = proposal.state === "formal-ok" || proposal.state === "qualified";
  const decisions = checking ? (["ok", "rejected"] as const) : running ? (["disqualify"] as const) : [];
  return (
    <div className="item-actions">
      {decisions.map((decision) => (
        <Button key={decision} size="small" danger={decision !== "ok"} onClick={() => onAsk(decision)}>
          {t(`proposal.decide.${decision}`)}
        </Button>
      ))}
    </div>
  );
}

/** 开标后的方案, with their formal check. */
export function ProposalsTab({ challenge, mayDecide }: Of) {
  const { t } = useTranslation("challenges-desk");
  const [deciding, setDeciding] = useState<Deciding>();
  const reading = useOpenedProposals(challenge.id);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  const { items } = reading.data;
  if (items.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("proposal.none")} />;
  const unchecked = items.filter(({ state }) => state === "opened").length;
  return (
    <>
      {mayDecide && unchecked > 0 && (
        <Alert type="info" showIcon title={t("proposal.unchecked", { count: unchecked })} />
      )}
      <Table<OpenedProposal>
        rowKey="id"
        pagination={items.length > 50 ? { pageSize: 50 } : false}
        scroll={{ x: 760 }}
        dataSource={items}
        columns={[
          {
            title: t("opening.label"),
            key: "label",
            width: 110,
            render: (_, { id, label }) => (
              <Link className="desk-rows__title" to={challengeDeskPaths.proposal(challenge.id, id)}>
                {label}
              </Link>
            ),
          },
          { title: t("proposal.team"), key: "team", render: (_, proposal) => <Team proposal={proposal} /> },
          {
            title: t("board.state"),
            key: "state",
            width: 210,
            render: (_, { state, stateReason, termsReconfirmed }) => (
              <>
                <ProposalStateMark state={state} />
                {!termsReconfirmed && <Mark tone="warning">{t("proposal.oldTerms")}</Mark>}
                {stateReason !== undefined && <p className="desk-rows__note">{stateReason}</p>}
              </>
            ),
          },
          ...(mayDecide
            ? [
                {
                  title: t("proposal.formalCheck"),
                  key: "decide",
                  width: 190,
                  render: (_: unknown, proposal: OpenedProposal) => (
                    <Decisions
                      proposal={proposal}
                      onAsk={(decision) => setDeciding({ proposal, decision })}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {deciding !== undefined && <DecideDialog {...deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

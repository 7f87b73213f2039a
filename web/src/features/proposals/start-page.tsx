import { Alert, Button, Card, Form, Input, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { type Proposal, proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { useOrganization } from "../../signed-in/organization.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { challengePaths } from "../challenges-public/challenge-paths.ts";
import { ClockNote } from "../challenges-public/clock-note.tsx";
import { CountdownLine } from "../challenges-public/countdown-line.tsx";
import { phaseNow } from "../challenges-public/phase.ts";
import { type PassphraseFault, passphraseFault, passphraseLeast } from "./passphrase.ts";
import { problemFrom } from "./problem-from.ts";
import { proposalPaths } from "./proposal-paths.ts";
import { RecoveryOffer } from "./recovery-offer.tsx";
import { makeTeamKey } from "./sealing.ts";
import { unlocked } from "./unlocked.ts";
import { useMyProposals, useProposalChanged, useTerms } from "./use-proposals.ts";
import "../challenges-public/challenges.css";
import "../events-public/events.css";
import "../items/items.css";
import "./proposals.css";

interface StartValues {
  readonly organizationId: string;
  readonly passphrase?: string;
  readonly repeated?: string;
}

interface Started {
  readonly proposal: Proposal;
  readonly identity: string;
}

/** Makes the team's key here and starts the proposal with it. */
function useStart(challengeId: string, onStarted: (started: Started) => void) {
  const changed = useProposalChanged();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const start = async (organizationId: string, passphrase: string) => {
    setPending(true);
    setProblem(undefined);
    try {
      const { identity, vault } = await makeTeamKey(passphrase);
      const body = { organizationId, vault };
      const proposal = await call(proposalContracts.startProposal, { path: { challengeId }, body });
      unlocked.keep(proposal.id, identity);
      changed(proposal);
      onStarted({ proposal, identity });
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setPending(false);
    }
  };
  return { pending, problem, start };
}

/** The proposal that this organization has already. */
function Existing({ challengeId, organizationId }: { challengeId: string; organizationId: string }) {
  const { t } = useTranslation("proposals");
  const { items } = useMyProposals(organizationId);
  const found = items.find((one) => one.challengeId === challengeId && one.state !== "withdrawn");
  if (found === undefined) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("start.exists")}
      action={<Link to={proposalPaths.view(challengeId, found.id)}>{t("start.toExisting")}</Link>}
    />
  );
}

function StartForm({
  challenge,
  onStarted,
}: {
  challenge: PublicChallenge;
  onStarted: (of: Started) => void;
}) {
  const { t } = useTranslation("proposals");
  const { all, current } = useOrganization();
  const [form] = Form.useForm<StartValues>();
  const organizationId = Form.useWatch("organizationId", form) ?? current?.organizationId;
  const { pending, problem, start } = useStart(challenge.id, onStarted);
  const able = all.filter(({ role }) => role !== "viewer");
  const say = (fault: PassphraseFault | undefined) =>
    form.setFields([
      {
        name: "passphrase",
        errors:
          fault === "short" || fault === "plain"
            ? [t(`start.fault.${fault}`, { least: passphraseLeast })]
            : [],
      },
      { name: "repeated", errors: fault === "differs" ? [t("start.fault.differs")] : [] },
    ]);
  const finish = (values: StartValues) => {
    const { passphrase = "", repeated = "" } = values;
    const fault = passphraseFault(passphrase, repeated);
    say(fault);
    if (fault === undefined) void start(values.organizationId, passphrase);
  };
  if (able.length === 0) {
    return (
      <Alert
        type="info"
        showIcon
        title={t("list.needsOrganization")}
        action={<Link to="/app/organization/new">{t("list.register")}</Link>}
      />
    );
  }
  return (
    <>
      {organizationId !== undefined && (
        <Existing challengeId={challenge.id} organizationId={organizationId} />
      )}
      <Card className="form-card">
        <Form<StartValues>
          className="roomy-form"
          form={form}
          name="start"
          layout="vertical"
          requiredMark={false}
          initialValues={{ organizationId: current?.organizationId }}
          onFinish={finish}
          onValuesChange={() => say(undefined)}
        >
          <Form.Item
            name="organizationId"
            label={t("start.organization")}
            extra={t("start.organizationHint")}
          >
            <Select
              options={able.map((one) => ({ value: one.organizationId, label: one.organizationName }))}
            />
          </Form.Item>
          <section className="passphrase-note" aria-labelledby="passphrase-note">
            <h2 id="passphrase-note">{t("start.passphraseTitle")}</h2>
            <ul>
              <li>{t("start.why")}</li>
              <li>{t("start.nobody")}</li>
              <li>{t("start.lost")}</li>
              <li>{t("start.share")}</li>
            </ul>
          </section>
          <Form.Item
            name="passphrase"
            label={t("start.passphrase")}
            extra={t("start.passphraseHint", { least: passphraseLeast })}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="repeated" label={t("start.repeat")}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <ProblemAlert problem={problem} others={problem?.errors ?? []} />
          <div className="item-actions">
            <Button type="primary" htmlType="submit" loading={pending}>
              {t(pending ? "start.working" : "start.button")}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}

function Start({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("proposals");
  const navigate = useNavigate();
  const [started, setStarted] = useState<Started>();
  const phase = phaseNow(challenge, useServerNow(5000));
  if (started !== undefined) {
    const { proposal, identity } = started;
    return (
      <RecoveryOffer
        proposal={proposal}
        identity={identity}
        onGoOn={() => void navigate(proposalPaths.view(challenge.id, proposal.id), { replace: true })}
      />
    );
  }
  return (
    <>
      <p className="proposals__line">
        <Link to={challengePaths.view(challenge.id)}>{challenge.title}</Link>
        <CountdownLine challenge={challenge} />
      </p>
      <p className="page-lead">
        <ClockNote />
      </p>
      {phase === "open" ? (
        <StartForm challenge={challenge} onStarted={setStarted} />
      ) : (
        <Alert type="info" showIcon title={t("start.notOpen")} />
      )}
    </>
  );
}

/** The beginning of a proposal: for which organization, and under which passphrase. */
export function StartPage() {
  const { t } = useTranslation("proposals");
  const { challengeId = "" } = useParams();
  const challenge = useTerms(challengeId);
  return (
    <>
      <PageMeta title={t("start.title")} noIndex />
      <h1>{t("start.title")}</h1>
      {challenge.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {challenge.isError && (
        <ProblemAlert problem={challenge.error} onRetry={() => void challenge.refetch()} />
      )}
      {challenge.data !== undefined && <Start challenge={challenge.data} />}
    </>
  );
}

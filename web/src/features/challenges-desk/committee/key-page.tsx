import { Alert, Button, Card, Skeleton, Steps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { type Committee, sealingContracts } from "../../../../../shared/contracts/sealing.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { problemFrom } from "../../proposals/problem-from.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { DeskPage } from "../desk-page.tsx";
import { useChallenge, useChallengeOutdated } from "../use-desk.ts";
import { makeChallengeKey } from "./committee-keys.ts";
import { useCommittee } from "./committee-tab.tsx";

function Done({ challenge, recipient }: { challenge: Challenge; recipient?: string }) {
  const { t } = useTranslation("challenges-desk");
  return (
    <Alert
      type="success"
      showIcon
      title={t("key.done")}
      description={
        <>
          <p>{t("key.doneText")}</p>
          {recipient !== undefined && (
            <p>
              {t("key.recipient")} <code className="desk-code">{recipient}</code>
            </p>
          )}
          <Link to={challengeDeskPaths.programme(challenge.programmeId)}>{t("challenge.toBoard")}</Link>
        </>
      }
    />
  );
}

function Ceremony({ challenge, committee }: { challenge: Challenge; committee: Committee }) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const outdated = useChallengeOutdated();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [recipient, setRecipient] = useState<string>();
  const { threshold, holders } = committee;
  if (challenge.sealed || recipient !== undefined)
    return <Done challenge={challenge} {...(recipient === undefined ? {} : { recipient })} />;
  if (threshold === undefined)
    return (
      <Alert
        type="warning"
        showIcon
        title={t("key.notFixed")}
        action={
          <Link to={challengeDeskPaths.programme(challenge.programmeId, "committee")}>
            {t("key.toCommittee")}
          </Link>
        }
      />
    );
  const make = async () => {
    setPending(true);
    setProblem(undefined);
    try {
      const body = await makeChallengeKey({ holders, threshold });
      await call(sealingContracts.setSealingKey, { path: { challengeId: challenge.id }, body });
      setRecipient(body.recipient);
      outdated(challenge.id);
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setPending(false);
    }
  };
  const steps = (["make", "split", "seal", "send", "discard"] as const).map((step) => ({
    key: step,
    title: t(`key.step.${step}.title`),
    content: t(`key.step.${step}.text`, { k: threshold, n: holders.length }),
  }));
  return (
    <Card className="form-card" title={<h2 className="card-title">{t("key.how")}</h2>}>
      <p className="desk-text">{t("key.trust")}</p>
      <Steps orientation="vertical" size="small" current={-1} items={steps} />
      <p>{t("key.to", { names: names.list(holders.map(({ name }) => name)) })}</p>
      <ProblemAlert problem={problem} />
      <Button type="primary" loading={pending} onClick={() => void make()}>
        {t(pending ? "key.working" : "key.make")}
      </Button>
    </Card>
  );
}

/** 生成封存密钥: in a session of the committee, before the challenge is published. */
export function KeyPage() {
  const { t } = useTranslation("challenges-desk");
  const { challengeId = "" } = useParams();
  const reading = useChallenge(challengeId);
  return (
    <DeskPage
      title={t("key.title")}
      back={{ to: challengeDeskPaths.view(challengeId), label: t("challenge.back") }}
      reading={reading}
    >
      {(challenge) => <WithCommittee challenge={challenge} />}
    </DeskPage>
  );
}

function WithCommittee({ challenge }: { challenge: Challenge }) {
  const reading = useCommittee(challenge.programmeId);
  if (reading.isError) return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  if (reading.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  return (
    <>
      <p className="page-lead">{challenge.title}</p>
      <Ceremony challenge={challenge} committee={reading.data} />
    </>
  );
}

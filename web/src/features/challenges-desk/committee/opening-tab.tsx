import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Card, Progress, Skeleton, Steps } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { type Opening, sealingContracts } from "../../../../../shared/contracts/sealing.ts";
import { call } from "../../../api/call.ts";
import { keyOf } from "../../../api/hooks.ts";
import type { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { useChallengeOutdated } from "../use-desk.ts";
import { OpeningRecord } from "./opening-record.tsx";
import { ReleaseCard } from "./release-card.tsx";

const { getOpening } = sealingContracts;
const stages = ["closed-for-now", "waiting", "working", "done"] as const;

/** While others release their shares and while the job works, the page looks again by itself. */
const lookAgainMs = (opening: Opening | undefined): number | false => {
  if (opening === undefined || opening.state === "done") return false;
  return opening.state === "working" ? 2000 : 10_000;
};

function useOpening(challengeId: string) {
  const sending = { path: { challengeId } };
  return useQuery<Opening, Problem>({
    queryKey: keyOf(getOpening, sending),
    queryFn: ({ signal }) => call(getOpening, sending, { signal }),
    refetchInterval: ({ state }) => lookAgainMs(state.data),
  });
}

function Holders({ opening }: { opening: Opening }) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const format = useFormat();
  return (
    <ul className="plain-list">
      {opening.holders.map(({ personId, name, role, releasedAt }) => (
        <li key={personId}>
          <span className="plain-list__main">
            <strong>{name}</strong> · {names.label("staffRole", role)}
          </span>
          <Mark tone={releasedAt === undefined ? "neutral" : "success"}>
            {releasedAt === undefined
              ? t("opening.notReleased")
              : t("opening.releasedAt", { at: format.instant(releasedAt) })}
          </Mark>
        </li>
      ))}
    </ul>
  );
}

function Whole({ challenge, opening }: { challenge: Challenge; opening: Opening }) {
  const { t } = useTranslation("challenges-desk");
  const client = useQueryClient();
  const outdated = useChallengeOutdated();
  const released = opening.holders.filter(({ releasedAt }) => releasedAt !== undefined).length;
  const { progress } = opening;
  const { id, phase } = challenge;
  // The job opens it while this page looks on: what stands around it is read again once.
  const behind = opening.state === "done" && phase === "closed";
  useEffect(() => {
    if (behind) outdated(id);
  }, [behind, id, outdated]);
  const keep = (after: Opening) => {
    client.setQueryData(keyOf(getOpening, { path: { challengeId: challenge.id } }), after);
    outdated(challenge.id);
  };
  return (
    <div className="desk-blocks">
      <Steps
        responsive
        size="small"
        current={stages.indexOf(opening.state)}
        items={stages.map((stage) => ({ title: t(`opening.state.${stage}`) }))}
      />
      {opening.state !== "done" && (
        <Alert
          type="info"
          showIcon
          title={t("opening.need", { k: opening.threshold, n: opening.holders.length, released })}
          description={t(`opening.help.${opening.state}`)}
        />
      )}
      {progress !== undefined && opening.state === "working" && (
        <Progress
          aria-label={t("opening.state.working")}
          percent={progress.total === 0 ? 0 : Math.round((100 * progress.opened) / progress.total)}
          format={() => `${progress.opened} / ${progress.total}`}
        />
      )}
      <Card title={<h2 className="card-title">{t("opening.holders")}</h2>}>
        <Holders opening={opening} />
      </Card>
      {opening.state === "waiting" && <ReleaseCard opening={opening} onReleased={keep} />}
      {opening.entries !== undefined && <OpeningRecord opening={opening} entries={opening.entries} />}
    </div>
  );
}

/** 开标: who has released a share, how far the job is, and what it found. */
export function OpeningTab({ challenge }: { challenge: Challenge }) {
  const reading = useOpening(challenge.id);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  return <Whole challenge={challenge} opening={reading.data} />;
}

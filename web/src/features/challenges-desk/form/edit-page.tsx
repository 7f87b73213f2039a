import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { needContracts } from "../../../../../shared/contracts/matchmaking.ts";
import { useRead } from "../../../api/hooks.ts";
import { useMe } from "../../../signed-in/me.ts";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { DeskPage } from "../desk-page.tsx";
import { useChallenge, useIsDepartment, useProgrammes } from "../use-desk.ts";
import { ChallengeEditor } from "./challenge-editor.tsx";
import { formOf, fromNeed, usualChallenge } from "./challenge-form.ts";

/** A challenge that says what a need said, or one from nothing. */
function NewChallenge() {
  const { t } = useTranslation("challenges-desk");
  const { profile } = useMe();
  const { current } = useOrganization();
  const department = useIsDepartment();
  const [search] = useSearchParams();
  const { items } = useProgrammes();
  const needId = search.get("needId") ?? undefined;
  const programmeId = search.get("programmeId") ?? undefined;
  const need = useRead(
    needContracts.get,
    { path: { needId: needId ?? "" } },
    { enabled: needId !== undefined },
  );
  const posing = programmeId !== undefined && department ? undefined : current?.organizationId;
  const open = items.filter(({ state }) => state === "open" || department);
  if (needId !== undefined && need.isPending)
    return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (need.isError) return <ProblemAlert problem={need.error} onRetry={() => void need.refetch()} />;
  if (open.length === 0) return <Alert type="info" showIcon title={t("form.noProgramme")} />;
  if (posing === undefined && !department)
    return <Alert type="info" showIcon title={t("mine.noOrganization")} />;
  const start = {
    poser: posing === undefined ? ("government" as const) : ("enterprise" as const),
    contact: { name: profile.name, phone: profile.phone },
  };
  return (
    <ChallengeEditor
      programmes={open}
      challenge={undefined}
      initial={
        needId === undefined || need.data === undefined
          ? usualChallenge(start)
          : fromNeed(needId, need.data.content, start)
      }
      organizationId={posing}
      programmeId={programmeId}
    />
  );
}

export function NewChallengePage() {
  const { t } = useTranslation("challenges-desk");
  const { reading } = useProgrammes();
  return (
    <DeskPage
      title={t("form.new")}
      back={{ to: challengeDeskPaths.mine, label: t("mine.back") }}
      reading={reading}
    >
      {() => <NewChallenge />}
    </DeskPage>
  );
}

export function EditChallengePage() {
  const { t } = useTranslation("challenges-desk");
  const { challengeId = "" } = useParams();
  const reading = useChallenge(challengeId);
  const { items } = useProgrammes();
  return (
    <DeskPage
      title={t("form.edit")}
      back={{ to: challengeDeskPaths.view(challengeId), label: t("challenge.back") }}
      reading={reading}
    >
      {(challenge) => (
        <ChallengeEditor
          key={challenge.version}
          programmes={items}
          challenge={challenge}
          initial={formOf(challenge.content)}
          organizationId={challenge.poster.organizationId}
          programmeId={challenge.programmeId}
        />
      )}
    </DeskPage>
  );
}

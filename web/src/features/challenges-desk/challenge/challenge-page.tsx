import { Alert, Tabs } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { useNames } from "../../../names/use-names.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { challengePaths } from "../../challenges-public/challenge-paths.ts";
import { CountdownLine } from "../../challenges-public/countdown-line.tsx";
import { AwardTab } from "../award/award-tab.tsx";
import { ObjectionsTab } from "../award/objections-tab.tsx";
import { type ChallengeTab, challengeDeskPaths } from "../challenge-desk-paths.ts";
import { OpeningTab } from "../committee/opening-tab.tsx";
import { DeskPage } from "../desk-page.tsx";
import { ChallengePhaseMark } from "../phase-mark.tsx";
import { ProposalsTab } from "../proposals/proposals-tab.tsx";
import { ReviewTab } from "../review/review-tab.tsx";
import { useChallenge, useIsDepartment, useReadsBoard } from "../use-desk.ts";
import { ChallengeLog } from "./challenge-log.tsx";
import { ChallengeMoves } from "./challenge-moves.tsx";
import { ContentView } from "./content-view.tsx";
import { Questions } from "./questions.tsx";
import { tabsOf } from "./tabs.ts";

/** What the state means, and why it came to it. */
function StateNotice({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation("challenges-desk");
  const { phase, stateReason } = challenge;
  const bad = phase === "returned" || phase === "rejected" || phase === "failed" || phase === "cancelled";
  return (
    <Alert
      type={bad ? "warning" : "info"}
      showIcon
      title={t(`stateHelp.${phase}`)}
      {...(stateReason === undefined ? {} : { description: t("reason.given", { reason: stateReason }) })}
    />
  );
}

/** Whom this page is for: what a person may do here besides the moves that the server names. */
function useCapacity(challenge: Challenge) {
  const me = useMe();
  const department = useIsDepartment();
  const { organizationId } = challenge.poster;
  const own = me.memberships.find((one) => one.organizationId === organizationId);
  const poses = organizationId === undefined ? department : own !== undefined && own.role !== "viewer";
  const { phase } = challenge;
  return {
    department: department && own === undefined,
    holder: holdsRole(me, "organizer", "operator", "auditor") && own === undefined,
    ofPoster: own !== undefined,
    mayAnswer: poses || department,
    mayEdit:
      ((phase === "draft" || phase === "returned") && poses) ||
      (phase === "demonstrated" && department && own === undefined),
  };
}

function Head({
  challenge,
  mayEdit,
  onReload,
}: {
  challenge: Challenge;
  mayEdit: boolean;
  onReload: () => void;
}) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  return (
    <div className="challenge-head">
      <div className="item-head__line">
        <ChallengePhaseMark phase={challenge.phase} />
        {challenge.number !== undefined && <span>{challenge.number}</span>}
        <span>{names.label("poser", challenge.poser)}</span>
        <span>{challenge.poster.name}</span>
        {challenge.poser === "enterprise" && <span>{names.unit(challenge.unitCode)}</span>}
        <CountdownLine challenge={challenge} />
        {challenge.number !== undefined && (
          <Link to={challengePaths.view(challenge.id)}>{t("challenge.public")}</Link>
        )}
        {challenge.relistedAs !== undefined && (
          <Link to={challengeDeskPaths.view(challenge.relistedAs)}>{t("challenge.relistedAs")}</Link>
        )}
        {challenge.relistedFrom !== undefined && (
          <Link to={challengeDeskPaths.view(challenge.relistedFrom)}>{t("challenge.relistedFrom")}</Link>
        )}
        {challenge.content.needId !== undefined && <span>{t("challenge.fromNeed")}</span>}
      </div>
      <StateNotice challenge={challenge} />
      <ChallengeMoves challenge={challenge} mayEdit={mayEdit} onReload={onReload} />
    </div>
  );
}

function Whole({ challenge, onReload }: { challenge: Challenge; onReload: () => void }) {
  const { t } = useTranslation("challenges-desk");
  const [address, setAddress] = useSearchParams();
  const capacity = useCapacity(challenge);
  const { department } = capacity;
  const bodies: Readonly<Record<"content" | ChallengeTab, () => ReactNode>> = {
    content: () => <ContentView challenge={challenge} />,
    questions: () => <Questions challengeId={challenge.id} mayAnswer={capacity.mayAnswer} />,
    opening: () => <OpeningTab challenge={challenge} />,
    proposals: () => <ProposalsTab challenge={challenge} mayDecide={department} />,
    review: () => <ReviewTab challenge={challenge} mayDecide={department} />,
    award: () => <AwardTab challenge={challenge} mayDecide={department} mayChoose={capacity.ofPoster} />,
    objections: () => <ObjectionsTab challenge={challenge} mayDecide={department} />,
    log: () => <ChallengeLog entries={challenge.log} />,
  };
  const shown = tabsOf(challenge.phase, capacity);
  const tab = shown.find((one) => one === address.get("tab")) ?? "content";
  return (
    <>
      <Head challenge={challenge} mayEdit={capacity.mayEdit} onReload={onReload} />
      <Tabs
        activeKey={tab}
        onChange={(next) => setAddress(next === "content" ? {} : { tab: next }, { replace: true })}
        destroyOnHidden
        items={shown.map((key) => ({ key, label: t(`tab.${key}`), children: bodies[key]() }))}
      />
    </>
  );
}

/** One challenge for its poster, its offices and auditors. */
export function DeskChallengePage() {
  const { t } = useTranslation("challenges-desk");
  const { challengeId = "" } = useParams();
  const reading = useChallenge(challengeId);
  const staff = useReadsBoard();
  const back =
    staff && reading.data !== undefined
      ? { to: challengeDeskPaths.programme(reading.data.programmeId), label: t("challenge.toBoard") }
      : { to: challengeDeskPaths.mine, label: t("mine.back") };
  return (
    <DeskPage
      title={reading.data === undefined ? t("challenge.one") : reading.data.title || t("untitled")}
      back={back}
      reading={reading}
    >
      {(challenge) => <Whole challenge={challenge} onReload={() => void reading.refetch()} />}
    </DeskPage>
  );
}

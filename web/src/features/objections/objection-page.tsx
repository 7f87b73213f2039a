import { Alert, Button, Card, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { awardContracts, type Objection, type PublicNotice } from "../../../../shared/contracts/awards.ts";
import { useRead, useSend } from "../../api/hooks.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { challengePaths } from "../challenges-public/challenge-paths.ts";
import { ClockNote } from "../challenges-public/clock-note.tsx";
import { offsetText } from "../challenges-public/moment.ts";
import { takesObjections } from "../challenges-public/notice-state.ts";
import { DraftForm } from "./draft-form.tsx";
import { Evidence } from "./evidence.tsx";
import { useMyObjection, useObjectionsChanged } from "./use-objection.ts";
import "../challenges-public/challenges.css";
import "./objections.css";

const tones = { draft: "warning", pending: "info", dismissed: "neutral", upheld: "success" } as const;

/** The last step: from here on it counts, and the award is frozen. */
function Raise({ objection }: { objection: Objection }) {
  const { t } = useTranslation("objections");
  const [asked, setAsked] = useState(false);
  const changed = useObjectionsChanged();
  const raise = useSend(awardContracts.raiseObjection);
  const ready = objection.files.some(({ state }) => state === "ready");
  const path = { challengeId: objection.challengeId, objectionId: objection.id };
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setAsked(true)}>
        {t("raise")}
      </Button>
      {!ready && <p className="rows__hint">{t("needsEvidence")}</p>}
      <MoveDialog
        open={asked}
        title={t("raise")}
        text={t("ask")}
        confirmLabel={t("raise")}
        pending={raise.isPending}
        problem={raise.error}
        onCancel={() => setAsked(false)}
        onConfirm={() =>
          raise.mutate(
            { path, body: { expectedVersion: objection.version } },
            {
              onSuccess: () => {
                changed();
                setAsked(false);
              },
            },
          )
        }
      />
    </>
  );
}

function Standing({ objection }: { objection: Objection }) {
  const { t } = useTranslation("objections");
  const format = useFormat();
  const { state, by, text, decision, raisedAt } = objection;
  return (
    <Card className="form-card objection">
      <p>
        <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
      </p>
      <p>
        {t("by", { name: by.organizationName === undefined ? by.name : `${by.organizationName} ${by.name}` })}
      </p>
      {raisedAt !== undefined && (
        <p className="rows__hint">{t("raisedAt", { at: format.instant(raisedAt) })}</p>
      )}
      <p className="objection__text">{text}</p>
      <Evidence objection={objection} />
      {decision !== undefined && (
        <Alert
          type="info"
          showIcon
          title={t("decision", { at: format.instant(decision.at) })}
          description={decision.reason}
        />
      )}
      {state === "draft" && <Raise objection={objection} />}
    </Card>
  );
}

function Whole({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation("objections");
  const language = useLanguage();
  const { reading, current } = useMyObjection(notice.challengeId);
  const taken = takesObjections(notice, useServerNow(5000));
  return (
    <>
      <p className="page-lead">
        <Link to={challengePaths.publicNotice(notice.challengeId)}>{notice.announcement.title}</Link>
        <br />
        {t("until", { at: offsetText(notice.until, language) })} <ClockNote />
      </p>
      {reading.isPending && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
      {reading.isError && <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />}
      {current !== undefined && <Standing objection={current} />}
      {reading.isSuccess && current === undefined && taken && <DraftForm challengeId={notice.challengeId} />}
      {reading.isSuccess && !taken && (current === undefined || current.state === "draft") && (
        <Alert type="info" showIcon title={t("notTaken")} />
      )}
    </>
  );
}

/** Raising an objection to an award, under one's real name, with evidence, while the notice runs. */
export function ObjectionPage() {
  const { t } = useTranslation("objections");
  const { challengeId = "" } = useParams();
  const notice = useRead(awardContracts.getPublicNotice, { path: { challengeId } });
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      <h1>{t("title")}</h1>
      {notice.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {notice.isError && <ProblemAlert problem={notice.error} onRetry={() => void notice.refetch()} />}
      {notice.data !== undefined && <Whole notice={notice.data} />}
    </>
  );
}

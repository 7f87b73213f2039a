import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import type { ChallengeMove } from "../../../../../shared/contracts/challenges-content.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { useIsDepartment } from "../use-desk.ts";
import { ExtendDialog } from "./extend-dialog.tsx";
import { FeasibilityDialog } from "./feasibility-dialog.tsx";
import { RelistDialog } from "./relist-dialog.tsx";
import { needsReason, type PlainMove, useChallengeMove } from "./use-challenge-move.ts";

const dangerous = new Set<string>(["return", "reject", "withdraw", "fail"]);

interface Of {
  readonly challenge: Challenge;
  readonly mayEdit: boolean;
  readonly onReload: () => void;
}

function PlainDialog({
  challenge,
  move,
  onClose,
  onReload,
}: Omit<Of, "mayEdit"> & { move: PlainMove; onClose: () => void }) {
  const { t } = useTranslation("challenges-desk");
  const send = useChallengeMove(challenge, onClose);
  const problem = send.error;
  return (
    <MoveDialog
      open
      title={t(`move.${move}`)}
      text={t(`ask.${move}`)}
      confirmLabel={t(`move.${move}`)}
      danger={dangerous.has(move)}
      {...(needsReason(move)
        ? {
            reasonLabel: t(move === "withdraw" || move === "fail" ? "reason.public" : "reason.poster"),
            ...(move === "return" ? { templates: [t("template.indicators"), t("template.payments")] } : {}),
          }
        : {})}
      pending={send.isPending}
      problem={problem}
      onCancel={onClose}
      onReload={onReload}
      onConfirm={(values) => send.mutate({ move, reason: String(values.reason ?? "") })}
    />
  );
}

type Asked = PlainMove | "feasibility" | "extend" | "relist";

/** What may be done with a challenge now: the server's moves as buttons, each asking before it acts. */
export function ChallengeMoves({ challenge, mayEdit, onReload }: Of) {
  const { t } = useTranslation("challenges-desk");
  const navigate = useNavigate();
  const department = useIsDepartment();
  const [asked, setAsked] = useState<Asked>();
  const stop = () => setAsked(undefined);
  const reload = () => {
    stop();
    onReload();
  };
  const may = (move: ChallengeMove): boolean => challenge.moves.includes(move);
  const assessing = may("demonstrate");
  // Of a challenge under assessment, rejecting is one of the findings.
  const shown = (
    ["submit", "recommend", "take-back", "return", "reject", "withdraw", "fail"] as const
  ).filter((move) => may(move) && !(move === "reject" && assessing));
  const correctable = department && may("extend") && challenge.phase !== "closed";
  const { id } = challenge;
  return (
    <>
      <div className="item-actions">
        {mayEdit && (
          <Button onClick={() => void navigate(challengeDeskPaths.edit(id))}>{t("move.edit")}</Button>
        )}
        {assessing && (
          <Button type="primary" onClick={() => setAsked("feasibility")}>
            {t("feasibility.title")}
          </Button>
        )}
        {may("publish") && !challenge.sealed && (
          <Button type="primary" onClick={() => void navigate(challengeDeskPaths.key(id))}>
            {t("key.title")}
          </Button>
        )}
        {may("publish") && challenge.sealed && (
          <Button
            type="primary"
            onClick={() => void navigate(challengeDeskPaths.programme(challenge.programmeId))}
          >
            {t("move.toPublish")}
          </Button>
        )}
        {correctable && (
          <Button onClick={() => void navigate(challengeDeskPaths.correct(id))}>{t("correct.title")}</Button>
        )}
        {may("extend") && challenge.extensions === 0 && (
          <Button onClick={() => setAsked("extend")}>{t("move.extend")}</Button>
        )}
        {may("relist") && (
          <Button type="primary" onClick={() => setAsked("relist")}>
            {t("move.relist")}
          </Button>
        )}
        {shown.map((move) => (
          <Button
            key={move}
            type={move === "submit" || move === "recommend" ? "primary" : "default"}
            danger={dangerous.has(move)}
            onClick={() => setAsked(move)}
          >
            {t(`move.${move}`)}
          </Button>
        ))}
      </div>
      {asked === "feasibility" && (
        <FeasibilityDialog challenge={challenge} onClose={stop} onReload={reload} />
      )}
      {asked === "extend" && <ExtendDialog challenge={challenge} onClose={stop} onReload={reload} />}
      {asked === "relist" && <RelistDialog challenge={challenge} onClose={stop} onReload={reload} />}
      {asked !== undefined && asked !== "feasibility" && asked !== "extend" && asked !== "relist" && (
        <PlainDialog challenge={challenge} move={asked} onClose={stop} onReload={reload} />
      )}
    </>
  );
}

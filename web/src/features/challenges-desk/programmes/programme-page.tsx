import { Alert, App, Button, Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { type Programme, programmeContracts } from "../../../../../shared/contracts/programmes.ts";
import { useSend } from "../../../api/hooks.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { challengePaths } from "../../challenges-public/challenge-paths.ts";
import { Board } from "../board/board.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { CommitteeTab } from "../committee/committee-tab.tsx";
import { DeskPage } from "../desk-page.tsx";
import { useIsDepartment, useProgrammes, useProgrammesOutdated } from "../use-desk.ts";
import { ProgrammeStateMark } from "./list-page.tsx";
import { RulesView } from "./rules-view.tsx";
import "../../../signed-in/figures.css";

function OpenDialog({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const send = useSend(programmeContracts.openProgramme);
  const outdated = useProgrammesOutdated();
  return (
    <MoveDialog
      open
      title={t("programme.openTitle")}
      text={t("programme.openText")}
      confirmLabel={t("programme.openConfirm")}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={() => {
        outdated();
        onClose();
      }}
      onConfirm={() =>
        send.mutate(
          { path: { programmeId: programme.id }, body: { expectedVersion: programme.version } },
          {
            onSuccess: () => {
              outdated();
              void message.success(t("programme.opened"));
              onClose();
            },
          },
        )
      }
    />
  );
}

function Whole({ programme }: { programme: Programme }) {
  const { t } = useTranslation("challenges-desk");
  const navigate = useNavigate();
  const department = useIsDepartment();
  const holds = holdsRole(useMe(), "organizer", "operator", "auditor");
  const [opening, setOpening] = useState(false);
  const [address, setAddress] = useSearchParams();
  const shown = holds ? (["board", "committee", "rules"] as const) : (["board", "rules"] as const);
  const tab = shown.find((one) => one === address.get("tab")) ?? "board";
  const bodies = {
    board: <Board programme={programme} />,
    committee: <CommitteeTab programmeId={programme.id} />,
    rules: <RulesView programme={programme} />,
  };
  return (
    <>
      <div className="challenge-head">
        <div className="item-head__line">
          <ProgrammeStateMark programme={programme} />
          <span>{programme.content.department}</span>
          <Link to={challengePaths.announcements(programme.id)}>{t("programme.announcements")}</Link>
        </div>
        {department && (
          <div className="item-actions">
            {programme.state === "draft" && (
              <Button type="primary" onClick={() => setOpening(true)}>
                {t("programme.openTitle")}
              </Button>
            )}
            <Button onClick={() => void navigate(challengeDeskPaths.editProgramme(programme.id))}>
              {t("programme.edit")}
            </Button>
          </div>
        )}
      </div>
      <Tabs
        activeKey={tab}
        onChange={(next) => setAddress(next === "board" ? {} : { tab: next }, { replace: true })}
        destroyOnHidden
        items={shown.map((key) => ({ key, label: t(`programme.tab.${key}`), children: bodies[key] }))}
      />
      {opening && <OpenDialog programme={programme} onClose={() => setOpening(false)} />}
    </>
  );
}

/** One programme: its board, its opening committee, its rules. */
export function ProgrammePage() {
  const { t } = useTranslation("challenges-desk");
  const { programmeId = "" } = useParams();
  const { reading, items } = useProgrammes();
  const programme = items.find(({ id }) => id === programmeId);
  return (
    <DeskPage
      title={programme?.content.title ?? t("programme.list")}
      back={{ to: challengeDeskPaths.programmes, label: t("programme.back") }}
      reading={reading}
    >
      {() =>
        programme === undefined ? (
          <Alert type="error" showIcon title={t("programme.unknown")} />
        ) : (
          <Whole programme={programme} />
        )
      }
    </DeskPage>
  );
}

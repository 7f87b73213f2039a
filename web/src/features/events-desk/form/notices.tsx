import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { deskPaths } from "../event-desk-paths.ts";
import type { Step } from "./steps.ts";
import type { EventFormState } from "./use-event-form.ts";

/** What was typed here the last time and never saved: to go on with, or to forget. */
export function BackupNotice({ editor }: { editor: EventFormState }) {
  const { t } = useTranslation("events-desk");
  const format = useFormat();
  if (editor.backup === undefined) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("backup.title", { at: format.instant(editor.backup.at) })}
      description={t("backup.text")}
      action={
        <span className="item-actions">
          <Button size="small" type="primary" onClick={() => editor.settleBackup(true)}>
            {t("backup.restore")}
          </Button>
          <Button size="small" onClick={() => editor.settleBackup(false)}>
            {t("backup.discard")}
          </Button>
        </span>
      }
    />
  );
}

/** Why a step of a published event cannot be edited, and where its change is made instead. */
export function FrozenNotice({ event, step }: { event: ProgrammeEvent; step: Step }) {
  const { t } = useTranslation("events-desk");
  const which = step === "times" || step === "pools" ? step : "questions";
  return (
    <Alert
      className="frozen"
      type="info"
      showIcon
      title={t("frozen.title")}
      description={
        <>
          <p>{t(`frozen.${which}`)}</p>
          {which !== "questions" && <Link to={deskPaths.view(event.id)}>{t("frozen.goTo")}</Link>}
        </>
      }
    />
  );
}

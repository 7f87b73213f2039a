import { EyeOutlined } from "@ant-design/icons";
import { Alert, Button, ConfigProvider, Form } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { deskPaths } from "../event-desk-paths.ts";
import { PublishDialog } from "../moves/publish-dialog.tsx";
import { AgendaSection } from "./agenda-section.tsx";
import { BasicsSection } from "./basics-section.tsx";
import { FilesSection } from "./files-section.tsx";
import type { EventForm } from "./form-values.ts";
import { isFrozen, isFrozenStep } from "./frozen.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { BackupNotice, FrozenNotice } from "./notices.tsx";
import { PlaceSection } from "./place-section.tsx";
import { PoolsSection } from "./pools-section.tsx";
import { Preview } from "./preview.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { StepNav } from "./step-nav.tsx";
import { type Step, steps } from "./steps.ts";
import { TimeFields } from "./times-section.tsx";
import { useEventForm } from "./use-event-form.ts";
import { useStep } from "./use-step.ts";
import "../../../signed-in/editor.css";
import "../../items/items.css";
import "../events-desk.css";

/** What cannot be edited is still there to be read. */
const readable = { token: { colorTextDisabled: "var(--ink-soft)" } };

interface Of {
  readonly event: ProgrammeEvent | undefined;
  readonly initial: EventForm;
  readonly onReload: () => void;
}

/** The form of an event, step by step; every step may be visited at any time. */
export function EventEditor({ event, initial, onReload }: Of) {
  const { t } = useTranslation(["events-desk", "signed-in"]);
  const navigate = useNavigate();
  const [step, show] = useStep();
  const editor = useEventForm({ event, initial, onStep: show });
  const [previewing, setPreviewing] = useState(false);
  const [publishing, setPublishing] = useState<ProgrammeEvent>();
  const at = steps.indexOf(step);
  const { problem } = editor;
  const stale = problem?.status === 412;
  const parts: Record<Step, ReactNode> = {
    basics: <BasicsSection />,
    times: <TimeFields />,
    place: <PlaceSection />,
    agenda: <AgendaSection />,
    pools: <PoolsSection />,
    questions: <QuestionsSection />,
    files: <FilesSection event={event} />,
  };

  const save = async () => {
    const stored = await editor.save();
    if (stored !== undefined && event === undefined) {
      await navigate(deskPaths.edit(stored.id, step), { replace: true });
    }
    return stored;
  };
  const saveAndPublish = async () => {
    const stored = editor.dirty || event === undefined ? await save() : event;
    if (stored !== undefined) setPublishing(stored);
  };
  const saveLabel = t(isFrozen(event) ? "form.save" : "form.saveDraft");
  return (
    <div className="editor editor--event">
      <StepNav current={step} faulty={editor.faulty} onChoose={show} />
      <div className="editor__main">
        <BackupNotice editor={editor} />
        {stale && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t("signed-in:stale.title")}
            description={t("form.staleText")}
            action={
              <Button size="small" onClick={onReload}>
                {t("signed-in:stale.reload")}
              </Button>
            }
          />
        )}
        {!stale && problem !== undefined && <ProblemAlert problem={problem} others={editor.others} />}
        <Form<EventForm>
          form={editor.form}
          name="event"
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={editor.onValuesChange}
        >
          {steps.map((one) => (
            <section
              key={one}
              className="editor__section"
              hidden={one !== step}
              aria-labelledby={`step-${one}`}
            >
              <h2 id={`step-${one}`} tabIndex={-1}>
                {t(`step.${one}`)}
              </h2>
              {event !== undefined && isFrozenStep(event, one) && <FrozenNotice event={event} step={one} />}
              <ConfigProvider componentDisabled={isFrozenStep(event, one)} theme={readable}>
                {parts[one]}
              </ConfigProvider>
            </section>
          ))}
        </Form>
      </div>
      <div className="editor__bar">
        <span
          className={editor.dirty || event === undefined ? "saving" : "saving saving--saved"}
          role="status"
        >
          {t(editor.dirty ? "form.unsaved" : event === undefined ? "form.untouched" : "form.saved")}
        </span>
        <div className="editor__buttons">
          {at > 0 && <Button onClick={() => show(steps[at - 1] ?? "basics")}>{t("form.previous")}</Button>}
          <Button icon={<EyeOutlined />} onClick={() => setPreviewing(!previewing)} aria-pressed={previewing}>
            {t("form.preview")}
          </Button>
          <Button
            type={isFrozen(event) ? "primary" : "default"}
            loading={editor.pending}
            onClick={() => void save()}
          >
            {saveLabel}
          </Button>
          {at < steps.length - 1 ? (
            <Button
              type={isFrozen(event) ? "default" : "primary"}
              onClick={() => show(steps[at + 1] ?? "files")}
            >
              {t("form.next")}
            </Button>
          ) : (
            !isFrozen(event) && (
              <Button type="primary" loading={editor.pending} onClick={() => void saveAndPublish()}>
                {t("form.publish")}
              </Button>
            )
          )}
        </div>
      </div>
      {previewing && <Preview form={editor.form} event={event} onClose={() => setPreviewing(false)} />}
      {publishing !== undefined && (
        <PublishDialog
          event={publishing}
          onClose={() => setPublishing(undefined)}
          onPublished={() => void navigate(deskPaths.view(publishing.id))}
          onReload={onReload}
        />
      )}
      <LeaveGuard isDirty={editor.isDirty} />
    </div>
  );
}

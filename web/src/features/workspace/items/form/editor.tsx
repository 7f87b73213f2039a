import { EyeOutlined } from "@ant-design/icons";
import { Button, Form, Grid } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemKind } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { useOrganization } from "../../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../../signed-in/problem-alert.tsx";
import type { FormValues } from "../../../items/form-values.ts";
import { type Item, pathsOf } from "../../../items/item-api.ts";
import { useItemChanged } from "../../../items/use-items.ts";
import type { Fault } from "../../../items/validate.ts";
import { BasicsSection } from "./basics-section.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { ContactSection } from "./contact-section.tsx";
import { ContentSection } from "./content-section.tsx";
import { IndicatorsSection } from "./indicators-section.tsx";
import { BackupNotice, FaultSummary } from "./notices.tsx";
import { Preview } from "./preview.tsx";
import { SavingStatus } from "./saving-status.tsx";
import { focusField, formName, type SectionName, sectionOf, sections } from "./sections.ts";
import { StepNav } from "./step-nav.tsx";
import { SubmitSection } from "./submit-section.tsx";
import { TermsSection } from "./terms-section.tsx";
import { useEditor } from "./use-editor.ts";
import { useSubmission } from "./use-submission.ts";
import "../../../items/items.css";
import "../../../../signed-in/editor.css";

interface Of {
  readonly kind: ItemKind;
  readonly item: Item | undefined;
  readonly organizationId: string;
  /** A new draft got its id. */
  readonly onCreated: (id: string) => void;
}

/** The form of a need or an offer: all of it on a desktop, step by step on a phone. */
export function ItemEditor({ kind, item, organizationId, onCreated }: Of) {
  const { t } = useTranslation(["workspace", "items"]);
  const wide = Grid.useBreakpoint().md === true;
  const { all } = useOrganization();
  const editor = useEditor({ kind, item, organizationId });
  const { form, saver, byHand } = editor;
  const [step, setStep] = useState<SectionName>("basics");
  const [previewed, setPreviewed] = useState<FormValues>();
  const at = sections.indexOf(step);

  const show = (section: SectionName) => {
    setStep(section);
    // After the section has become visible.
    requestAnimationFrame(() => {
      const head = document.getElementById(`section-${section}`);
      head?.scrollIntoView({ block: "start" });
      head?.focus({ preventScroll: true });
    });
  };
  const goTo = ({ path }: Fault) => {
    setStep(sectionOf(String(path[0])));
    requestAnimationFrame(() => focusField(path));
  };
  const submission = useSubmission(kind, editor, goTo);

  const itemId = saver.item?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the id comes
  useEffect(() => {
    if (item === undefined && itemId !== undefined) onCreated(itemId);
  }, [itemId]);

  const changed = useItemChanged(kind);
  const { status } = editor.saving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every acknowledged save
  useEffect(() => {
    if (status === "saved" && saver.item !== undefined) changed(saver.item);
  }, [status]);

  const refining = item?.state === "refining";
  const mayUpload = all.some((one) => one.organizationId === organizationId && one.role !== "viewer");
  const parts: Record<SectionName, ReactNode> = {
    basics: <BasicsSection kind={kind} />,
    content: <ContentSection kind={kind} />,
    indicators: <IndicatorsSection kind={kind} />,
    terms: <TermsSection kind={kind} />,
    contact: (
      <ContactSection
        kind={kind}
        known={item?.files ?? []}
        itemId={itemId}
        mayUpload={mayUpload && !refining}
        idForUpload={async () => {
          await saver.flush();
          return saver.item?.id;
        }}
      />
    ),
    submit: <SubmitSection />,
  };
  const submitButton = byHand ? (
    <Button type="primary" loading={submission.pending} onClick={() => void submission.saveRevision()}>
      {t("items.form.save")}
    </Button>
  ) : refining ? (
    <Link className="button button--primary" to={pathsOf(kind).review(item.id)}>
      {t("items.form.backToReview")}
    </Link>
  ) : (
    <Button type="primary" loading={submission.pending} onClick={() => void submission.submit()}>
      {t("items.form.submit")}
    </Button>
  );

  return (
    <div className={wide ? "editor editor--wide" : "editor"}>
      <StepNav current={wide ? undefined : step} faults={editor.summary} onChoose={show} />
      <div className="editor__main">
        <BackupNotice editor={editor} />
        {byHand && <p className="editor__note">{t("items.form.saveOpenAsk")}</p>}
        {refining && <p className="editor__note">{t("items.form.handBackHint")}</p>}
        <ProblemAlert problem={submission.problem} />
        <FaultSummary faults={editor.summary} onGo={goTo} />
        <Form<FormValues>
          form={form}
          name={formName}
          layout="vertical"
          requiredMark={false}
          initialValues={editor.initial}
          onValuesChange={(changed: object) => editor.touched(Object.keys(changed))}
        >
          {sections.map((section) => (
            <section
              key={section}
              className="editor__section"
              hidden={!wide && section !== step}
              aria-labelledby={`section-${section}`}
            >
              <h2 id={`section-${section}`} tabIndex={-1}>
                {t(`items:section.${section}`)}
              </h2>
              {parts[section]}
            </section>
          ))}
        </Form>
      </div>
      <div className="editor__bar">
        <SavingStatus editor={editor} />
        <div className="editor__buttons">
          {!wide && at > 0 && (
            <Button onClick={() => show(sections[at - 1] ?? "basics")}>{t("items.form.previous")}</Button>
          )}
          <Button
            icon={<EyeOutlined />}
            onClick={() => setPreviewed(form.getFieldsValue(true) as FormValues)}
          >
            {t("items.form.preview")}
          </Button>
          {!wide && at < sections.length - 1 ? (
            <Button type="primary" onClick={() => show(sections[at + 1] ?? "submit")}>
              {t("items.form.next")}
            </Button>
          ) : (
            submitButton
          )}
        </div>
      </div>
      <ConflictDialog editor={editor} />
      {previewed !== undefined && (
        <Preview
          kind={kind}
          id={itemId}
          files={saver.item?.files ?? []}
          values={previewed}
          onClose={() => setPreviewed(undefined)}
        />
      )}
    </div>
  );
}

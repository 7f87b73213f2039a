import { Button, Form, Grid, Popconfirm } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { PublicChallenge } from "../../../../../shared/contracts/challenges.ts";
import type { Proposal } from "../../../../../shared/contracts/proposals.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { correctionsSince } from "../../challenges-public/correction.ts";
import type { Fault } from "../../items/validate.ts";
import { alignedResponses, type DraftValues } from "../draft-values.ts";
import { proposalPaths } from "../proposal-paths.ts";
import { readiness } from "../readiness.ts";
import { ApproachSection } from "./approach-section.tsx";
import { BackgroundSection } from "./background-section.tsx";
import { FaultSummary } from "./fault-summary.tsx";
import { FilesSection } from "./files-section.tsx";
import { MoneySection } from "./money-section.tsx";
import { ReadinessList } from "./readiness-list.tsx";
import { ResponsesSection } from "./responses-section.tsx";
import { DraftConflictDialog, SavingStatus } from "./saving-status.tsx";
import { SectionNav } from "./section-nav.tsx";
import { focusField, formName, type SectionName, sectionOf, sections } from "./sections.ts";
import { SubmitSection } from "./submit-section.tsx";
import { TermsNotice } from "./terms-notice.tsx";
import { useProposalForm } from "./use-proposal-form.ts";
import { useSubmission } from "./use-submission.ts";
import "../../../signed-in/editor.css";

interface Of {
  readonly proposal: Proposal;
  readonly challenge: PublicChallenge;
  readonly identity: string;
  /** The opened draft. */
  readonly draft: DraftValues;
}

/** The proposal's form: all of it on a desktop, step by step on a phone. */
export function ProposalEditor({ proposal, challenge, identity, draft }: Of) {
  const { t } = useTranslation("proposals");
  const wide = Grid.useBreakpoint().md === true;
  const navigate = useNavigate();
  const [step, setStep] = useState<SectionName>("approach");
  const [initial] = useState<DraftValues>(() => ({
    ...draft,
    responses: alignedResponses(challenge.terms.indicators, draft.responses),
    milestones: draft.milestones ?? [{}],
    seenTerms: draft.seenTerms ?? challenge.termsVersion,
  }));
  const { termsVersion, terms } = challenge;
  const editor = useProposalForm({ proposal, identity, initial, termsVersion });
  const now = useServerNow(5000);
  // A correction may come while the page is open: responses follow the indicators that hold now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every version of the terms
  useEffect(() => {
    const { responses } = editor.valuesNow();
    const aligned = alignedResponses(terms.indicators, responses);
    if (JSON.stringify(aligned) === JSON.stringify(responses)) return;
    editor.form.setFieldsValue({ responses: aligned as never });
    editor.changed();
  }, [termsVersion]);
  // Read again whenever something is typed: the list below says what is still missing.
  const typed = Form.useWatch([], editor.form);
  const seenTerms = editor.valuesNow().seenTerms ?? termsVersion;
  const faults = typed === undefined ? [] : editor.faultsNow();
  const declarationFaults = faults.filter(({ path }) => path[0] === "declarations").length;

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
  const submission = useSubmission({
    challenge,
    editor,
    goTo,
    onSubmitted: ({ challengeId, id }) => void navigate(proposalPaths.receipt(challengeId, id)),
  });
  const lines = readiness({
    challenge,
    members: proposal.members,
    termsSeen: seenTerms >= termsVersion,
    contentFaults: faults.length - declarationFaults,
    declarationFaults,
    now,
  });
  const again = proposal.receipt !== undefined && proposal.state === "submitted";
  const path = { challengeId: proposal.challengeId, proposalId: proposal.id };
  const parts: Record<SectionName, ReactNode> = {
    approach: <ApproachSection />,
    responses: <ResponsesSection indicators={terms.indicators} />,
    money: <MoneySection terms={terms} />,
    background: <BackgroundSection />,
    files: <FilesSection {...path} />,
    submit: (
      <>
        <ReadinessList lines={lines} />
        <SubmitSection proposal={proposal} />
        <p className="submit-early">
          <Button
            onClick={() => void submission.stageOnly()}
            loading={submission.step === "staging"}
            disabled={submission.step !== undefined || seenTerms < termsVersion}
          >
            {t("submit.stageOnly")}
          </Button>
          <span role="status">
            {submission.stagedVersion !== undefined &&
              t("submit.staged", { version: submission.stagedVersion })}
          </span>
        </p>
      </>
    ),
  };
  const at = sections.indexOf(step);
  const submitButton = (
    <Popconfirm
      title={t(again ? "submit.askAgain" : "submit.ask")}
      okText={t("submit.confirm")}
      cancelText={t("submit.notYet")}
      onConfirm={() => void submission.submit()}
    >
      <Button type="primary" loading={submission.step !== undefined} disabled={seenTerms < termsVersion}>
        {submission.step === undefined
          ? t(again ? "submit.again" : "submit.button")
          : t(`submit.doing.${submission.step}`)}
      </Button>
    </Popconfirm>
  );

  return (
    <div className={wide ? "editor editor--wide" : "editor"}>
      <SectionNav current={wide ? undefined : step} faults={editor.summary} onChoose={show} />
      <div className="editor__main">
        <ProblemAlert problem={submission.problem} others={submission.problem?.errors ?? []} />
        {seenTerms < termsVersion && (
          <TermsNotice
            corrections={correctionsSince(challenge.announcements, seenTerms)}
            onSeen={() => {
              editor.form.setFieldsValue({ seenTerms: termsVersion });
              editor.changed();
            }}
          />
        )}
        <FaultSummary faults={editor.summary} onGo={goTo} />
        <Form<DraftValues>
          form={editor.form}
          name={formName}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={editor.changed}
        >
          {sections.map((section) => (
            <section
              key={section}
              className="editor__section"
              hidden={!wide && section !== step}
              aria-labelledby={`section-${section}`}
            >
              <h2 id={`section-${section}`} tabIndex={-1}>
                {t(`section.${section}`)}
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
            <Button onClick={() => show(sections[at - 1] ?? "approach")}>{t("form.previous")}</Button>
          )}
          {!wide && at < sections.length - 1 ? (
            <Button type="primary" onClick={() => show(sections[at + 1] ?? "submit")}>
              {t("form.next")}
            </Button>
          ) : (
            submitButton
          )}
        </div>
      </div>
      <DraftConflictDialog editor={editor} />
    </div>
  );
}

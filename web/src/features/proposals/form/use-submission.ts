import { useState } from "react";
import type { PublicChallenge } from "../../../../../shared/contracts/challenges.ts";
import { type Proposal, proposalContracts } from "../../../../../shared/contracts/proposals.ts";
import { Declarations } from "../../../../../shared/contracts/proposals-content.ts";
import { call } from "../../../api/call.ts";
import { Problem } from "../../../api/problem.ts";
import type { Fault } from "../../items/validate.ts";
import { checkPayload, declarationsOf } from "../draft-values.ts";
import { problemFrom } from "../problem-from.ts";
import { sealText } from "../sealing.ts";
import { sentCiphertexts } from "../sent-ciphertexts.ts";
import { useProposalChanged } from "../use-proposals.ts";
import type { ProposalForm } from "./use-proposal-form.ts";

const { getProposal, stageProposal, submitProposal } = proposalContracts;

export type SubmissionStep = "sealing" | "staging" | "submitting";

/** A sealed version that the server has; submitting it is one tiny call. */
interface Staged {
  readonly version: number;
  readonly sha256: string;
  /** What was sealed, to see whether it still is what the form says. */
  readonly content: string;
}

interface Of {
  readonly challenge: PublicChallenge;
  readonly editor: ProposalForm;
  readonly goTo: (fault: Fault) => void;
  readonly onSubmitted: (proposal: Proposal) => void;
}

/** Sealing, staging and submitting, each of which may have been done before. */
export function useSubmission({ challenge, editor, goTo, onSubmitted }: Of) {
  const changed = useProposalChanged();
  const [step, setStep] = useState<SubmissionStep>();
  const [problem, setProblem] = useState<Problem>();
  const [staged, setStaged] = useState<Staged>();
  const { saver, payloadOf } = editor;
  const path = { challengeId: payloadOf.challengeId, proposalId: payloadOf.proposalId };

  const followed = (proposal: Proposal): Proposal => {
    saver.follow(proposal);
    changed(proposal);
    return proposal;
  };

  /** Seals what the form says and gives it to the server; undefined when something is missing. */
  const stage = async (): Promise<Staged | undefined> => {
    const [first] = editor.checkComplete();
    if (first !== undefined) {
      goTo(first);
      return undefined;
    }
    const checked = checkPayload(editor.valuesNow(), payloadOf);
    if (!checked.ok) return undefined;
    const content = JSON.stringify(checked.payload);
    if (staged?.content === content) return staged;
    if (challenge.recipient === undefined) throw new Problem(409, "proposal.closed");
    setStep("sealing");
    if (!(await saver.flush())) throw new Problem(0, "network");
    const recipients = [challenge.recipient, saver.proposal.vault.recipient];
    const { ciphertext, sha256 } = await sealText(recipients, path, JSON.parse(content));
    setStep("staging");
    const { termsVersion } = payloadOf;
    const fileIds = checked.payload.files.map(({ fileId }) => fileId);
    const proposal = followed(
      await call(stageProposal, { path, body: { ciphertext, sha256, termsVersion, fileIds } }),
    );
    const found = proposal.versions.findLast((one) => one.sha256 === sha256);
    if (found === undefined) throw new Problem(409, "proposal.version_unknown");
    sentCiphertexts.keep(sha256, ciphertext);
    const next = { version: found.version, sha256, content };
    setStaged(next);
    return next;
  };

  const submit = async ({ version, sha256 }: Staged): Promise<Proposal> => {
    setStep("submitting");
    const declarations = Declarations.parse(declarationsOf(editor.valuesNow()));
    const send = (expectedVersion: number) =>
      call(submitProposal, { path, body: { version, sha256, declarations, expectedVersion } });
    try {
      return await send(saver.proposal.version);
    } catch (error) {
      // A member's confirmation or a saved draft raised the version: what is submitted is named by its digest anyway.
      if (problemFrom(error).code !== "proposal.stale") throw error;
      return send(followed(await call(getProposal, { path })).version);
    }
  };

  const run = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setStep(undefined);
    }
  };

  return {
    step,
    problem,
    stagedVersion: staged?.version,
    /** Uploads the sealed proposal beforehand, so that submitting at the last minute is quick. */
    stageOnly: () => run(async () => void (await stage())),
    submit: () =>
      run(async () => {
        const ready = await stage();
        if (ready !== undefined) onSubmitted(followed(await submit(ready)));
      }),
  };
}

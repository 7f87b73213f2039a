import { Form } from "antd";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Proposal, proposalContracts } from "../../../../../shared/contracts/proposals.ts";
import { call } from "../../../api/call.ts";
import type { Fault } from "../../items/validate.ts";
import { checkPayload, type DraftValues, declarationFaults, type PayloadOf } from "../draft-values.ts";
import { keepCiphertext } from "../kept-ciphertext.ts";
import { openDraft } from "../open-draft.ts";
import { SealedDraft } from "../sealed-draft.ts";
import { sealText } from "../sealing.ts";
import { useProposalChanged } from "../use-proposals.ts";
import { placeOf } from "./sections.ts";
import { useShownFaults } from "./use-shown-faults.ts";

const autosaveMs = 2000;
const { getProposal, saveProposalDraft } = proposalContracts;

interface Of {
  readonly proposal: Proposal;
  readonly identity: string;
  readonly initial: DraftValues;
  /** Of the terms that are answered to now. */
  readonly termsVersion: number;
}

const inOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => placeOf(String(a.path[0])) - placeOf(String(b.path[0])));

/** The state of the open form: values, what is wrong with them, whether the sealed draft is saved. */
export function useProposalForm({ proposal, identity, initial, termsVersion }: Of) {
  const [form] = Form.useForm<DraftValues>();
  const changed = useProposalChanged();
  const show = useShownFaults(form);
  const path = { challengeId: proposal.challengeId, proposalId: proposal.id };
  const [saver] = useState(
    () =>
      new SealedDraft({
        proposal,
        values: initial,
        delayMs: autosaveMs,
        port: {
          seal: async (values) =>
            (await sealText([proposal.vault.recipient], path, JSON.parse(JSON.stringify(values)))).ciphertext,
          save: (ciphertext, expectedVersion) =>
            call(saveProposalDraft, { path, body: { ciphertext, expectedVersion } }),
          read: () => call(getProposal, { path }),
          keep: (ciphertext) => keepCiphertext(proposal.id, ciphertext),
        },
      }),
  );
  const saving = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const [summary, setSummary] = useState<readonly Fault[]>([]);
  /** After the first attempt to submit, every missing field shows; before, nobody is bothered. */
  const strict = useRef(false);

  useEffect(() => saver.follow(proposal), [saver, proposal]);

  const valuesNow = useCallback((): DraftValues => form.getFieldsValue(true), [form]);
  const payloadOf: PayloadOf = { ...path, termsVersion };
  const faultsNow = (): Fault[] => {
    const values = valuesNow();
    const checked = checkPayload(values, payloadOf);
    return inOrder([...(checked.ok ? [] : checked.faults), ...declarationFaults(values)]);
  };
  const validate = (): Fault[] => {
    const faults = faultsNow();
    show(faults);
    setSummary(faults);
    return faults;
  };

  useEffect(() => {
    if (saving.status === "saved") changed(saver.proposal);
  }, [saving, saver, changed]);

  useEffect(() => {
    const retry = () => {
      if (saver.isBehind()) void saver.flush();
    };
    // What is still on its way when the page goes is kept on the device, sealed.
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isBehind()) event.preventDefault();
    };
    const leaving = () => {
      if (document.visibilityState === "hidden") retry();
    };
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("beforeunload", warn);
      saver.stop();
      if (saver.isBehind()) void saver.flush();
    };
  }, [saver]);

  return {
    form,
    saver,
    saving,
    summary,
    payloadOf,
    valuesNow,
    faultsNow,
    changed: () => {
      saver.change(valuesNow());
      if (strict.current) validate();
    },
    /** All that stands in the way of submission; shown at the fields from now on. */
    checkComplete: (): Fault[] => {
      strict.current = true;
      return validate();
    },
    /** After a conflict: what the other one wrote. */
    takeTheirs: async () => {
      if (saver.saving.status !== "conflict") return;
      const { draft } = saver.saving.theirs;
      const values = draft === undefined ? {} : await openDraft(identity, proposal, draft.ciphertext);
      form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
      saver.takeTheirs(values);
    },
  };
}

export type ProposalForm = ReturnType<typeof useProposalForm>;

import { App, Form } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import { EventContent, type ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import type { FieldError } from "../../../../../shared/kernel/domain-error.ts";
import { useSend } from "../../../api/hooks.ts";
import { asProblem, Problem } from "../../../api/problem.ts";
import { check, forgetErrors, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { useMe } from "../../../signed-in/me.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { useEventChanged } from "../use-event.ts";
import { clearBackup, readBackup, writeBackup } from "./draft-backup.ts";
import { contentOf, type EventForm } from "./form-values.ts";
import { withFrozen } from "./frozen.ts";
import { faultySteps, type Step } from "./steps.ts";

const root = "body.content";
/** A new event is sent as it is, a known one beside the version it was read at. */
const fromRoot = (error: FieldError): FieldError =>
  error.path.startsWith(`${root}.`) ? error : { ...error, path: error.path.replace(/^body/, root) };

interface Of {
  readonly event: ProgrammeEvent | undefined;
  readonly initial: EventForm;
  /** Shows this step, because something in it has to be corrected. */
  readonly onStep: (step: Step) => void;
}

/** The state of one open form: values, what is wrong with them, what is not saved yet. */
export function useEventForm({ event, initial, onStep }: Of) {
  const { t } = useTranslation("events-desk");
  const language = useLanguage();
  const { message } = App.useApp();
  const { id: personId } = useMe();
  const [form] = Form.useForm<EventForm>();
  const create = useSend(eventsContracts.createEvent);
  const edit = useSend(eventsContracts.editEvent);
  const changed = useEventChanged();
  const backupId = event?.id ?? "new";
  const [saved, setSaved] = useState(() => JSON.stringify(contentOf(initial)));
  const [dirty, setDirty] = useState(false);
  /** The same for those who ask between two renderings: what was saved a moment ago may be left. */
  const differs = useRef(false);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const [others, setOthers] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [backup, setBackup] = useState(() => {
    const found = readBackup(personId, backupId);
    return found !== undefined && JSON.stringify(contentOf(found.form)) !== saved ? found : undefined;
  });

  const valuesNow = useCallback(() => form.getFieldsValue(true) as EventForm, [form]);
  const look = useCallback(() => {
    const values = valuesNow();
    differs.current = JSON.stringify(contentOf(values)) !== saved;
    setDirty(differs.current);
    if (differs.current) writeBackup(personId, backupId, { at: new Date().toISOString(), form: values });
    else clearBackup(personId, backupId);
  }, [valuesNow, saved, personId, backupId]);

  useEffect(() => {
    const warn = (leaving: BeforeUnloadEvent) => {
      if (dirty) leaving.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);

  const refuse = (refusal: Problem) => {
    const errors = refusal.errors.map(fromRoot);
    setFaults(errors);
    setProblem(refusal);
    const [first] = faultySteps(
      errors.map(({ path }) => path),
      root,
    );
    if (first !== undefined) onStep(first);
    // After the step has become visible: what is hidden cannot be scrolled to.
    requestAnimationFrame(() => setOthers(showFieldErrors(form, errors, { root, language })));
  };

  /** Checks and saves; answers what was saved, undefined when something stood against it. */
  const save = async (): Promise<ProgrammeEvent | undefined> => {
    const content = withFrozen(contentOf(valuesNow()), event) as EventContent;
    setProblem(undefined);
    setOthers([]);
    const errors = check(EventContent, content, root);
    if (errors.length > 0) {
      refuse(new Problem(422, "request.invalid", {}, errors));
      return undefined;
    }
    try {
      const stored =
        event === undefined
          ? await create.mutateAsync({ body: content })
          : await edit.mutateAsync({
              path: { eventId: event.id },
              body: { content, expectedVersion: event.version },
            });
      setFaults([]);
      differs.current = false;
      setDirty(false);
      setSaved(JSON.stringify(contentOf(valuesNow())));
      clearBackup(personId, backupId);
      changed(stored);
      void message.success(t("form.savedNow"));
      return stored;
    } catch (error) {
      refuse(asProblem(error));
      return undefined;
    }
  };

  return {
    form,
    dirty,
    isDirty: () => differs.current,
    problem,
    others,
    backup,
    pending: create.isPending || edit.isPending,
    faulty: faultySteps(
      faults.map(({ path }) => path),
      root,
    ),
    save,
    valuesNow,
    onValuesChange: (touched: object) => {
      forgetErrors(form, touched);
      const names = new Set(Object.keys(touched));
      setFaults((all) =>
        all.filter(({ path }) => !names.has(path.slice(root.length + 1).split(".")[0] ?? "")),
      );
      look();
    },
    settleBackup: (restore: boolean) => {
      if (backup !== undefined && restore) {
        form.setFieldsValue(backup.form as never);
        look();
      }
      if (!restore) clearBackup(personId, backupId);
      setBackup(undefined);
    },
  };
}

export type EventFormState = ReturnType<typeof useEventForm>;

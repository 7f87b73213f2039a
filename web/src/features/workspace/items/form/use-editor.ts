import { Form } from "antd";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ItemKind } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { useMe } from "../../../../signed-in/me.ts";
import { type FormValues, valuesOf } from "../../../items/form-values.ts";
import { ask, type Item } from "../../../items/item-api.ts";
import { type Fault, faultsOfComplete, savable } from "../../../items/validate.ts";
import { DraftSaver } from "../draft-saver.ts";
import { type Backup, clearBackup, readBackup, writeBackup } from "../local-backup.ts";
import { placeOf } from "./sections.ts";
import { useShownFaults } from "./use-shown-faults.ts";

const autosaveMs = 1500;

/** Saving these as one types would put what is public under review at the first letter. */
const savedByHand: ReadonlySet<string> = new Set(["open", "expired"]);

export interface EditorOf {
  readonly kind: ItemKind;
  readonly item: Item | undefined;
  readonly organizationId: string;
}

const inOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => placeOf(String(a.path[0])) - placeOf(String(b.path[0])));

/** The state of one open form: values, what is wrong with them, what is saved where. */
export function useEditor({ kind, item, organizationId }: EditorOf) {
  const me = useMe();
  const [form] = Form.useForm<FormValues>();
  const byHand = item !== undefined && savedByHand.has(item.state);
  const [saver] = useState(
    () =>
      new DraftSaver({
        item,
        normal: (content) => savable(kind, valuesOf(kind, content)).content,
        delayMs: byHand ? undefined : autosaveMs,
        port: {
          create: (content, idempotencyKey) =>
            ask(kind, "create", { body: { organizationId, content } }, { idempotencyKey }),
          save: (id, content, expectedVersion) =>
            ask(kind, "save", { id, body: { content, expectedVersion } }),
          read: (id) => ask(kind, "get", { id }),
        },
      }),
  );
  const saving = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const [initial] = useState<FormValues>(() =>
    item === undefined ? blank(kind, me) : valuesOf(kind, item.content),
  );
  const [partial, setPartial] = useState(false);
  const [summary, setSummary] = useState<readonly Fault[]>([]);
  /** After the first attempt to submit, every missing field shows; before, only what is malformed. */
  const strict = useRef(false);
  const refused = useRef<readonly Fault[]>([]);
  const show = useShownFaults(form);

  const backupOf = useCallback(
    () => ({ personId: me.id, kind, id: saver.item?.id ?? `new.${organizationId}` }),
    [me.id, kind, saver, organizationId],
  );
  const [backup, setBackup] = useState<Backup | undefined>(() => {
    const found = readBackup(backupOf());
    if (found === undefined) return undefined;
    const { content, partial: more, faults } = savable(kind, found.values);
    const same =
      JSON.stringify(content) === JSON.stringify(savable(kind, valuesOf(kind, item?.content ?? {})).content);
    return same && !more && faults.length === 0 ? undefined : found;
  });

  const validate = useCallback(
    (values: FormValues): Fault[] => {
      const own = strict.current ? faultsOfComplete(kind, values) : [...savable(kind, values).faults];
      const all = inOrder([...own, ...refused.current]);
      show(all);
      if (strict.current) setSummary(all);
      return all;
    },
    [kind, show],
  );

  const changed = useCallback(() => {
    const values = form.getFieldsValue(true) as FormValues;
    const { content, partial: more, faults } = savable(kind, values);
    setPartial(more || faults.length > 0);
    const { item: known } = saver;
    writeBackup(backupOf(), {
      at: new Date().toISOString(),
      values,
      ...(known === undefined ? {} : { version: known.version }),
    });
    saver.change(content);
    if (strict.current) validate(values);
  }, [form, kind, saver, backupOf, validate]);

  useEffect(() => {
    if (saving.status === "saved" && !partial && !saver.isBehind()) {
      clearBackup(backupOf());
      clearBackup({ personId: me.id, kind, id: `new.${organizationId}` });
    }
    if (saving.status === "saved") validate(form.getFieldsValue(true) as FormValues);
  }, [saving, partial, saver, backupOf, me.id, kind, organizationId, form, validate]);

  useEffect(() => {
    const retry = () => {
      if (saver.isBehind()) void saver.flush();
    };
    // What is still on its way when the page goes is in the backup.
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isBehind()) event.preventDefault();
    };
    window.addEventListener("online", retry);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("beforeunload", warn);
      saver.stop();
      if (saver.isBehind() && !byHand) void saver.flush();
    };
  }, [saver, byHand]);

  return {
    form,
    initial,
    saver,
    saving,
    partial,
    byHand,
    summary,
    backup,
    changed,
    /** Forgets what the server said about these fields, now that they read differently. */
    touched: (fields: readonly string[]) => {
      refused.current = refused.current.filter((fault) => !fields.includes(String(fault.path[0])));
      changed();
    },
    /** All faults that stand in the way of submission; shown at the fields from now on. */
    checkComplete: (): Fault[] => {
      strict.current = true;
      return validate(withoutEmptyRows(form));
    },
    refuse: (faults: readonly Fault[]) => {
      strict.current = true;
      refused.current = faults;
      return validate(form.getFieldsValue(true) as FormValues);
    },
    fill: (values: FormValues) => {
      replaceValues(form, values);
      changed();
    },
    settleBackup: (restore: boolean) => {
      if (backup !== undefined && restore) {
        replaceValues(form, backup.values);
        changed();
      }
      if (!restore) clearBackup(backupOf());
      setBackup(undefined);
    },
    forget: () => clearBackup(backupOf()),
  };
}

export type Editor = ReturnType<typeof useEditor>;

/** Sets every field, also those that the new values lack. */
function replaceValues(form: Editor["form"], values: FormValues): void {
  const names = new Set([...Object.keys(form.getFieldsValue(true)), ...Object.keys(values)]);
  form.setFields(
    [...names].map((name) => ({ name: [name], value: values[name], errors: [] })) as Parameters<
      typeof form.setFields
    >[0],
  );
}

/** A new draft knows who writes it; only needs are more or less urgent. */
function blank(kind: ItemKind, me: ReturnType<typeof useMe>): FormValues {
  const { name, phone, email } = me.profile;
  return { ...(kind === "need" ? { urgency: "normal" } : {}), contact: { name, phone, email } };
}

/** Rows that were added and left empty say nothing; dropping them is what their owner means. */
function withoutEmptyRows(form: Editor["form"]): FormValues {
  const values = form.getFieldsValue(true) as FormValues;
  const kept: Record<string, unknown> = {};
  for (const field of ["indicators", "intellectualProperty"]) {
    const rows = values[field];
    if (!Array.isArray(rows)) continue;
    const full = rows.filter((row: object | undefined) =>
      Object.values(row ?? {}).some((part) => typeof part === "string" && part.trim() !== ""),
    );
    if (full.length !== rows.length) kept[field] = full;
  }
  form.setFieldsValue(kept as Parameters<typeof form.setFieldsValue>[0]);
  return { ...values, ...kept };
}

import { Form, type FormInstance } from "antd";
import { useEffect, useState } from "react";
import type * as z from "zod";
import type { FieldError } from "../../../../../shared/kernel/domain-error.ts";
import type { Problem } from "../../../api/problem.ts";
import { check, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import type { TypedAnswers } from "../answers.ts";

/** What the person types about themselves. */
export interface Details {
  readonly phone?: string;
  readonly answers?: TypedAnswers;
  readonly shareConsent?: boolean;
}

/** The form of registering and of changing: checked by the contract first, the server's complaints at their fields. */
export function useDetailsForm(problem: Problem | null) {
  const language = useLanguage();
  const [form] = Form.useForm<Details>();
  const [homeless, setHomeless] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState<readonly string[]>([]);
  const show = (faults: readonly FieldError[]): void =>
    setHomeless(showFieldErrors(form, faults, { root: "body", language }));
  useEffect(() => {
    if (problem !== null) setHomeless(showFieldErrors(form, problem.errors, { root: "body", language }));
  }, [problem, form, language]);
  return {
    form: form as FormInstance<Details>,
    homeless,
    uploading: busy.length > 0,
    onBusy: (id: string, on: boolean): void =>
      setBusy((all) => [...all.filter((one) => one !== id), ...(on ? [id] : [])]),
    /** Is this what the contract takes? If not, it is said where. */
    passes(schema: z.ZodType, body: object, own: readonly FieldError[]): boolean {
      const faults = [...own, ...check(schema, body, "body")];
      show(faults);
      return faults.length === 0;
    },
  };
}

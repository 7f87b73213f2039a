import type { FormInstance } from "antd";
import { useEffect, useState } from "react";
import type * as z from "zod";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import type { Problem } from "../../api/problem.ts";
import { check, forgetErrors, showFieldErrors } from "../../signed-in/form-errors.ts";
import { useLanguage } from "../../ui/use-format.ts";

interface Of {
  readonly form: FormInstance;
  readonly root: string;
  readonly problem: Problem | null;
}

/** What is wrong with an open form, by the contract before it is sent and by the server after. */
export function useFormCheck({ form, root, problem }: Of) {
  const language = useLanguage();
  const [others, setOthers] = useState<readonly FieldError[]>([]);
  useEffect(() => {
    if (problem !== null) setOthers(showFieldErrors(form, problem.errors, { root, language }));
  }, [problem, form, root, language]);
  return {
    /** Errors that belong to no field on the screen. */
    others,
    /** Shows what the rules say about a value; true when nothing. */
    passes: (schema: z.ZodType, value: unknown): boolean => {
      const faults = check(schema, value, root);
      setOthers(showFieldErrors(form, faults, { root, language }));
      return faults.length === 0;
    },
    onValuesChange: (changed: object) => forgetErrors(form, changed),
  };
}

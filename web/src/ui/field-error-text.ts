import type { FieldError } from "../../../shared/kernel/domain-error.ts";
import { isProblemCode, problemText } from "../../../shared/kernel/problem-texts.ts";
import type { Language } from "../api/problem.ts";

/** What is wrong with a field, in the person's language; a newer server's unknown code counts as "input invalid". */
export const fieldErrorText = (error: FieldError, language: Language): string =>
  problemText(isProblemCode(error.code) ? error.code : "input.format", language, error.params);

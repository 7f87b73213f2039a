import { useTranslation } from "react-i18next";
import type { Question } from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";

/** Questions that most organizers ask, to be added with one press. */
export function useUsualQuestions(): Omit<Question, "id">[] {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return [
    { kind: "text", label: t("usual.position"), required: true },
    {
      kind: "choices",
      label: t("usual.chains"),
      required: false,
      options: names.chainChoices().map(({ label }) => label),
    },
    { kind: "choice", label: t("usual.meal"), required: true, options: [t("usual.yes"), t("usual.no")] },
    { kind: "text", label: t("usual.expectation"), required: false },
    { kind: "file", label: t("usual.file"), required: false },
    { kind: "consent", label: t("usual.photos"), required: true },
  ];
}

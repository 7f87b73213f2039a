import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { offsetText } from "./moment.ts";

/** 答辩: when and where. */
export function DefenceLine({ defence }: { defence: NonNullable<Proposal["defence"]> }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  return (
    <p className="defence">
      <strong>{t("defence")}</strong>{" "}
      <time dateTime={defence.startsAt}>{offsetText(defence.startsAt, language)}</time>
      {" · "}
      {defence.place}
    </p>
  );
}

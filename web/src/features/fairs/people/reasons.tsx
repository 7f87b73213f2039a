import { useTranslation } from "react-i18next";
import type { Recommendation } from "../../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../../names/use-names.ts";

type Reason = Recommendation["reasons"][number];

const textOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** In words, with the facts that it rests on. */
function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslation("fairs");
  const names = useNames();
  return ({ code, params }) => {
    const need = textOf(params.need);
    const offer = textOf(params.offer);
    if (code === "need-meets-offer" && need !== undefined && offer !== undefined)
      return t("people.reason.needMeetsOfferOf", { need, offer });
    if (code === "chain" && Array.isArray(params.chains))
      return t("people.reason.chainOf", { chains: names.list(params.chains.map(names.chain)) });
    return t(`people.reason.${code}`);
  };
}

/** Why somebody is recommended. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation("fairs");
  const wordsOf = useReasonText();
  if (reasons.length === 0) return null;
  return (
    <ul className="person__why" aria-label={t("people.why")}>
      {reasons.map((reason) => (
        <li key={reason.code}>{wordsOf(reason)}</li>
      ))}
    </ul>
  );
}

import { useTranslation } from "react-i18next";
import type { Recommendation } from "../../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../../names/use-names.ts";

type Reason = Recommendation["reasons"][number];

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0];
const many = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

/** In words, with the facts that it rests on where they were told. */
function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslation("fairs");
  const names = useNames();
  return ({ code, params }) => {
    const { words, chains } = params;
    const need = one(params.need);
    const offer = one(params.offer);
    if (code === "texts-alike" && many(words).length > 0)
      return t("people.reason.textsAlikeOf", { words: names.list(many(words)) });
    if (code === "need-meets-offer" && need !== undefined && offer !== undefined)
      return t("people.reason.needMeetsOfferOf", { need, offer });
    if (code === "chain" && many(chains).length > 0)
      return t("people.reason.chainOf", { chains: names.list(many(chains).map(names.chain)) });
    return t(`people.reason.${code}`);
  };
}

/** Why somebody is recommended. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation("fairs");
  const textOf = useReasonText();
  if (reasons.length === 0) return null;
  return (
    <ul className="person__why" aria-label={t("people.why")}>
      {reasons.map((reason) => (
        <li key={reason.code}>{textOf(reason)}</li>
      ))}
    </ul>
  );
}

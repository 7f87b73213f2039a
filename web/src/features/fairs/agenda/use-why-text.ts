import { useTranslation } from "react-i18next";
import type { PublicFair } from "../../../../../shared/contracts/fairs-content.ts";
import type { WhyUnheld } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { slotText } from "../slot-text.ts";

/** Whose fault it is, in the order in which one would say it to oneself. */
function whose(participantIds: readonly string[], me: string): "you" | "other" | "both" {
  const mine = participantIds.includes(me);
  if (mine && participantIds.length > 1) return "both";
  return mine ? "you" : "other";
}

const meetingsOf = ({ setup }: PublicFair, kind: string): number =>
  setup.limits.find((limit) => limit.kind === kind)?.meetings ?? setup.meetingsEach;

/** Why a request of mine is not held, said to me. */
export function useWhyText(): (why: WhyUnheld) => string {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const language = useLanguage();
  const { fair, me } = useMyContext();
  return ({ code, participantIds, slots, outweighedBy }) => {
    const side = whose(participantIds, me.id);
    if (code === "participant_absent") return t(`agenda.why.${side}Absent`);
    if (code === "limit_reached") return t(`agenda.why.${side}Limit`, { n: meetingsOf(fair, me.kind) });
    if (code === "tables_full" && slots.length > 0) {
      const times = fair.slots
        .filter(({ number }) => slots.includes(number))
        .map((slot) => slotText(slot, fair, language));
      return t("agenda.why.tablesFullAt", { times: names.list(times) });
    }
    if (code === "outweighed" && outweighedBy > 0) return t("agenda.why.outweighedBy", { n: outweighedBy });
    return t(`agenda.why.${code}`);
  };
}

import { useTranslation } from "react-i18next";
import type { WhyUnheld } from "../../../../shared/contracts/meeting-requests-content.ts";
import { useFormat } from "../../ui/use-format.ts";
import type { SlotWords } from "./use-slot-words.ts";

type Remedy = WhyUnheld["fix"][number];

interface Of {
  readonly slots: SlotWords;
  readonly participant: (id: string) => string;
  /** Who meets whom: 嘉禾精密 与 同济大学. */
  readonly meeting: (requestId: string) => string;
}

/** Why a request is not held, and what would admit it, in the organizers' words. */
export function useWhyWords({ slots, participant, meeting }: Of) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const people = (ids: readonly string[]) => format.list(ids.map(participant));
  const slotOf = ({ slot }: Remedy) => (slot === undefined ? "" : slots.slot(slot));
  const meetingOf = ({ requestId }: Remedy) => (requestId === undefined ? "" : meeting(requestId));
  const personOf = ({ participantId }: Remedy) =>
    participantId === undefined ? "" : participant(participantId);
  return {
    why: ({ code, participantIds, slots: full, outweighedBy }: WhyUnheld): string => {
      if (code === "participant_absent" || code === "limit_reached")
        return t(`why.${code}`, { names: people(participantIds) });
      if (code === "tables_full") return t("why.tables_full", { slots: slots.slots(full) });
      if (code === "open") return t("why.open", { slots: slots.slots(full) });
      if (code === "outweighed") return t("why.outweighed", { count: outweighedBy });
      return t(`why.${code}`);
    },
    /** Its steps in order; the seat comes last. */
    fix: (steps: readonly Remedy[]): string[] =>
      steps.map((step) =>
        t(`fix.${step.kind}`, {
          slot: slotOf(step),
          name: personOf(step),
          meeting: meetingOf(step),
        }),
      ),
  };
}

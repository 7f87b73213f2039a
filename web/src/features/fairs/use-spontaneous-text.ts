import { useTranslation } from "react-i18next";
import type { MeetingRequest } from "../../../../shared/contracts/meeting-requests-content.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { clockText } from "../events-public/event-time.ts";
import { useFairContext } from "./fair-context.ts";
import { slotText } from "./slot-text.ts";

/** When somebody would meet on the spot, and until when that can be answered; undefined for other requests. */
export function useSpontaneousText({
  spontaneous,
}: MeetingRequest): { readonly at: string; readonly line: string } | undefined {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { fair } = useFairContext();
  const slot = fair.slots.find(({ number }) => number === spontaneous?.slot);
  if (spontaneous === undefined || slot === undefined) return undefined;
  const at = slotText(slot, fair, language);
  return { at, line: t("requests.spontaneous", { at, until: clockText(spontaneous.until) }) };
}

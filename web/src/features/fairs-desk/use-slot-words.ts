import { useTranslation } from "react-i18next";
import type { Fair, Slot } from "../../../../shared/contracts/fairs-content.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { clockText, weekdayText } from "../events-public/event-time.ts";

type Of = Pick<Fair, "slots" | "setup">;

/** Slots and tables of a fair as people name them: by clock, with the day where a fair has several. */
export function useSlotWords({ slots, setup }: Of) {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const format = useFormat();
  const severalDays = new Set(slots.map(({ startsAt }) => civilDateAt(startsAt))).size > 1;
  const day = (at: string): string => (severalDays ? `${weekdayText(at, language, false)} ` : "");
  const span = ({ startsAt, endsAt }: Slot): string => `${clockText(startsAt)}–${clockText(endsAt)}`;
  const slot = (number: number): string => {
    const one = slots.find((candidate) => candidate.number === number);
    return one === undefined ? t("slotUnknown", { number }) : `${day(one.startsAt)}${span(one)}`;
  };
  const table = (number: number): string => setup.tables[number - 1]?.name ?? String(number);
  return {
    severalDays,
    span,
    slot,
    slots: (numbers: readonly number[]): string => format.list(numbers.map(slot)),
    table,
    seat: (seat: { readonly slot: number; readonly table: number }): string =>
      t("seat", { slot: slot(seat.slot), table: table(seat.table) }),
    session: (number: number): string => setup.sessions[number - 1]?.name ?? String(number),
  };
}
export type SlotWords = ReturnType<typeof useSlotWords>;

import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { PublicFair } from "../../../../../shared/contracts/fairs-content.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { weekdayText } from "../../events-public/event-time.ts";
import { clockSpan } from "../slot-text.ts";

interface Of {
  readonly fair: PublicFair;
  readonly id?: string;
  /** Given by the form. */
  readonly value?: readonly number[];
  readonly onChange?: (away: number[]) => void;
}

/** Slots in which one cannot come, session by session. */
export function AwayField({ fair, id, value = [], onChange }: Of) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const days = new Set(fair.setup.sessions.map(({ startsAt }) => weekdayText(startsAt, "zh-CN")));
  const choose = (numbers: readonly number[], on: boolean) => {
    const rest = value.filter((number) => !numbers.includes(number));
    onChange?.(on ? [...rest, ...numbers] : rest);
  };
  return (
    <div className="away" id={id}>
      {fair.setup.sessions.map((session, i) => {
        const slots = fair.slots.filter(({ session: number }) => number === i + 1);
        const numbers = slots.map(({ number }) => number);
        const absent = numbers.filter((number) => value.includes(number));
        const day = days.size > 1 ? `${weekdayText(session.startsAt, language, false)} ` : "";
        return (
          <fieldset className="away__session" key={session.startsAt}>
            <legend>
              {day}
              {session.name}
            </legend>
            <Checkbox
              checked={absent.length === numbers.length}
              indeterminate={absent.length > 0 && absent.length < numbers.length}
              onChange={({ target }) => choose(numbers, target.checked)}
            >
              {t("entry.awayAll")}
            </Checkbox>
            <div className="away__slots">
              {slots.map((slot) => (
                <Checkbox
                  key={slot.number}
                  checked={value.includes(slot.number)}
                  onChange={({ target }) => choose([slot.number], target.checked)}
                >
                  {clockSpan(slot)}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

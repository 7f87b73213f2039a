import type { NewId } from "../../../shared/kernel/ids.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import { byPlatform } from "../domain/log.ts";
import { monthsToLookAt, reminderStep } from "../domain/qualification.ts";
import type { DueReminder, Qualifications } from "./ports.ts";

/**
 * Sends the reminders that are due: each is a log entry, which becomes an event, which becomes a mail. Running it
 * twice, or after days of rest, sends nothing twice and nothing out of date. Returns how many were sent.
 */
export const remindExpiring =
  (qualifications: Pick<Qualifications, "due" | "step">, clock: Clock, newId: NewId) =>
  async (): Promise<number> => {
    const at = clock.now();
    const today = civilDateAt(at);
    let sent = 0;

    const remind = async (due: DueReminder): Promise<void> => {
      const { daysLeft, next } = reminderStep(due.validTo, today);
      if (daysLeft === undefined) {
        await qualifications.step(due, undefined, undefined);
        return;
      }
      const facts = { qualificationType: due.type, validTo: due.validTo, daysLeft };
      const log = { id: newId("event"), at, action: "remind", to: due.type, by: byPlatform, facts };
      if (await qualifications.step(due, next, log)) sent += 1;
    };

    for (const month of monthsToLookAt(today)) {
      for await (const due of qualifications.due(month, today)) await remind(due);
    }
    return sent;
  };

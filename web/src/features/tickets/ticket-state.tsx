import { useTranslation } from "react-i18next";
import type { RegistrationState, Ticket } from "../../../../shared/contracts/registrations.ts";
import { useFormat } from "../../ui/use-format.ts";

type Look = "good" | "wait" | "act" | "off";

const looks: Readonly<Record<RegistrationState, Look>> = {
  held: "act",
  offered: "act",
  pending: "wait",
  waitlisted: "wait",
  confirmed: "good",
  "checked-in": "good",
  lapsed: "off",
  declined: "off",
  cancelled: "off",
  removed: "off",
  "no-show": "off",
};

function useWords(ticket: Ticket): { title: string; text: string } {
  const { t } = useTranslation("tickets");
  const format = useFormat();
  const { state, position, checkIn, event } = ticket;
  if (state === "waitlisted" && position !== undefined)
    return { title: t("state.waitlisted.position", { position }), text: t("state.waitlisted.text") };
  if (state === "confirmed" && event.mode === "online")
    return { title: t("state.confirmedOnline.title"), text: t("state.confirmedOnline.text") };
  const seen = { at: checkIn && format.instant(checkIn.at), device: checkIn?.deviceName };
  return { title: t(`state.${state}.title`), text: t(`state.${state}.text`, seen) };
}

/** Where the registration stands, said so that nobody has to guess: what it is, and what it means. */
export function TicketState({ ticket, fresh }: { ticket: Ticket; fresh: boolean }) {
  const { t } = useTranslation("tickets");
  const { title, text } = useWords(ticket);
  const { phase } = ticket.event;
  const off = phase === "postponed" || phase === "cancelled" || phase === "finished" ? phase : undefined;
  return (
    <section className={`ticket-state ticket-state--${looks[ticket.state]}`} role="status">
      {fresh && <p className="ticket-state__new">{t("ticket.new")}</p>}
      <h2>{title}</h2>
      <p>{text}</p>
      {ticket.stateReason !== undefined && (
        <p className="state-reason">{t("reason", { reason: ticket.stateReason })}</p>
      )}
      {off !== undefined && <p className="ticket-state__event">{t(`eventOff.${off}`)}</p>}
    </section>
  );
}

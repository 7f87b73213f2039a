import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { type RegistrationState, registrationContracts } from "../../../../shared/contracts/registrations.ts";
import { useRead } from "../../api/hooks.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { ticketPaths } from "../tickets/ticket-paths.ts";
import { momentText } from "./event-time.ts";
import { phaseNow, registrationOpenNow } from "./phase.ts";
import { timesOf } from "./timed.ts";
import { useNow } from "./use-now.ts";

/** Who ended it may register once more; whom an organizer turned away may not. */
const ended = new Set<RegistrationState>(["lapsed", "cancelled"]);

function useMine(eventId: string) {
  const signedIn = useSignedIn();
  // Not registered is answered with 404: nothing to tell here.
  const mine = useRead(registrationContracts.getMyRegistration, { path: { eventId } }, { enabled: signedIn });
  return { signedIn, ticket: mine.data };
}

/** The way to the form; it leads there in both cases: signing in comes back to it. */
function Open({ event, signedIn }: { event: PublicEvent; signedIn: boolean }) {
  const { t } = useTranslation("events-public");
  const free = event.counts.some((pool) => pool.free > 0);
  const waitlist = event.content.pools.some((pool) => pool.waitlist);
  if (!free && !waitlist && event.counts.length > 0) return <p>{t("page.register.full")}</p>;
  const seats = free || event.counts.length === 0;
  const label = seats ? (signedIn ? "open" : "signIn") : signedIn ? "waitlistSignedIn" : "waitlist";
  return (
    <Link className="button button--primary" to={ticketPaths.register(event.id)}>
      {t(`page.register.${label}`)}
    </Link>
  );
}

/** What one can do about this event now: register, see one's ticket, wait for the opening. */
export function RegisterCall({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const language = useLanguage();
  const now = useNow(5000);
  const { signedIn, ticket } = useMine(event.id);
  const times = timesOf(event);
  const open = registrationOpenNow(times, now);
  const phase = phaseNow(times, now);
  if (ticket !== undefined) {
    return (
      <div className="call">
        <p className="call__mine">
          {t("page.register.mine", { state: names.label("registrationState", ticket.state) })}
        </p>
        {open && ended.has(ticket.state) ? (
          <Link className="button button--primary" to={ticketPaths.register(event.id)}>
            {t("page.register.again")}
          </Link>
        ) : (
          <Link className="button button--primary" to={ticketPaths.view(event.id)}>
            {t("page.register.toTicket")}
          </Link>
        )}
      </div>
    );
  }
  if (open) {
    return (
      <div className="call">
        <Open event={event} signedIn={signedIn} />
      </div>
    );
  }
  if (phase === "announced") {
    const at = momentText(times.registrationOpensAt, language);
    return (
      <div className="call">
        <p>{t("page.register.announced", { at })}</p>
      </div>
    );
  }
  if (phase === "closed" || phase === "running") {
    return (
      <div className="call">
        <p>{t("page.register.closed")}</p>
      </div>
    );
  }
  return null;
}

import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../../shared/contracts/registrations.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { tickMs } from "../events-public/countdown.ts";
import { momentText } from "../events-public/event-time.ts";
import { useCountdownText } from "../events-public/use-countdown-text.ts";
import { useNow } from "../events-public/use-now.ts";
import { GiveUpButton } from "./give-up-button.tsx";
import { useTurn } from "./use-tickets.ts";

/** A seat that waits for an answer: until when, and the answer. */
export function OfferPanel({ ticket, until }: { ticket: Ticket; until: string }) {
  const { t } = useTranslation("tickets");
  const { message } = App.useApp();
  const language = useLanguage();
  const text = useCountdownText();
  const now = useNow((at) => tickMs(until, at));
  const { accept } = useTurn(ticket);
  const over = until <= now;
  return (
    <section className="offer">
      <p className="offer__left" role="timer">
        {over
          ? t("offer.over")
          : t("offer.left", { time: text(until, now), at: momentText(until, language) })}
      </p>
      <ProblemAlert problem={accept.error} />
      <div className="offer__answers">
        <Button
          type="primary"
          size="large"
          disabled={over}
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(undefined, { onSuccess: () => void message.success(t("offer.accepted")) })
          }
        >
          {t("offer.accept")}
        </Button>
        <GiveUpButton ticket={ticket} />
      </div>
    </section>
  );
}

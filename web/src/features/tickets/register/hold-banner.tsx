import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { tickMs } from "../../events-public/countdown.ts";
import { useCountdownText } from "../../events-public/use-countdown-text.ts";
import { useNow } from "../../events-public/use-now.ts";

interface Of {
  readonly until: string;
  readonly renewing: boolean;
  readonly onRenew: () => void;
}

/** The seat that is kept while the form is filled in: for how long, and what happens then. */
export function HoldBanner({ until, renewing, onRenew }: Of) {
  const { t } = useTranslation("tickets");
  const text = useCountdownText();
  const now = useNow((at) => tickMs(until, at));
  if (until > now) {
    return (
      <div className="hold" role="timer">
        <strong>{t("register.hold.left", { time: text(until, now) })}</strong>
        <p>{t("register.hold.after")}</p>
      </div>
    );
  }
  return (
    <div className="hold hold--over" role="alert">
      <strong>{t("register.hold.over")}</strong>
      <p>{t("register.hold.overText")}</p>
      <Button loading={renewing} onClick={onRenew}>
        {t("register.hold.again")}
      </Button>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { isOff } from "../../ui/server-clock.ts";
import { useClockDifference } from "../../ui/use-server-clock.ts";

const tenths = (ms: number): string => (Math.abs(ms) / 1000).toFixed(1);

/** By which clock it is counted, and how far this device is from it. */
export function ClockNote() {
  const { t } = useTranslation("challenges-public");
  const difference = useClockDifference();
  if (difference === undefined) return null;
  if (difference === null) return <small className="clock-note">{t("clock.unknown")}</small>;
  const seconds = { seconds: tenths(difference.ms), error: tenths(difference.errorMs) };
  if (!isOff(difference)) return <small className="clock-note">{t("clock.right", seconds)}</small>;
  return (
    <small className="clock-note clock-note--off">
      {t(difference.ms > 0 ? "clock.slow" : "clock.fast", seconds)}
    </small>
  );
}

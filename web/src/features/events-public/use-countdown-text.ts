import { useTranslation } from "react-i18next";
import { countdown } from "./countdown.ts";

/** "3 天 4 小时" until then. */
export function useCountdownText(): (until: string, now: string) => string {
  const { t } = useTranslation("events-public");
  return (until, now) => {
    const { as, ...parts } = countdown(until, now);
    return t(`countdown.${as}`, parts);
  };
}

import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useAffected } from "./use-affected.ts";

/** How many people will be told, before anybody decides. */
export function Impact({ eventId }: { eventId: string }) {
  const { t } = useTranslation("events-desk");
  const n = useAffected(eventId);
  if (n === undefined) return null;
  return (
    <Alert
      className="impact"
      type={n === 0 ? "info" : "warning"}
      showIcon
      title={n === 0 ? t("impact.nobody") : t("impact.people", { count: n })}
    />
  );
}

import { useTranslation } from "react-i18next";
import type { DeliveryState, WebhookState } from "../../../../shared/contracts/webhooks.ts";
import { Mark } from "../../signed-in/mark.tsx";

const webhookTones = { active: "success", paused: "neutral", gone: "danger" } as const;
const deliveryTones = { waiting: "warning", delivered: "success", failed: "danger" } as const;

export function WebhookMark({ state }: { state: WebhookState }) {
  const { t } = useTranslation("notices");
  return <Mark tone={webhookTones[state]}>{t(`webhook.state.${state}`)}</Mark>;
}

export function DeliveryMark({ state }: { state: DeliveryState }) {
  const { t } = useTranslation("notices");
  return <Mark tone={deliveryTones[state]}>{t(`delivery.state.${state}`)}</Mark>;
}

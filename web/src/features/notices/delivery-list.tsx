import { App, Button, Empty, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Attempt,
  type Delivery,
  type DeliveryState,
  deliveryStates,
  webhookContracts,
} from "../../../../shared/contracts/webhooks.ts";
import { useSend } from "../../api/hooks.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { useDeliveries, useWebhooksChanged } from "./use-webhooks.ts";
import { DeliveryMark } from "./webhook-marks.tsx";

function AttemptLine({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation("notices");
  const format = useFormat();
  return (
    <li>
      <time dateTime={attempt.at}>{format.instant(attempt.at)}</time>{" "}
      {attempt.fault === undefined
        ? t("delivery.answered", { status: attempt.status ?? "" })
        : t(`delivery.fault.${attempt.fault}`)}
    </li>
  );
}

function DeliveryRow({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const { t } = useTranslation("notices");
  const { message } = App.useApp();
  const format = useFormat();
  const changed = useWebhooksChanged();
  const replay = useSend(webhookContracts.replayDelivery);
  const again = () =>
    replay.mutate(
      { path: { webhookId, deliveryId: delivery.id } },
      {
        onSuccess: () => {
          changed();
          void message.success(t("delivery.replayed"));
        },
      },
    );
  return (
    <article className="notice">
      <p className="notice__line">
        <DeliveryMark state={delivery.state} />
        <time dateTime={delivery.at}>{format.instant(delivery.at)}</time>
      </p>
      <h3>
        {t(`delivery.type.${delivery.type.replace(".", "_")}` as never, { defaultValue: delivery.type })}
      </h3>
      <p className="webhook__url">{delivery.id}</p>
      {delivery.attempts.length > 0 && (
        <details>
          <summary>{t("delivery.attempts", { n: delivery.attempts.length })}</summary>
          <ol className="delivery__attempts">
            {delivery.attempts.map((attempt) => (
              <AttemptLine key={attempt.at} attempt={attempt} />
            ))}
          </ol>
        </details>
      )}
      {delivery.nextAttemptAt !== undefined && (
        <p className="plain-list__note">
          {t("delivery.next", { at: format.instant(delivery.nextAttemptAt) })}
        </p>
      )}
      {delivery.state !== "waiting" && (
        <Button size="small" loading={replay.isPending} onClick={again}>
          {t("delivery.replay")}
        </Button>
      )}
      <ProblemAlert problem={replay.error} />
    </article>
  );
}

/** How the messages of the last 30 days went. */
export function DeliveryList({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation("notices");
  const [state, setState] = useState<DeliveryState>();
  const pages = useDeliveries(webhookId, state);
  const { items, query } = pages;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t("delivery.title")}</h2>
      <p>
        <Select<DeliveryState>
          className="delivery__filter"
          aria-label={t("delivery.filter")}
          placeholder={t("delivery.all")}
          allowClear
          value={state ?? null}
          onChange={(next: DeliveryState | undefined) => setState(next)}
          options={deliveryStates.map((value) => ({ value, label: t(`delivery.state.${value}`) }))}
        />
      </p>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("delivery.none")} />
      )}
      <ul className="inbox__rows">
        {items.map((delivery) => (
          <li key={delivery.id}>
            <DeliveryRow webhookId={webhookId} delivery={delivery} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </section>
  );
}

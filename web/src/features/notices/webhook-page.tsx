import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Webhook } from "../../../../shared/contracts/webhooks.ts";
import { Problem } from "../../api/problem.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { DeliveryList } from "./delivery-list.tsx";
import { useWebhooks } from "./use-webhooks.ts";
import { WebhookActions } from "./webhook-actions.tsx";
import { WebhookMark } from "./webhook-marks.tsx";
import "./notices.css";

function Facts({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("notices");
  const format = useFormat();
  const { oldSecretUntil } = webhook;
  return (
    <>
      <WebhookMark state={webhook.state} />
      <h1>{webhook.name}</h1>
      <p className="webhook__url">{webhook.url}</p>
      <p className="plain-list__note">
        {t("webhook.facts", {
          groups: format.list(webhook.groups.map((group) => t(`webhook.group.${group}`))),
          name: webhook.createdBy.name,
          day: format.day(webhook.createdAt),
        })}
      </p>
      {webhook.state !== "active" && (
        <Alert type="warning" showIcon title={t(`webhook.about.${webhook.state}`)} />
      )}
      {oldSecretUntil !== undefined && (
        <Alert type="info" showIcon title={t("webhook.overlap", { until: format.instant(oldSecretUntil) })} />
      )}
    </>
  );
}

/** One webhook: what it is, what an operator can do with it, and how its messages went. */
export function WebhookPage() {
  const { t } = useTranslation("notices");
  const { webhookId = "" } = useParams();
  const query = useWebhooks();
  const webhook = query.data?.items.find(({ id }) => id === webhookId);
  const missing = query.isSuccess && webhook === undefined;
  return (
    <div className="inbox">
      <PageMeta title={webhook?.name ?? t("webhook.title")} noIndex />
      <p>
        <Link to="/app/webhooks">{t("webhook.back")}</Link>
      </p>
      {query.isPending && <Skeleton active />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {missing && <ProblemAlert problem={new Problem(404, "webhook.not_found")} />}
      {webhook !== undefined && (
        <>
          <Facts webhook={webhook} />
          <WebhookActions webhook={webhook} />
          <DeliveryList webhookId={webhook.id} />
        </>
      )}
    </div>
  );
}

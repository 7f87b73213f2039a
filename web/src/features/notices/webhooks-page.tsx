import { PlusOutlined } from "@ant-design/icons";
import { Button, Card, Empty, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Webhook } from "../../../../shared/contracts/webhooks.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { useWebhooks, useWebhooksChanged } from "./use-webhooks.ts";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookMark } from "./webhook-marks.tsx";
import "./notices.css";

function WebhookCard({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("notices");
  const format = useFormat();
  return (
    <Card size="small">
      <WebhookMark state={webhook.state} />
      <h2 className="webhook__name">
        <Link to={`/app/webhooks/${webhook.id}`}>{webhook.name}</Link>
      </h2>
      <p className="webhook__url">{webhook.url}</p>
      <p className="plain-list__note">
        {format.list(webhook.groups.map((group) => t(`webhook.group.${group}`)))}
      </p>
    </Card>
  );
}

/** Other systems of the city that are told what becomes public. */
export function WebhooksPage() {
  const { t } = useTranslation("notices");
  const query = useWebhooks();
  const changed = useWebhooksChanged();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <div className="inbox">
      <PageMeta title={t("webhook.title")} noIndex />
      <div className="page-head">
        <h1>{t("webhook.title")}</h1>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
          {t("webhook.create")}
        </Button>
      </div>
      <p className="page-lead">{t("webhook.lead")}</p>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("webhook.none")} />
      )}
      <ul className="inbox__rows">
        {query.data?.items.map((webhook) => (
          <li key={webhook.id}>
            <WebhookCard webhook={webhook} />
          </li>
        ))}
      </ul>
      {creating && (
        <WebhookForm
          onCancel={() => setCreating(false)}
          onCreated={(created) => {
            setCreating(false);
            setSecret(created.secret);
            changed();
          }}
        />
      )}
      <SecretDialog secret={secret} onKept={() => setSecret(undefined)} />
    </div>
  );
}

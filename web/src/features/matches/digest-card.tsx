import { useQueryClient } from "@tanstack/react-query";
import { App, Card, Skeleton, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { matchingContracts } from "../../../../shared/contracts/matching.ts";
import { keyOf, useRead, useSend } from "../../api/hooks.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import "./digest.css";

const { getMatchPreferences, saveMatchPreferences } = matchingContracts;

/** Whether the organization gets a mail in the morning when there are new good matches. */
export function DigestCard({ organizationId, mayChange }: { organizationId: string; mayChange: boolean }) {
  const { t } = useTranslation("matches");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const path = { organizationId };
  const query = useRead(getMatchPreferences, { path });
  const save = useSend(saveMatchPreferences);
  const change = (digest: boolean) =>
    save.mutate(
      { path, body: { digest } },
      {
        onSuccess: (saved) => {
          queries.setQueryData(keyOf(getMatchPreferences, { path }), saved);
          void message.success(t("digest.saved"));
        },
      },
    );
  return (
    <Card title={<h2>{t("digest.title")}</h2>}>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <>
          <p className="digest">
            <span id="digest">{t("digest.label")}</span>
            <Switch
              aria-labelledby="digest"
              checked={query.data.digest}
              checkedChildren={t("digest.on")}
              unCheckedChildren={t("digest.off")}
              loading={save.isPending}
              disabled={!mayChange}
              onChange={change}
            />
          </p>
          <p className="plain-list__note">{t("digest.text")}</p>
          {!mayChange && <p className="plain-list__note">{t("digest.readOnly")}</p>}
          <ProblemAlert problem={save.error} />
        </>
      )}
    </Card>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { App, Card, Skeleton, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type NoticeGroup, noticeGroups, noticesContracts } from "../../../../shared/contracts/notices.ts";
import { keyOf, useRead, useSend } from "../../api/hooks.ts";
import { useMe } from "../../signed-in/me.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import "./notices.css";

const { getNoticePreferences, saveNoticePreferences } = noticesContracts;

function Groups({ mailOff }: { mailOff: readonly NoticeGroup[] }) {
  const { t } = useTranslation("notices");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const save = useSend(saveNoticePreferences);
  const change = (group: NoticeGroup, on: boolean) => {
    const others = mailOff.filter((one) => one !== group);
    save.mutate(
      { body: { mailOff: on ? others : [...others, group] } },
      {
        onSuccess: (saved) => {
          queries.setQueryData(keyOf(getNoticePreferences, {}), saved);
          void message.success(t("settings.saved"));
        },
      },
    );
  };
  return (
    <>
      <ul className="plain-list settings">
        {noticeGroups.map((group) => (
          <li key={group}>
            <div className="plain-list__main">
              <span id={`mail-${group}`}>{t(`group.${group}`)}</span>
              <p className="plain-list__note">{t(`settings.about.${group}`)}</p>
            </div>
            <Switch
              aria-labelledby={`mail-${group}`}
              checked={!mailOff.includes(group)}
              checkedChildren={t("settings.on")}
              unCheckedChildren={t("settings.off")}
              disabled={save.isPending}
              onChange={(on) => change(group, on)}
            />
          </li>
        ))}
      </ul>
      <ProblemAlert problem={save.error} />
    </>
  );
}

/** Which mails a person wants. The inbox gets everything. */
export function SettingsPage() {
  const { t } = useTranslation("notices");
  const { profile } = useMe();
  const query = useRead(getNoticePreferences, {});
  return (
    <div className="inbox">
      <PageMeta title={t("settings.title")} noIndex />
      <p>
        <Link to="/app/notices">{t("settings.back")}</Link>
      </p>
      <h1>{t("settings.title")}</h1>
      <p className="page-lead">{t("settings.lead", { email: profile.email })}</p>
      <Card title={<h2 className="card-title">{t("settings.mails")}</h2>}>
        {query.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
        {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && <Groups mailOff={query.data.mailOff} />}
      </Card>
    </div>
  );
}

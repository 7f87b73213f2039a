import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Input, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { registrationContracts } from "../../../../shared/contracts/registrations.ts";
import { call } from "../../api/call.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import type { Problem } from "../../api/problem.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { ticketPaths } from "./ticket-paths.ts";
import "./tickets.css";

const { createCalendarFeed, readCalendarFeed, revokeCalendarFeed } = registrationContracts;

interface Made {
  readonly url: string;
  readonly createdAt: string;
}

/** The address, for as long as this page stays: copied, or opened in the calendar of this device. */
function Address({ url }: { url: string }) {
  const { t } = useTranslation("tickets");
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => void message.success(t("calendar.copied")),
      () => void message.error(t("calendar.copyFailed")),
    );
  return (
    <div className="feed__address" role="status">
      <label htmlFor="feed-url">{t("calendar.url")}</label>
      <Input.TextArea
        id="feed-url"
        readOnly
        autoSize
        value={url}
        onFocus={(event) => event.target.select()}
      />
      <p className="feed__once">{t("calendar.once")}</p>
      <p className="tickets__ways">
        <Button type="primary" onClick={() => void copy()}>
          {t("calendar.copy")}
        </Button>
        <a className="button" href={url.replace(/^https?:/, "webcal:")}>
          {t("calendar.open")}
        </a>
      </p>
    </div>
  );
}

function useFeed() {
  const client = useQueryClient();
  const [made, setMade] = useState<Made>();
  const reading = useRead(readCalendarFeed, {});
  const show = (createdAt?: string) =>
    client.setQueryData(keyOf(readCalendarFeed, {}), createdAt === undefined ? {} : { createdAt });
  const create = useMutation<Made, Problem>({
    mutationFn: () => call(createCalendarFeed),
    onSuccess: (answer) => {
      setMade(answer);
      show(answer.createdAt);
    },
  });
  const revoke = useMutation<object, Problem>({
    mutationFn: () => call(revokeCalendarFeed),
    onSuccess: () => {
      setMade(undefined);
      show();
    },
  });
  return { made, reading, create, revoke };
}

function Feed() {
  const { t } = useTranslation("tickets");
  const { message } = App.useApp();
  const format = useFormat();
  const [asking, setAsking] = useState<"replace" | "revoke">();
  const { made, reading, create, revoke } = useFeed();
  const since = reading.data?.createdAt;
  const close = () => {
    setAsking(undefined);
    create.reset();
    revoke.reset();
  };
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        close();
        void message.success(t("calendar.revoked"));
      },
    });
  if (reading.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (reading.isError) return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  return (
    <>
      <p className="feed__state">
        {since === undefined ? t("calendar.off") : t("calendar.on", { at: format.instant(since) })}
      </p>
      {made !== undefined ? <Address url={made.url} /> : since !== undefined && <p>{t("calendar.onText")}</p>}
      {asking === undefined && <ProblemAlert problem={create.error} />}
      <div className="tickets__ways">
        {since === undefined ? (
          <Button type="primary" loading={create.isPending} onClick={() => create.mutate()}>
            {t("calendar.create")}
          </Button>
        ) : (
          <>
            <Button onClick={() => setAsking("replace")}>{t("calendar.replace")}</Button>
            <Button danger onClick={() => setAsking("revoke")}>
              {t("calendar.revoke")}
            </Button>
          </>
        )}
      </div>
      <MoveDialog
        open={asking === "replace"}
        title={t("calendar.replaceTitle")}
        text={t("calendar.replaceText")}
        confirmLabel={t("calendar.replace")}
        danger
        pending={create.isPending}
        problem={create.error}
        onConfirm={() => create.mutate(undefined, { onSuccess: close })}
        onCancel={close}
      />
      <MoveDialog
        open={asking === "revoke"}
        title={t("calendar.revokeTitle")}
        text={t("calendar.revokeText")}
        confirmLabel={t("calendar.revoke")}
        danger
        pending={revoke.isPending}
        problem={revoke.error}
        onConfirm={end}
        onCancel={close}
      />
    </>
  );
}

/** My events in my own calendar: an address that only I know. */
export function CalendarFeedPage() {
  const { t } = useTranslation("tickets");
  return (
    <>
      <PageMeta title={t("calendar.title")} noIndex />
      <p className="ticket-crumbs">
        <Link to={ticketPaths.list}>{t("title")}</Link>
      </p>
      <h1>{t("calendar.title")}</h1>
      <p className="page-lead">{t("calendar.lead")}</p>
      <Card className="form-card feed">
        <Feed />
      </Card>
      <section className="feed__how">
        <h2>{t("calendar.howTitle")}</h2>
        <ul>
          {(["ios", "android", "outlook"] as const).map((name) => (
            <li key={name}>{t(`calendar.how.${name}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

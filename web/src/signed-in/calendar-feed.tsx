import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Input, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem.ts";
import { useFormat } from "../ui/use-format.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import "./calendar-feed.css";

interface State {
  readonly createdAt?: string | undefined;
}

interface Made {
  readonly url: string;
  readonly createdAt: string;
}

/** Calls for one feed. */
export interface FeedCalls {
  readonly queryKey: readonly unknown[];
  readonly read: () => Promise<State>;
  readonly make: () => Promise<Made>;
  readonly end: () => Promise<object>;
}

/** The address, for as long as this page stays: copied, or opened in the calendar of this device. */
function Address({ url }: { url: string }) {
  const { t } = useTranslation("signed-in");
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => void message.success(t("feed.copied")),
      () => void message.error(t("feed.copyFailed")),
    );
  return (
    <div className="feed__address" role="status">
      <label htmlFor="feed-url">{t("feed.url")}</label>
      <Input.TextArea
        id="feed-url"
        readOnly
        autoSize
        value={url}
        onFocus={(event) => event.target.select()}
      />
      <p className="feed__once">{t("feed.once")}</p>
      <p className="feed__ways">
        <Button type="primary" onClick={() => void copy()}>
          {t("feed.copy")}
        </Button>
        <a className="button" href={url.replace(/^https?:/, "webcal:")}>
          {t("feed.open")}
        </a>
      </p>
    </div>
  );
}

function useFeed({ queryKey, read, make, end }: FeedCalls) {
  const client = useQueryClient();
  const [made, setMade] = useState<Made>();
  const reading = useQuery<State, Problem>({ queryKey, queryFn: read });
  const show = (state: State) => client.setQueryData(queryKey, state);
  const create = useMutation<Made, Problem>({
    mutationFn: make,
    onSuccess: (answer) => {
      setMade(answer);
      show({ createdAt: answer.createdAt });
    },
  });
  const revoke = useMutation<object, Problem>({
    mutationFn: end,
    onSuccess: () => {
      setMade(undefined);
      show({});
    },
  });
  return { made, reading, create, revoke };
}

/** Whether there is a feed, and its address once it is made; made anew and ended here. */
function Feed(calls: FeedCalls) {
  const { t } = useTranslation("signed-in");
  const { message } = App.useApp();
  const format = useFormat();
  const [asking, setAsking] = useState<"replace" | "revoke">();
  const { made, reading, create, revoke } = useFeed(calls);
  const since = reading.data?.createdAt;
  const close = () => {
    setAsking(undefined);
    create.reset();
    revoke.reset();
  };
  const stop = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        close();
        void message.success(t("feed.revoked"));
      },
    });
  if (reading.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (reading.isError) return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  return (
    <>
      <p className="feed__state">
        {since === undefined ? t("feed.off") : t("feed.on", { at: format.instant(since) })}
      </p>
      {made !== undefined ? <Address url={made.url} /> : since !== undefined && <p>{t("feed.onText")}</p>}
      {asking === undefined && <ProblemAlert problem={create.error} />}
      <div className="feed__ways">
        {since === undefined ? (
          <Button type="primary" loading={create.isPending} onClick={() => create.mutate()}>
            {t("feed.create")}
          </Button>
        ) : (
          <>
            <Button onClick={() => setAsking("replace")}>{t("feed.replace")}</Button>
            <Button danger onClick={() => setAsking("revoke")}>
              {t("feed.revoke")}
            </Button>
          </>
        )}
      </div>
      <MoveDialog
        open={asking === "replace"}
        title={t("feed.replaceTitle")}
        text={t("feed.replaceText")}
        confirmLabel={t("feed.replace")}
        danger
        pending={create.isPending}
        problem={create.error}
        onConfirm={() => create.mutate(undefined, { onSuccess: close })}
        onCancel={close}
      />
      <MoveDialog
        open={asking === "revoke"}
        title={t("feed.revokeTitle")}
        text={t("feed.revokeText")}
        confirmLabel={t("feed.revoke")}
        danger
        pending={revoke.isPending}
        problem={revoke.error}
        onConfirm={stop}
        onCancel={close}
      />
    </>
  );
}

/** A calendar that one subscribes to, and how that is done on one's own device. */
export function CalendarFeed(calls: FeedCalls) {
  const { t } = useTranslation("signed-in");
  return (
    <>
      <Card className="form-card feed">
        <Feed {...calls} />
      </Card>
      <section className="feed__how">
        <h2>{t("feed.howTitle")}</h2>
        <ul>
          {(["ios", "android", "outlook"] as const).map((name) => (
            <li key={name}>{t(`feed.how.${name}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

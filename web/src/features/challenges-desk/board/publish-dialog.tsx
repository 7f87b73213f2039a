import { Alert, App, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type BoardRow, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import type { Programme } from "../../../../../shared/contracts/programmes.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { instantOf } from "../../events-desk/form/shanghai-time.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { useChallenge, useChallengeOutdated, useProgrammesOutdated } from "../use-desk.ts";
import { usualWindow } from "./usual-window.ts";

interface Of {
  readonly programme: Programme;
  readonly ready: readonly BoardRow[];
  readonly onClose: () => void;
}

/** Whether the key stands is in the challenge itself, not in its row. */
function KeyNote({ row }: { row: BoardRow }) {
  const { t } = useTranslation("challenges-desk");
  const challenge = useChallenge(row.id);
  if (challenge.data === undefined) return null;
  return challenge.data.sealed ? (
    <span className="desk-rows__note">{t("publish.keyed")}</span>
  ) : (
    <span className="desk-rows__warning">
      {t("publish.unkeyed")} <Link to={challengeDeskPaths.key(row.id)}>{t("publish.makeKey")}</Link>
    </span>
  );
}

/** 发布榜单: several challenges in one numbered notice, with one window. */
export function PublishDialog({ programme, ready, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const send = useSend(challengeContracts.publishChallenges);
  const outdated = useChallengeOutdated();
  const programmesOutdated = useProgrammesOutdated();
  const { content } = programme;
  const at = (local: unknown): string => instantOf(String(local ?? "")) ?? String(local ?? "");
  const reload = () => {
    for (const { id } of ready) outdated(id);
    onClose();
  };
  return (
    <FormDialog
      title={t("publish.title")}
      text={t("publish.text", { days: content.rules.openDays })}
      confirmLabel={t("publish.confirm")}
      initialValues={{
        challenges: ready.map(({ id }) => id),
        title: t("publish.titleExample", { title: content.title }).slice(0, 80),
        window: usualWindow(new Date().toISOString(), content.rules.openDays),
      }}
      schema={challengeContracts.publishChallenges.body}
      bodyOf={(values) => {
        const window = (values.window ?? {}) as Record<string, unknown>;
        const chosen = (values.challenges ?? []) as readonly string[];
        return {
          challenges: ready
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, version }) => ({ id, expectedVersion: version })),
          window: { opensAt: at(window.opensAt), closesAt: at(window.closesAt) },
          title: String(values.title ?? ""),
        };
      }}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={reload}
      onSend={(body) =>
        send.mutate(
          { path: { programmeId: programme.id }, body },
          {
            onSuccess: ({ number }) => {
              programmesOutdated();
              void message.success(t("publish.done", { number }));
              reload();
            },
          },
        )
      }
    >
      {programme.state === "draft" && <Alert type="warning" showIcon title={t("publish.notOpen")} />}
      <Form.Item name="challenges" label={t("publish.challenges")}>
        <Checkbox.Group className="publish-list">
          {ready.map((row) => (
            <Checkbox key={row.id} value={row.id}>
              {row.title}
              <br />
              <KeyNote row={row} />
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <Form.Item name="title" label={t("publish.noticeTitle")}>
        <Input count={{ show: true, max: 80 }} />
      </Form.Item>
      <div className="pair">
        <Form.Item name={["window", "opensAt"]} label={t("publish.opensAt")}>
          <Input type="datetime-local" className="time-input" />
        </Form.Item>
        <Form.Item name={["window", "closesAt"]} label={t("publish.closesAt")}>
          <Input type="datetime-local" className="time-input" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

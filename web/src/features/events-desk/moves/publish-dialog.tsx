import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { App } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { momentText, spanText } from "../../events-public/event-time.ts";
import { useEventChanged } from "../use-event.ts";
import { checklist, mayPublish, type Point, type Verdict } from "./checklist.ts";

const icons: Readonly<Record<Verdict, ReactNode>> = {
  ok: <CheckCircleOutlined />,
  look: <ExclamationCircleOutlined />,
  stop: <CloseCircleOutlined />,
};

/** What the points speak of, in words. */
function usePointText(event: ProgrammeEvent): (point: Point) => string {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const language = useLanguage();
  const { content } = event;
  const words = {
    when: spanText(content.startsAt, content.endsAt, language),
    opens: momentText(content.registrationOpensAt, language),
    closes: momentText(content.registrationClosesAt, language),
    pools: names.list(
      content.pools.map(({ audience, capacity }) => `${names.label("audience", audience)} ${capacity}`),
    ),
    name: content.contact.name,
    phone: content.contact.phone,
    n: content.agenda.length,
  };
  return ({ key }) => t(`checklist.${key}`, words);
}

interface Of {
  readonly event: ProgrammeEvent;
  readonly onClose: () => void;
  readonly onPublished?: () => void;
  readonly onReload: () => void;
}

/** The last look before an event becomes public, at everything that the public will see. */
export function PublishDialog({ event, onClose, onPublished, onReload }: Of) {
  const { t } = useTranslation("events-desk");
  const { message } = App.useApp();
  const send = useSend(eventsContracts.publishEvent);
  const changed = useEventChanged();
  const textOf = usePointText(event);
  const points = checklist(event, new Date().toISOString());
  return (
    <MoveDialog
      open
      title={t("ask.publish")}
      confirmLabel={t("move.publish")}
      disabled={!mayPublish(points)}
      pending={send.isPending}
      problem={send.error}
      text={
        <>
          <p>{t("checklist.lead")}</p>
          <ul className="checklist">
            {points.map((point) => (
              <li key={point.key} className={`checklist__point checklist__point--${point.verdict}`}>
                {icons[point.verdict]}
                <span>
                  {point.verdict !== "ok" && <strong>{t(`checklist.verdict.${point.verdict}`)}</strong>}
                  {textOf(point)}
                </span>
              </li>
            ))}
          </ul>
          <p className="plain-list__note">{t("checklist.frozen")}</p>
        </>
      }
      onCancel={onClose}
      onReload={onReload}
      onConfirm={() =>
        send.mutate(
          { path: { eventId: event.id }, body: { expectedVersion: event.version } },
          {
            onSuccess: (published) => {
              changed(published);
              void message.success(t("done.publish"));
              onClose();
              onPublished?.();
            },
          },
        )
      }
    />
  );
}

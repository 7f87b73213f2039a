import { EditOutlined, EyeInvisibleOutlined } from "@ant-design/icons";
import { Button, Card, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, Talk } from "../../../../shared/contracts/contacts.ts";
import { LoadMore } from "../../signed-in/load-more.tsx";
import { Mark } from "../../signed-in/mark.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { daysLeft } from "../../ui/format.ts";
import { useFormat } from "../../ui/use-format.ts";
import { TalkDialog } from "./talk-dialog.tsx";
import { useTalks } from "./use-contacts.ts";

function Line({ talk, latest }: { talk: Talk; latest: boolean }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { nextStep } = talk;
  return (
    <li className="talk">
      <p className="talk__head">
        <strong>
          {t(`talks.kinds.${talk.kind}`)} · {format.date(talk.heldOn)}
        </strong>
        {talk.visibility === "own" && (
          <Mark tone="warning" icon={<EyeInvisibleOutlined aria-hidden="true" />}>
            {t("talks.visibilities.own")}
          </Mark>
        )}
      </p>
      <p className="talk__note">{talk.note}</p>
      {nextStep !== undefined && (
        <p className="talk__next">
          {t("talks.next", { text: nextStep.text, date: format.date(nextStep.on) })}
          {/* A later talk has overtaken the plan of an earlier one. */}
          {latest && daysLeft(nextStep.on) < 0 && <Mark tone="danger">{t("talks.overdue")}</Mark>}
        </p>
      )}
      <p className="log__who">
        {talk.by.name} · {t(`page.sides.${talk.side}`)} · {format.instant(talk.at)}
      </p>
    </li>
  );
}

/** What was talked about, newest first; the two sides only. */
export function Talks({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contacts");
  const [adding, setAdding] = useState(false);
  const pages = useTalks(contact.id);
  const { query, items } = pages;
  return (
    <Card
      size="small"
      title={<h2 className="card-title">{t("talks.title")}</h2>}
      extra={
        contact.moves.includes("talk") && (
          <Button size="small" icon={<EditOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t("talks.add")}
          </Button>
        )
      }
    >
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && <p className="plain-list__note">{t("talks.none")}</p>}
      <ul className="talks">
        {items.map((talk, i) => (
          <Line key={talk.id} talk={talk} latest={i === 0} />
        ))}
      </ul>
      <LoadMore pages={pages} label={t("talks.more")} />
      {adding && <TalkDialog contactId={contact.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

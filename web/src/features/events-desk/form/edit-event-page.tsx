import { Alert, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { deskPaths } from "../event-desk-paths.ts";
import { PhaseMark } from "../phase-mark.tsx";
import { useEvent } from "../use-event.ts";
import { EventEditor } from "./editor.tsx";
import { formOf } from "./form-values.ts";
import "../events-desk.css";

/** What stands on the server when the form opens; a later read must not change what is being typed. */
function Editing({ event, onReload }: { event: ProgrammeEvent; onReload: () => void }) {
  const [initial] = useState(() => formOf(event.content));
  return <EventEditor event={event} initial={initial} onReload={onReload} />;
}

/** Edits an event: a draft as a whole, a published one except for what people registered by. */
export function EditEventPage() {
  const { t } = useTranslation("events-desk");
  const { eventId = "" } = useParams();
  const query = useEvent(eventId);
  const [round, setRound] = useState(0);
  const reload = () => void query.refetch().then(() => setRound((n) => n + 1));
  return (
    <>
      <PageMeta title={query.data?.content.title ?? t("edit.title")} noIndex />
      <header className="item-head">
        <Link to={deskPaths.view(eventId)}>{t("edit.back")}</Link>
        <h1>{query.data?.content.title ?? t("edit.title")}</h1>
        {query.data !== undefined && (
          <div className="item-head__line">
            <PhaseMark phase={query.data.phase} />
          </div>
        )}
      </header>
      {query.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {query.isError && query.data === undefined && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data !== undefined &&
        (query.data.moves.includes("edit") ? (
          <Editing key={`${eventId}:${round}`} event={query.data} onReload={reload} />
        ) : (
          <Alert type="info" showIcon title={t("edit.notNow")} />
        ))}
    </>
  );
}

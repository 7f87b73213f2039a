import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNames } from "../../../names/use-names.ts";
import { Mark, type Tone } from "../../../signed-in/mark.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import type { RequestView } from "../request-view.ts";
import { sessionName, slotText } from "../slot-text.ts";
import { useSpontaneousText } from "../use-spontaneous-text.ts";
import { useTableName } from "../use-table-name.ts";
import { PrioritySelect } from "./priority-select.tsx";
import { RequestButtons } from "./request-buttons.tsx";

const tones: Readonly<Record<RequestView["group"], Tone>> = {
  answer: "warning",
  waiting: "info",
  agreed: "success",
  over: "neutral",
};

function Quote({ by, children }: { by: string; children: ReactNode }) {
  return (
    <blockquote className="request__note">
      <span>{by}</span> {children}
    </blockquote>
  );
}

/** What one side named instead, or why it said no. */
function Answer({ view }: { view: RequestView }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { fair } = useMyContext();
  const { state, counter, declined, session } = view.request;
  if (state === "countered" && counter !== undefined) {
    const text = { session: sessionName(fair, counter.session) };
    return (
      <>
        <p>{t(view.group === "answer" ? "requests.counterIn" : "requests.counterMine", text)}</p>
        {counter.note !== undefined && view.group === "answer" && (
          <Quote by={t("requests.theirNote")}>{counter.note}</Quote>
        )}
      </>
    );
  }
  if (state === "declined" && declined !== undefined) {
    return (
      <>
        <p>{t("requests.declinedWhy", { reason: names.label("declineCode", declined.code) })}</p>
        {declined.note !== undefined && <p className="request__note">{declined.note}</p>}
      </>
    );
  }
  if (session !== undefined) return <p>{t("requests.session", { session: sessionName(fair, session) })}</p>;
  return null;
}

/** Where it is held, once the timetable says so. */
function SeatLine({ view }: { view: RequestView }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const tableName = useTableName();
  const { fair, me } = useMyContext();
  const { seat } = view.request;
  if (view.group !== "agreed" || fair.published === undefined) return null;
  return (
    <p className="request__seat">
      {seat === undefined
        ? t("requests.unseated")
        : t("requests.seat", { at: slotText(seat, fair, language), table: tableName(seat.table) })}{" "}
      <Link to={meetingPaths.agenda(fair.eventId, me.id)}>{t("requests.toAgenda")}</Link>
    </p>
  );
}

/** One request with everything that may be done about it. */
export function RequestCard({ view }: { view: RequestView }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { request, other, mine, theirs, group } = view;
  const spontaneous = useSpontaneousText(request);
  const mutual = mine !== undefined && theirs !== undefined;
  return (
    <article className={`request request--${group}`}>
      <div className="request__head">
        <h3>
          <Link to={`/organizations/${other.organizationId}`}>{other.organizationName}</Link>
        </h3>
        <span className="request__marks">
          {mutual && <Mark tone="success">{t("requests.mutual")}</Mark>}
          {request.rule !== undefined && (
            <Mark tone={request.rule === "must" ? "info" : "danger"}>{t(`requests.${request.rule}`)}</Mark>
          )}
          <Mark tone={tones[group]}>{names.label("requestState", request.state)}</Mark>
        </span>
      </div>
      <p className="request__line">
        {other.name} · {names.label("organizationKind", other.kind)}
      </p>
      {spontaneous !== undefined && request.state === "pending" && (
        <p className="request__seat">{spontaneous.line}</p>
      )}
      {theirs?.note !== undefined && <Quote by={t("requests.theirNote")}>{theirs.note}</Quote>}
      {mine?.note !== undefined && <Quote by={t("requests.myNote")}>{mine.note}</Quote>}
      <Answer view={view} />
      <SeatLine view={view} />
      {group !== "over" && (
        <div className="request__line request__line--priorities">
          <PrioritySelect view={view} />
          {theirs !== undefined && (
            <span>
              {t("requests.theirPriority", {
                priority: names.label("meetingPriority", String(theirs.priority)),
              })}
            </span>
          )}
        </div>
      )}
      <div className="request__act">
        <RequestButtons view={view} />
      </div>
    </article>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { type EventKind, eventKinds } from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { useMe } from "../../../signed-in/me.ts";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { deskPaths } from "../event-desk-paths.ts";
import { usualEvent } from "./defaults.ts";
import { EventEditor } from "./editor.tsx";
import { useOwnUnit } from "./use-own-unit.ts";
import "../events-desk.css";

/** The first question: what kind of event, since the form starts from what such events usually have. */
function KindChoice() {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return (
    <>
      <p className="page-lead">{t("new.lead")}</p>
      <ul className="kind-choice">
        {eventKinds.map((kind) => (
          <li key={kind}>
            <Link to={`?kind=${kind}`} replace>
              <strong>{names.label("eventKind", kind)}</strong>
              <span>{t(`new.kind.${kind}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewEvent({ kind }: { kind: EventKind }) {
  const { profile, staff } = useMe();
  const names = useNames();
  const navigate = useNavigate();
  const unitCode = useOwnUnit();
  const office = staff.find(({ role }) => role === "organizer" || role === "district");
  const [initial] = useState(() =>
    usualEvent(kind, {
      now: new Date().toISOString(),
      unitCode,
      hostName: office?.role === "district" ? names.unit(unitCode) : "",
      contact: { name: profile.name, phone: profile.phone },
    }),
  );
  return <EventEditor event={undefined} initial={initial} onReload={() => void navigate(0)} />;
}

/** A new event: its kind, then the form. */
export function NewEventPage() {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const [search] = useSearchParams();
  const kind = eventKinds.find((one) => one === search.get("kind"));
  return (
    <>
      <PageMeta title={t("new.title")} noIndex />
      <header className="item-head">
        <Link to={deskPaths.list}>{t("back")}</Link>
        <h1>
          {kind === undefined ? t("new.title") : t("new.titleOf", { kind: names.label("eventKind", kind) })}
        </h1>
      </header>
      {kind === undefined ? <KindChoice /> : <NewEvent kind={kind} />}
    </>
  );
}

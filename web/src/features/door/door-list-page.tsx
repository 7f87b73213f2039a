import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { useRead } from "../../api/hooks.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { PageLoading } from "../../app/page-loading.tsx";
import { RequireSignIn } from "../../signed-in/require-sign-in.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { spanText } from "../events-public/event-time.ts";
import { doorDatabase, forgetPast } from "./door-database.ts";

type Entry = Pick<EventCard, "id" | "title" | "startsAt" | "endsAt"> & { readonly kept: boolean };

/** Events have a door from the day before, so that devices can be prepared, until they are over. */
function hasDoor({ phase, startsAt, endsAt }: EventCard, now: Date): boolean {
  if (!["announced", "open", "closed", "running", "finished"].includes(phase)) return false;
  const tomorrow = civilDateAt(new Date(now.getTime() + 86_400_000).toISOString());
  return civilDateAt(startsAt) <= tomorrow && civilDateAt(endsAt) >= civilDateAt(now.toISOString());
}

/** The lists on this device; those of the past go first. */
function useKept() {
  const [kept, setKept] = useState<Entry[]>();
  useEffect(() => {
    void forgetPast(new Date())
      .then(doorDatabase.lists)
      .then((lists) => setKept(lists.map((list) => ({ ...list, id: list.eventId, kept: true }))));
  }, []);
  return kept;
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation("door");
  const language = useLanguage();
  if (entries.length === 0) return <p className="door-empty">{t("today.none")}</p>;
  return (
    <ul className="door-events">
      {entries.map(({ id, title, startsAt, endsAt, kept }) => (
        <li key={id}>
          <Link to={`/app/door/${id}`}>{title}</Link>
          <p>{spanText(startsAt, endsAt, language)}</p>
          {kept && <span className="door-mark">{t("today.kept")}</span>}
        </li>
      ))}
    </ul>
  );
}

function Today({ kept }: { kept: readonly Entry[] }) {
  const { t } = useTranslation("door");
  const events = useRead(eventsContracts.listEvents, { query: { limit: 100 } });
  const known = new Set(kept.map(({ id }) => id));
  const more = (events.data?.items ?? [])
    .filter((card) => hasDoor(card, new Date()) && !known.has(card.id))
    .map((card) => ({ ...card, kept: false }));
  const entries = [...kept, ...more].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  if (events.isPending && kept.length === 0) return <PageLoading />;
  if (events.isError && kept.length === 0)
    return <ProblemNote problem={events.error} onRetry={() => void events.refetch()} />;
  return (
    <>
      <Entries entries={entries} />
      {events.isError && <p className="door-empty">{t("today.keptOnly")}</p>}
    </>
  );
}

/** 签到: the events of today and tomorrow, and those whose lists are on this device. */
export function DoorListPage() {
  const { t } = useTranslation("door");
  const kept = useKept();
  const signedIn = useSignedIn();
  return (
    <main id="content" className="door-today" tabIndex={-1}>
      <PageMeta title={t("title")} noIndex />
      <h1>{t("title")}</h1>
      <p>{t("today.lead")}</p>
      {kept === undefined && <PageLoading />}
      {kept !== undefined && signedIn && <Today kept={kept} />}
      {kept !== undefined && !signedIn && kept.length > 0 && <Entries entries={kept} />}
      {kept?.length === 0 && !signedIn && (
        <RequireSignIn>
          <PageLoading />
        </RequireSignIn>
      )}
      <p>
        <a href="/app">{t("today.toConsole")}</a>
      </p>
    </main>
  );
}

import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { OrganizationKind } from "../../../../../shared/contracts/organization-facts.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { momentText } from "../../events-public/event-time.ts";
import { phaseNow } from "../../fairs-public/fair-phase.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { type RequestView, requestsByOther } from "../request-view.ts";
import { type PeopleFilters, usePeople, useRecommendations, useRequests } from "../use-fair.ts";
import { kindsFor, PeopleSearch } from "./people-search.tsx";
import { PersonAct } from "./person-act.tsx";
import { PersonCard } from "./person-card.tsx";
import { Reasons } from "./reasons.tsx";

const shownFirst = 6;

type ByOther = ReadonlyMap<string, RequestView>;

/** Whether one may ask now, and what stands in the way. */
function AskNote({ mayAsk }: { mayAsk: boolean }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { fair, me } = useMyContext();
  const now = useServerNow(20_000);
  const phase = phaseNow(fair, now);
  if (phase === "announced") {
    const at = momentText(fair.setup.requestsOpenAt, language);
    return <Alert type="info" showIcon title={t("people.notOpen", { at })} />;
  }
  if (mayAsk && me.requestsLeft === 0) return <Alert type="warning" showIcon title={t("people.noneLeft")} />;
  if (mayAsk) return <p role="status">{t("people.requestsLeft", { n: me.requestsLeft })}</p>;
  if (phase === "cancelled" || me.state === "left") return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t(phase === "published" || phase === "running" ? "people.closedDay" : "people.closed")}
    />
  );
}

function Recommended({ views, mayAsk }: { views: ByOther; mayAsk: boolean }) {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const reading = useRecommendations(fair.eventId, me.id);
  const [all, setAll] = useState(false);
  const found = reading.data?.items ?? [];
  const shown = all ? found : found.slice(0, shownFirst);
  return (
    <section>
      <h2 className="fair-group">{t("people.recommended")}</h2>
      <p className="fair-lead">{t("people.recommendedLead")}</p>
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {reading.isError && <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.isSuccess && found.length === 0 && (
        <p>
          {t("people.noRecommended")}{" "}
          <Link to={meetingPaths.entry(fair.eventId, me.id)}>{t("people.improve")}</Link>
        </p>
      )}
      <ul className="people">
        {shown.map(({ participant, reasons }) => (
          <li key={participant.id}>
            <PersonCard person={participant} why={<Reasons reasons={reasons} />}>
              <PersonAct person={participant} view={views.get(participant.id)} mayAsk={mayAsk} />
            </PersonCard>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button block onClick={() => setAll(true)}>
          {t("people.more")}
        </Button>
      )}
    </section>
  );
}

/** The choice stands in the address, so that going back from an organization's page finds the same list. */
function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: PeopleFilters = {
    kind: OrganizationKind.safeParse(search.get("kind")).data,
    words: search.get("words") ?? undefined,
  };
  const choose = ({ kind, words }: PeopleFilters) =>
    setSearch(
      { ...(kind === undefined ? {} : { kind }), ...(words === undefined ? {} : { words }) },
      { replace: true, preventScrollReset: true },
    );
  return { filters, choose };
}

function Everybody({ views, mayAsk }: { views: ByOther; mayAsk: boolean }) {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const { filters, choose } = useFilters();
  const pages = usePeople(fair.eventId, me.id, filters);
  const { items, query } = pages;
  return (
    <section>
      <h2 className="fair-group">{t("people.all")}</h2>
      <PeopleSearch
        key={filters.words ?? ""}
        kinds={kindsFor(fair.setup.meets, me.kind)}
        filters={filters}
        onChange={choose}
      />
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && !query.hasNextPage && (
        <div className="empty-text fair-none">
          <h3>{t("people.none")}</h3>
          <p>{t("people.noneText")}</p>
          <Button onClick={() => choose({})}>{t("people.clear")}</Button>
        </div>
      )}
      <ul className="people">
        {items.map((person) => (
          <li key={person.id}>
            <PersonCard person={person}>
              <PersonAct person={person} view={views.get(person.id)} mayAsk={mayAsk} />
            </PersonCard>
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </section>
  );
}

/** Whom to meet: recommendations with their reasons first, then everybody whom one may meet. */
export function PeoplePage() {
  const { fair, me } = useMyContext();
  const now = useServerNow(20_000);
  const requests = useRequests(fair.eventId, me.id);
  const views = requestsByOther(requests.data ?? [], me.id);
  const mayAsk = phaseNow(fair, now) === "requesting" && me.state === "in";
  return (
    <>
      <AskNote mayAsk={mayAsk} />
      <Recommended views={views} mayAsk={mayAsk} />
      <Everybody views={views} mayAsk={mayAsk} />
    </>
  );
}

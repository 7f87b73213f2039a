import { Alert, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, Navigate, NavLink, Outlet, useLocation, useNavigate, useParams } from "react-router";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { isOver, phaseNow } from "../fairs-public/fair-phase.ts";
import { type FairContext, type MyContext, useFairContext } from "./fair-context.ts";
import { meetingPaths } from "./meeting-paths.ts";
import { waitingForMe } from "./request-view.ts";
import { useRequests } from "./use-fair.ts";

const tabs = ["people", "requests", "agenda", "entry"] as const;

/** On whose behalf: only asked where there are several. */
function WhoAmI({ me, mine, fair }: MyContext) {
  const { t } = useTranslation("fairs");
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const page = tabs.find((tab) => pathname.endsWith(`/${tab}`)) ?? "requests";
  const { eventId } = fair;
  const over = isOver(phaseNow(fair, useServerNow(60_000)));
  const others = mine.filter(({ state, id }) => state === "in" || id === me.id);
  return (
    <p className="fair-me">
      {others.length > 1 ? (
        <Select
          className="fair-me__choice"
          aria-label={t("as")}
          value={me.id}
          onChange={(id: string) => void navigate(meetingPaths[page](eventId, id))}
          options={others.map(({ id, name, organizationName }) => ({
            value: id,
            label: `${organizationName} · ${name}`,
          }))}
        />
      ) : (
        <span>
          {me.organizationName} · <strong>{me.name}</strong>
        </span>
      )}
      {!over && <Link to={meetingPaths.join(eventId)}>{t("asNew")}</Link>}
    </p>
  );
}

function TabBar({ context }: { context: MyContext }) {
  const { t } = useTranslation("fairs");
  const { fair, me } = context;
  const requests = useRequests(fair.eventId, me.id);
  const waiting = waitingForMe(requests.data ?? [], me.id);
  // Who is free is looked for from the agenda.
  const onFree = useLocation().pathname === meetingPaths.free(fair.eventId, me.id);
  return (
    <nav className="fair-tabs" aria-label={t("tabs.label")}>
      {tabs.map((tab) => (
        <NavLink
          key={tab}
          className={({ isActive }) => (isActive || (onFree && tab === "agenda") ? "active" : undefined)}
          to={meetingPaths[tab](fair.eventId, me.id)}
        >
          {t(`tabs.${tab}`)}
          {tab === "requests" && waiting > 0 && <span className="fair-tabs__count">{waiting}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

/** Pages of one of my participants. */
export function ParticipantFrame() {
  const { t } = useTranslation("fairs");
  const { participantId = "" } = useParams();
  const { fair, mine } = useFairContext();
  const me = mine.find(({ id }) => id === participantId);
  if (me === undefined) return <Navigate to={meetingPaths.fair(fair.eventId)} replace />;
  const context: MyContext = { fair, mine, me };
  return (
    <>
      <WhoAmI {...context} />
      <TabBar context={context} />
      {me.state === "left" && <Alert type="info" showIcon title={t("left")} />}
      <div className="fair-page" key={me.id}>
        <Outlet context={context} />
      </div>
    </>
  );
}

/** The page that matters now: whom to meet before requests close, where to be afterwards. */
export function FairHome() {
  const { fair, mine } = useFairContext() satisfies FairContext;
  const phase = phaseNow(fair, useServerNow(60_000));
  const me = mine.find(({ state }) => state === "in") ?? mine[0];
  if (me === undefined) return <Navigate to={meetingPaths.join(fair.eventId)} replace />;
  const asking = phase === "announced" || phase === "requesting";
  const page = asking ? "people" : phase === "arranging" ? "requests" : "agenda";
  return <Navigate to={meetingPaths[page](fair.eventId, me.id)} replace />;
}

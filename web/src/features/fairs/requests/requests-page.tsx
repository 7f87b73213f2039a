import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { grouped, type RequestView } from "../request-view.ts";
import { useRequests } from "../use-fair.ts";
import { RequestCard } from "./request-card.tsx";

function Cards({ views }: { views: readonly RequestView[] }) {
  return (
    <ul className="requests">
      {views.map((view) => (
        <li key={view.request.id}>
          <RequestCard view={view} />
        </li>
      ))}
    </ul>
  );
}

function Group({ of, views }: { of: "answer" | "waiting" | "agreed"; views: readonly RequestView[] }) {
  const { t } = useTranslation("fairs");
  const { fair } = useMyContext();
  const now = useServerNow(60_000);
  const closed = fair.setup.requestsCloseAt <= now;
  const text = () => {
    if (of === "waiting") return t("requests.groupText.waiting");
    if (of === "agreed")
      return t(
        fair.published === undefined ? "requests.groupText.agreed" : "requests.groupText.agreedPublished",
      );
    return t(closed ? "requests.groupText.answerOnTheDay" : "requests.groupText.answer");
  };
  if (views.length === 0) return null;
  return (
    <section>
      <h2 className="fair-group">
        {t(`requests.group.${of}`)} <span className="fair-group__count">{views.length}</span>
      </h2>
      <p className="fair-lead">{text()}</p>
      <Cards views={views} />
    </section>
  );
}

/** How many one may still ask, and how many meetings come of it at most. */
function Limits() {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const { setup } = fair;
  const own = setup.limits.find(({ kind }) => kind === me.kind);
  const limit = own?.requests ?? setup.requestsEach;
  return (
    <p className="fair-limits">
      <span>{t("requests.used", { limit, left: me.requestsLeft })}</span>
      <span>{t("requests.meetingsLimit", { n: own?.meetings ?? setup.meetingsEach })}</span>
    </p>
  );
}

/** What I asked for and what others ask of me, by whose turn it is. */
export function RequestsPage() {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const query = useRequests(fair.eventId, me.id);
  const groups = grouped(query.data ?? [], me.id);
  return (
    <>
      <div>
        <p className="fair-lead">{t("requests.lead")}</p>
        <Limits />
      </div>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {query.isError && query.data === undefined && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data?.length === 0 && (
        <div className="empty-text fair-none">
          <h2>{t("requests.none")}</h2>
          <p>{t("requests.noneText")}</p>
          <p>
            <Link className="button button--primary" to={meetingPaths.people(fair.eventId, me.id)}>
              {t("requests.toPeople")}
            </Link>
          </p>
        </div>
      )}
      <Group of="answer" views={groups.answer} />
      <Group of="waiting" views={groups.waiting} />
      <Group of="agreed" views={groups.agreed} />
      {groups.over.length > 0 && (
        <details className="fair-over">
          <summary>{t("requests.overShow", { n: groups.over.length })}</summary>
          <Cards views={groups.over} />
        </details>
      )}
    </>
  );
}

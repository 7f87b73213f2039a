import { Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PoolCounts, ProgrammeEvent } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { momentText } from "../events-public/event-time.ts";
import { usePoolRules } from "../events-public/use-pool-rules.ts";
import { deskPaths } from "./event-desk-paths.ts";
import { CapacityDialog } from "./moves/capacity-dialog.tsx";
import { PoolFill } from "./pool-fill.tsx";

/** A pool's counts; of a draft, its seats as they will be. */
const countsOf = (event: ProgrammeEvent): PoolCounts[] =>
  event.content.pools.map(
    ({ audience, capacity }) =>
      event.counts.find((counts) => counts.audience === audience) ?? {
        audience,
        capacity,
        free: capacity,
        waiting: 0,
      },
  );

function Pools({ event, onReload }: { event: ProgrammeEvent; onReload: () => void }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const rules = usePoolRules();
  const language = useLanguage();
  const [changing, setChanging] = useState<PoolCounts>();
  const now = new Date().toISOString();
  const counts = countsOf(event);
  return (
    <Card title={<h2 className="card-title">{t("overview.pools")}</h2>}>
      <ul className="pool-list">
        {event.content.pools.map((pool, i) => {
          const of = counts[i];
          const name = names.label("audience", pool.audience);
          return (
            <li key={pool.audience}>
              {of !== undefined && <PoolFill counts={[of]} />}
              <p className="rows-note">{rules(pool, now).join(language === "en" ? " " : "")}</p>
              {of !== undefined && event.moves.includes("capacity") && (
                <Button
                  size="small"
                  aria-label={t("capacity.changeOf", { name })}
                  onClick={() => setChanging(of)}
                >
                  {t("capacity.change")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {changing !== undefined && (
        <CapacityDialog
          event={event}
          counts={changing}
          onClose={() => setChanging(undefined)}
          onReload={() => {
            setChanging(undefined);
            onReload();
          }}
        />
      )}
    </Card>
  );
}

/** Times, place and contact as the public reads them. */
function Facts({ event }: { event: ProgrammeEvent }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const language = useLanguage();
  const { content } = event;
  const moment = (at: string) => momentText(at, language);
  const place = content.place;
  const facts: [string, string | undefined][] = [
    [t("form.startsAt"), moment(content.startsAt)],
    [t("form.endsAt"), moment(content.endsAt)],
    [t("form.registrationOpensAt"), moment(content.registrationOpensAt)],
    [t("form.registrationClosesAt"), moment(content.registrationClosesAt)],
    [
      t("overview.previous"),
      event.previousStartsAt === undefined ? undefined : moment(event.previousStartsAt),
    ],
    [t("form.mode"), names.label("attendanceMode", content.mode)],
    [
      t("overview.place"),
      place === undefined ? undefined : [place.name, place.room, place.address].filter(Boolean).join(" · "),
    ],
    [t("form.onlineUrl"), content.onlineUrl],
    [
      t("overview.hosts"),
      names.list(
        content.hosts.map(({ name, role }) =>
          t("overview.host", { name, role: names.label("hostRole", role) }),
        ),
      ),
    ],
    [t("form.contact"), `${content.contact.name} ${content.contact.phone}`],
    [t("overview.agenda"), t("overview.entries", { count: content.agenda.length })],
    [t("overview.questions"), t("overview.asked", { count: content.questions.length })],
    [
      t("overview.files"),
      t("overview.filesCount", { count: event.files.filter(({ state }) => state === "ready").length }),
    ],
  ];
  return (
    <Card
      title={<h2 className="card-title">{t("overview.facts")}</h2>}
      {...(event.moves.includes("edit")
        ? { extra: <Link to={deskPaths.edit(event.id)}>{t("move.edit")}</Link> }
        : {})}
    >
      <dl className="event-facts">
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

/** How the event stands at a glance. */
export function Overview({ event, onReload }: { event: ProgrammeEvent; onReload: () => void }) {
  return (
    <div className="event-overview">
      <Pools event={event} onReload={onReload} />
      <Facts event={event} />
    </div>
  );
}

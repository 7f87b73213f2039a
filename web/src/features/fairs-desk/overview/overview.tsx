import { Card } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { Figure } from "../../../signed-in/figure.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { SetupFacts } from "./setup-facts.tsx";

const minute = 60_000;

function Figures({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const { counts, slots, setup } = fair;
  return (
    <dl className="figures fair-figures">
      <Figure label={t("overview.participants")} value={counts.participants} />
      <Figure label={t("overview.requests")} value={counts.requests} note={t("overview.requestsNote")} />
      <Figure label={t("overview.accepted")} value={counts.accepted} />
      <Figure label={t("overview.mutual")} value={counts.mutual} />
      <Figure
        label={t("overview.capacity")}
        value={slots.length * setup.tables.length}
        note={t("overview.capacityNote", { slots: slots.length, tables: setup.tables.length })}
      />
      <Figure
        label={t("overview.meetings")}
        value={fair.published === undefined ? "–" : counts.meetings}
        note={t("overview.meetingsNote")}
      />
    </dl>
  );
}

/** Every date that people plan by, in order; what has passed says so. */
function Dates({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const now = useServerNow(minute);
  const { setup, slots } = fair;
  const dates: [string, string | undefined][] = [
    [t("setup.requestsOpenAt"), setup.requestsOpenAt],
    [t("setup.requestsCloseAt"), setup.requestsCloseAt],
    [t("setup.publishAt"), setup.publishAt],
    [t("overview.firstSlot"), slots[0]?.startsAt],
    [t("overview.lastSlot"), slots.at(-1)?.endsAt],
  ];
  return (
    <Card title={<h2 className="card-title">{t("overview.dates")}</h2>}>
      <dl className="fair-facts">
        {dates.map(
          ([label, at]) =>
            at !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <time dateTime={at}>{format.instant(at)}</time>{" "}
                  {now >= at && <Mark>{t("overview.done")}</Mark>}
                </dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}

/** Where a fair stands in figures, dates and rules. */
export function Overview({ fair }: { fair: Fair }) {
  return (
    <>
      {fair.state !== "draft" && <Figures fair={fair} />}
      <div className="fair-overview">
        <Dates fair={fair} />
        <SetupFacts fair={fair} />
      </div>
    </>
  );
}

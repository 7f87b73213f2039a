import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import { registrationContracts } from "../../../../shared/contracts/registrations.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { Figure } from "../../signed-in/figure.tsx";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { TallyTable } from "./tally-table.tsx";

type Figures = Answer<typeof registrationContracts.registrationStatistics>;

function Shown({ figures }: { figures: Figures }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const sum = (part: "registered" | "confirmed" | "waiting" | "checkedIn"): number =>
    figures.audiences.reduce((total, tally) => total + tally[part], 0);
  const confirmed = sum("confirmed");
  const checkedIn = sum("checkedIn");
  return (
    <>
      <dl className="figures">
        <Figure label={t("statistics.registered")} value={sum("registered")} />
        <Figure
          label={t("statistics.organizations")}
          value={figures.organizations}
          note={t("statistics.organizationsNote")}
        />
        <Figure label={t("statistics.confirmed")} value={confirmed} />
        <Figure label={t("statistics.waiting")} value={sum("waiting")} />
        <Figure
          label={t("statistics.checkedIn")}
          value={checkedIn}
          note={t("statistics.checkedInNote", { walkIns: figures.walkIns, noShows: figures.noShows })}
        />
      </dl>
      <div className="tallies">
        <TallyTable
          title={t("statistics.audiences")}
          tallies={figures.audiences}
          nameOf={(key) => names.label("audience", key)}
        />
        <TallyTable title={t("statistics.tiers")} tallies={figures.tiers} nameOf={names.tier} />
        <TallyTable title={t("statistics.units")} tallies={figures.units} nameOf={names.unit} />
        <TallyTable title={t("statistics.chains")} tallies={figures.chains} nameOf={names.chain} />
      </div>
      <p className="plain-list__note">{t("statistics.counting")}</p>
    </>
  );
}

/** Who registered and came, by pool, tier, district and chain. */
export function Statistics({ eventId }: { eventId: string }) {
  const query = useRead(registrationContracts.registrationStatistics, { path: { eventId } });
  return (
    <>
      {query.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <Shown figures={query.data} />}
    </>
  );
}

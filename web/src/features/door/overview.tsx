import { useTranslation } from "react-i18next";
import { useNames } from "../../names/use-names.ts";
import type { Conflict, PoolCount } from "./door-list.ts";
import type { LiveRoom } from "./use-live-room.ts";
import { useTimes } from "./use-times.ts";

interface Line {
  readonly audience: PoolCount["audience"];
  readonly seats: number;
  readonly checkedIn: number;
  readonly walkIns: number;
}

/** What all doors know together, or, without a network, this one; never fewer than have passed this door. */
function linesOf(counts: readonly PoolCount[], live: LiveRoom | undefined): Line[] {
  const lines = counts.map((count) => ({ ...count, walkIns: 0 }));
  if (live === undefined) return lines;
  return live.pools.map(({ audience, confirmed, checkedIn, walkIns }) => {
    const here = lines.find((line) => line.audience === audience);
    return {
      audience,
      seats: Math.max(confirmed, here?.seats ?? 0),
      checkedIn: Math.max(checkedIn, here?.checkedIn ?? 0),
      walkIns,
    };
  });
}

export function PoolCounts(of: { counts: readonly PoolCount[]; live: LiveRoom | undefined }) {
  const { t } = useTranslation("door");
  const names = useNames();
  return (
    <section className="counts" aria-label={t("counts.title")}>
      {linesOf(of.counts, of.live).map(({ audience, seats, checkedIn, walkIns }) => (
        <div key={audience} className={`count pool--${audience}`}>
          <p className="count__pool">{names.label("audience", audience)}</p>
          <p className="count__figure">
            <strong>{checkedIn}</strong> / {seats}
          </p>
          {walkIns > 0 && <p className="count__note">{t("counts.walkIns", { count: walkIns })}</p>}
        </div>
      ))}
    </section>
  );
}

/** Who was let in here and should not have been, as it turned out when all doors' scans came together. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useTranslation("door");
  const times = useTimes();
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts">
      <h2>{t("conflicts.title", { count: conflicts.length })}</h2>
      <ul className="conflicts__list">
        {conflicts.map(({ scan, attendee, first }) => (
          <li key={scan.scanId}>
            <strong>{attendee?.name ?? t("conflicts.unlisted")}</strong>{" "}
            {first === undefined
              ? t(scan.result?.problem === "scan.clock" ? "conflicts.clock" : "conflicts.noSeat", {
                  here: times.clock(scan.scannedAt),
                })
              : t("conflicts.twice", {
                  here: times.clock(scan.scannedAt),
                  at: times.clock(first.at),
                  device: first.deviceName,
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}

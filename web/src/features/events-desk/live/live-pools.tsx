import { useTranslation } from "react-i18next";
import { useNames } from "../../../names/use-names.ts";
import type { LiveRoom } from "./live-page.tsx";

type Pool = LiveRoom["pools"][number];

/** How many are there of how many who are expected; who is in the room is among those confirmed. */
function PoolCard({ name, pool }: { name: string; pool: Omit<Pool, "audience"> }) {
  const { t } = useTranslation("events-desk");
  const { confirmed, checkedIn, walkIns, waiting, free } = pool;
  return (
    <li className="live__pool">
      <h2>{name}</h2>
      <p className="live__number">
        <strong>{checkedIn}</strong>
        <span>{t("live.of", { n: confirmed })}</span>
      </p>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${confirmed === 0 ? 0 : Math.min(100, (checkedIn / confirmed) * 100)}%` }} />
      </span>
      <p className="live__note">
        {t("live.notYet", { n: Math.max(0, confirmed - checkedIn) })} · {t("live.free", { n: free })}
        {walkIns > 0 && ` · ${t("live.walkIns", { n: walkIns })}`}
        {waiting > 0 && ` · ${t("waiting", { n: waiting })}`}
      </p>
    </li>
  );
}

const total = (pools: readonly Pool[], part: Exclude<keyof Pool, "audience">): number =>
  pools.reduce((sum, pool) => sum + pool[part], 0);

/** Large numbers, one card a pool; all together first where there are several. */
export function LivePools({ pools }: { pools: readonly Pool[] }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const all = {
    capacity: total(pools, "capacity"),
    confirmed: total(pools, "confirmed"),
    checkedIn: total(pools, "checkedIn"),
    walkIns: total(pools, "walkIns"),
    waiting: total(pools, "waiting"),
    free: total(pools, "free"),
  };
  return (
    <ul className="live__pools">
      {pools.length > 1 && <PoolCard name={t("live.all")} pool={all} />}
      {pools.map((pool) => (
        <PoolCard key={pool.audience} name={names.label("audience", pool.audience)} pool={pool} />
      ))}
    </ul>
  );
}

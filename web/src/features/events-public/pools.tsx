import { useTranslation } from "react-i18next";
import type { Pool, PoolCounts, PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useNow } from "./use-now.ts";
import { usePoolRules } from "./use-pool-rules.ts";

/** How many seats a pool has left, in words. */
export function SeatsOfPool({ counts }: { counts: PoolCounts }) {
  const { t } = useTranslation("events-public");
  const { free, capacity, waiting } = counts;
  return (
    <span className="pool__seats">
      <strong>
        {free > 0 ? t("page.pools.seats", { free, capacity }) : t("page.pools.full", { capacity })}
      </strong>
      {waiting > 0 && <span> · {t("page.pools.waiting", { count: waiting })}</span>}
    </span>
  );
}

function PoolBlock({ pool, counts }: { pool: Pool; counts: PoolCounts | undefined }) {
  const names = useNames();
  const rules = usePoolRules();
  const now = useNow(20_000);
  const audience = names.label("audience", pool.audience);
  const taken = counts === undefined ? 0 : counts.capacity - counts.free;
  return (
    <li className="pool">
      <h3 className="pool__name">{audience}</h3>
      {counts !== undefined && (
        <>
          <SeatsOfPool counts={counts} />
          <div className="pool__meter" aria-hidden="true">
            <span style={{ width: `${(taken / counts.capacity) * 100}%` }} />
          </div>
        </>
      )}
      <ul className="pool__rules">
        {rules(pool, now).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  );
}

/** Who may come, how many seats are left, and by which rules they are given: public beforehand. */
export function Pools({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  return (
    <section className="block" aria-labelledby="pools">
      <h2 id="pools">{t("page.pools.title")}</h2>
      {event.content.pools.length > 1 && <p className="pools__lead">{t("page.pools.lead")}</p>}
      <ul className="pools">
        {event.content.pools.map((pool) => (
          <PoolBlock
            key={pool.audience}
            pool={pool}
            counts={event.counts.find(({ audience }) => audience === pool.audience)}
          />
        ))}
      </ul>
    </section>
  );
}

import { useTranslation } from "react-i18next";
import type { PoolCounts } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";

/** How full each pool is: words for everybody, bars for the eye. */
export function PoolFill({ counts }: { counts: readonly PoolCounts[] }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return (
    <ul className="pool-fill">
      {counts.map(({ audience, capacity, free, waiting }) => {
        const taken = capacity - free;
        return (
          <li key={audience}>
            <span className="pool-fill__name">{names.label("audience", audience)}</span>
            <span className="pool-fill__number">
              {t("taken", { taken, capacity })}
              {waiting > 0 && ` · ${t("waiting", { n: waiting })}`}
            </span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${capacity === 0 ? 0 : Math.min(100, (taken / capacity) * 100)}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

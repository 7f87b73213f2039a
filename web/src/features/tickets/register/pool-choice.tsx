import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import type {
  Audience,
  Pool,
  PoolCounts,
  PublicEvent,
} from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { momentText } from "../../events-public/event-time.ts";
import { SeatsOfPool } from "../../events-public/pools.tsx";
import { useNow } from "../../events-public/use-now.ts";
import { type Candidate, type PoolChoice as Choice, comesFirst } from "../eligibility.ts";
import { useMissingText } from "./use-missing-text.ts";

const countsOf = (event: PublicEvent, audience: Audience): PoolCounts | undefined =>
  event.counts.find((counts) => counts.audience === audience);

/** Is there neither a seat nor a waitlist? */
export function isShut(event: PublicEvent, pool: Pool): boolean {
  const counts = countsOf(event, pool.audience);
  return counts !== undefined && counts.free <= 0 && !pool.waitlist;
}

function Notes({
  event,
  pool,
  candidate,
}: {
  event: PublicEvent;
  pool: Pool;
  candidate: Candidate | undefined;
}) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  const language = useLanguage();
  const now = useNow(20_000);
  const counts = countsOf(event, pool.audience);
  const first = comesFirst(pool, candidate, now);
  const full = counts !== undefined && counts.free <= 0;
  return (
    <>
      <span className="pool-choice__note">{names.label("admission", pool.admission)}</span>
      {full && (
        <span className="pool-choice__note">
          {t(pool.waitlist ? "register.pools.full" : "register.pools.fullNoWait")}
        </span>
      )}
      {first === true && !full && <span className="pool-choice__note">{t("register.pools.first")}</span>}
      {first === false && (
        <span className="pool-choice__note">
          {t("register.pools.later", { until: momentText(pool.priority?.until ?? now, language) })}
        </span>
      )}
    </>
  );
}

interface Of {
  readonly event: PublicEvent;
  readonly choices: readonly Choice[];
  readonly candidate: Candidate | undefined;
  readonly value: Audience | undefined;
  readonly onChange: (audience: Audience) => void;
}

/** The kinds of seats: those that are for this person first, the others with the reason why they are not. */
export function PoolChoice({ event, choices, candidate, value, onChange }: Of) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  const missingText = useMissingText();
  const nothing = choices.every(({ missing }) => missing.length > 0);
  return (
    <fieldset className="rows">
      <legend>{t("register.pools.title")}</legend>
      {nothing && (
        <div className="hold hold--over">
          <strong>{t("register.pools.none")}</strong>
          <p>{t("register.pools.noneText")}</p>
        </div>
      )}
      <Radio.Group
        className="options pool-choice"
        aria-label={t("register.pools.title")}
        value={value}
        onChange={(change) => onChange(change.target.value)}
      >
        {choices.map(({ pool, missing }) => {
          const counts = countsOf(event, pool.audience);
          const eligible = missing.length === 0;
          return (
            <Radio key={pool.audience} value={pool.audience} disabled={!eligible || isShut(event, pool)}>
              <span className="pool-choice__name">
                <strong>{names.label("audience", pool.audience)}</strong>
                {counts !== undefined && <SeatsOfPool counts={counts} />}
              </span>
              {eligible ? (
                <Notes event={event} pool={pool} candidate={candidate} />
              ) : (
                <span className="pool-choice__note">
                  {t("register.pools.notMine", { reason: missingText(pool, missing) })}
                </span>
              )}
            </Radio>
          );
        })}
      </Radio.Group>
    </fieldset>
  );
}

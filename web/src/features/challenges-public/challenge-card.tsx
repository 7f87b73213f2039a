import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ChallengeSummary } from "../../../../shared/contracts/challenges.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { withOffset } from "../events-public/event-time.ts";
import { challengePaths } from "./challenge-paths.ts";
import { CountdownLine } from "./countdown-line.tsx";
import { offsetText } from "./moment.ts";
import { PhaseMark } from "./phase-mark.tsx";

/** One challenge in the list. The whole card leads to it; its title is the link that a screen reader announces. */
export function ChallengeCard({ card }: { card: ChallengeSummary }) {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  return (
    <article className={`challenge-card challenge-card--${card.poser}`}>
      <p className="card__chips">
        {card.number !== undefined && <span className="challenge-card__number">{card.number}</span>}
        <PhaseMark challenge={card} />
        <span className="chip chip--kind">{names.label("poser", card.poser)}</span>
        {card.chains.map((chain) => (
          <span key={chain} className="chip">
            {names.chain(chain)}
          </span>
        ))}
      </p>
      <h3 className="card__title">
        <Link to={challengePaths.view(card.id)}>{card.title}</Link>
      </h3>
      <dl className="card__facts">
        {card.bountyYuan !== undefined && (
          <div>
            <dt>{t("card.bounty")}</dt>
            <dd className="card__amount">
              {format.amount({ minYuan: card.bountyYuan, maxYuan: card.bountyYuan })}
            </dd>
          </div>
        )}
        {card.closesAt !== undefined && (
          <div>
            <dt>{t("card.closes")}</dt>
            <dd>
              <time dateTime={withOffset(card.closesAt)}>{offsetText(card.closesAt, language)}</time>
            </dd>
          </div>
        )}
        {card.proposals !== undefined && (
          <div>
            <dt>{t("card.proposals")}</dt>
            <dd>{t("card.proposalsCount", { count: card.proposals })}</dd>
          </div>
        )}
      </dl>
      <p className="challenge-card__foot">
        <span>{t("card.poster", { name: card.poster.name })}</span>
        <CountdownLine challenge={card} />
      </p>
    </article>
  );
}

/** A card's place while it loads. */
export function ChallengeSkeleton() {
  return (
    <div className="challenge-card challenge-card--skeleton" aria-hidden="true">
      <span className="skeleton" />
      <span className="skeleton" />
      <span className="skeleton" />
    </div>
  );
}

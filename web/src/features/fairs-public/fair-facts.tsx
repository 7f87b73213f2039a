import { useTranslation } from "react-i18next";
import type { PublicFair } from "../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { momentText, spanText } from "../events-public/event-time.ts";

type Setup = PublicFair["setup"];

function Limits({ setup }: { setup: Setup }) {
  const { t } = useTranslation("fairs-public");
  const names = useNames();
  return (
    <dd>
      {t("limitsText", { requests: setup.requestsEach, meetings: setup.meetingsEach })}
      {setup.limits.map(({ kind, ...limit }) => (
        <span className="fair-facts__line" key={kind}>
          {t("limitsOfKind", { kind: names.label("organizationKind", kind), ...limit })}
        </span>
      ))}
    </dd>
  );
}

function Meets({ setup }: { setup: Setup }) {
  const { t } = useTranslation("fairs-public");
  const names = useNames();
  const label = (kind: string) => names.label("organizationKind", kind);
  return (
    <dd>
      {setup.meets.map(({ one, other }) => (
        <span className="fair-facts__line" key={`${one} ${other}`}>
          {t("pair", { one: label(one), other: label(other) })}
        </span>
      ))}
      {setup.sameChainOnly && <span className="fair-facts__line">{t("sameChain")}</span>}
    </dd>
  );
}

/** When requests are taken, when and how people meet, and who may meet whom. */
export function FairFacts({ fair }: { fair: PublicFair }) {
  const { t } = useTranslation("fairs-public");
  const language = useLanguage();
  const { setup, published } = fair;
  return (
    <dl className="fair-facts">
      <dt>{t("requests")}</dt>
      <dd>{spanText(setup.requestsOpenAt, setup.requestsCloseAt, language)}</dd>
      <dt>{t("publish")}</dt>
      <dd>
        {published === undefined
          ? momentText(setup.publishAt, language)
          : t("published", { at: momentText(published.at, language) })}
      </dd>
      <dt>{t("sessions")}</dt>
      <dd>
        {setup.sessions.map(({ name, startsAt, endsAt }) => (
          <span className="fair-facts__line" key={startsAt}>
            {name} {spanText(startsAt, endsAt, language)}
          </span>
        ))}
      </dd>
      <dt>{t("each")}</dt>
      <dd>{t("minutes", { n: setup.slotMinutes })}</dd>
      <dt>{t("tables")}</dt>
      <dd>{t("tablesCount", { n: setup.tables.length })}</dd>
      <dt>{t("limits")}</dt>
      <Limits setup={setup} />
      <dt>{t("meets")}</dt>
      <Meets setup={setup} />
    </dl>
  );
}

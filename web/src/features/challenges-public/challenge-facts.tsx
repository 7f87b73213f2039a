import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { withOffset } from "../events-public/event-time.ts";
import { Facts } from "../portal/item-blocks.tsx";
import { offsetText } from "./moment.ts";
import { useTermText } from "./use-term-text.ts";

function At({ at }: { at: string }) {
  const language = useLanguage();
  return <time dateTime={withOffset(at)}>{offsetText(at, language)}</time>;
}

/** Award, term, window, who poses it. */
export function ChallengeFacts({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  const format = useFormat();
  const say = useTermText();
  const { terms } = challenge;
  const trl = [terms.trlNow, terms.trlTarget].flatMap((level) =>
    level === undefined ? [] : [say("trlNow", level)],
  );
  return (
    <Facts
      entries={[
        [t("card.bounty"), <strong key="bounty">{say("bountyYuan", terms.bountyYuan)}</strong>],
        [t("page.budget"), terms.budgetYuan !== undefined && say("budgetYuan", terms.budgetYuan)],
        [t("page.opens"), challenge.opensAt !== undefined && <At key="opens" at={challenge.opensAt} />],
        [t("page.closes"), challenge.closesAt !== undefined && <At key="closes" at={challenge.closesAt} />],
        [t("page.term"), say("termMonths", terms.termMonths)],
        [t("page.winners"), say("winners", terms.winners)],
        [t("page.trl"), trl.length > 0 && trl.join(" → ")],
        [
          t("page.solvers"),
          challenge.solvers !== undefined && t("page.solversCount", { count: challenge.solvers }),
        ],
        [
          t("page.proposals"),
          challenge.proposals !== undefined && t("card.proposalsCount", { count: challenge.proposals }),
        ],
        [t("page.poster"), challenge.poster.name],
        [t("page.unit"), names.unit(challenge.unitCode)],
        [
          t("page.contact"),
          t("page.contactText", { name: challenge.contact.name, phone: challenge.contact.maskedPhone }),
        ],
        [t("page.chains"), format.list(challenge.chains.map(names.chain))],
      ]}
    />
  );
}

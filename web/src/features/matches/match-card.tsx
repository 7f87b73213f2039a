import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ContactSummary } from "../../../../shared/contracts/contacts.ts";
import type { Match } from "../../../../shared/contracts/matching.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { contactPaths } from "../contacts/contact-paths.ts";
import { ContactStateMark } from "../contacts/contact-state-mark.tsx";
import { Explanation } from "./explanation.tsx";
import { ScoreParts } from "./score-parts.tsx";
import { StrengthMark } from "./strength-mark.tsx";
import { VerdictBar } from "./verdict-bar.tsx";
import type { Said } from "./verdict-cache.ts";

/** Where a counterpart stands for the subject: from here on both sides see each other near the top. */
const highForThem = 0.99;

interface Of {
  readonly match: Match;
  readonly subjectId: string;
  /** Where the two stand with each other, if anybody has asked. */
  readonly contact: ContactSummary | undefined;
  /** Absent: the reader may look and not judge. */
  readonly onSay?: ((said?: Said) => void) | undefined;
  readonly compared: boolean;
  /** No room for another one in the comparison. */
  readonly full: boolean;
  readonly onCompare: (on: boolean) => void;
}

function Head({ match }: { match: Match }) {
  const { t } = useTranslation("matches");
  const names = useNames();
  const format = useFormat();
  const { listing } = match;
  const level =
    listing.maturity !== undefined
      ? names.label("maturity", listing.maturity)
      : listing.urgency !== undefined && listing.urgency !== "normal"
        ? names.label("urgency", listing.urgency)
        : undefined;
  const type = names.label(listing.kind === "need" ? "needType" : "offerType", listing.type);
  return (
    <>
      <h3 className="match__title">
        <Link to={`/${listing.kind}s/${listing.id}`}>{listing.title}</Link>
      </h3>
      <p className="match__who">
        {listing.collected ? (
          <span>{listing.organizationName}</span>
        ) : (
          <Link to={`/organizations/${listing.organizationId}`}>{listing.organizationName}</Link>
        )}
        <span>{names.unit(listing.unitCode)}</span>
        {listing.tiers.length > 0 && <span>{names.list(listing.tiers.map(names.tier))}</span>}
      </p>
      <p className="match__line">
        <span>{[type, level].filter(Boolean).join(" · ")}</span>
        <span>{listing.amount.negotiable ? format.amount({}) : format.amount(listing.amount)}</span>
        <span>{t("until", { date: format.date(listing.openUntil) })}</span>
        {(match.mutual.theirs ?? 0) >= highForThem && <span>{t("theirSide")}</span>}
      </p>
    </>
  );
}

function ContactLink({ contact, match, subjectId }: Pick<Of, "contact" | "match" | "subjectId">) {
  const { t } = useTranslation("matches");
  // Its page says which office to turn to: nobody of that organization could answer yet.
  if (match.listing.collected) {
    return (
      <Link className="match__contact" to={`/${match.listing.kind}s/${match.listing.id}`}>
        {t("contact.collected")}
      </Link>
    );
  }
  // Declined, withdrawn and expired ones may be asked for again; the contact's page says how.
  if (contact !== undefined) {
    return (
      <Link className="match__contact" to={contactPaths.view(contact.id)}>
        <ContactStateMark state={contact.state} />
        {t("contact.see")}
      </Link>
    );
  }
  const otherId = match.listing.id;
  const pair =
    match.listing.kind === "offer"
      ? { needId: subjectId, offerId: otherId }
      : { needId: otherId, offerId: subjectId };
  return (
    <Link className="button button--primary" to={contactPaths.ask(pair)}>
      {t("contact.start")}
    </Link>
  );
}

/** One match: who, how well, why, and what its owner can do with it. */
export function MatchCard(of: Of) {
  const { t } = useTranslation("matches");
  const { match, onSay, contact, compared, full } = of;
  const { listing, verdict } = match;
  if (verdict?.verdict === "unsuitable") {
    return (
      <article className="match match--gone">
        <p>{listing.title}</p>
        <p className="verdict verdict--said" role="status">
          <span>{t("verdict.gone")}</span>
          {onSay !== undefined && (
            <Button type="link" onClick={() => onSay()}>
              {t("verdict.undo")}
            </Button>
          )}
        </p>
      </article>
    );
  }
  return (
    <article className={`match match--${match.strength}`}>
      <header className="match__head">
        <StrengthMark strength={match.strength} />
        <Checkbox
          className="match__compare"
          checked={compared}
          disabled={full && !compared}
          onChange={(event) => of.onCompare(event.target.checked)}
          aria-label={t("compare.addOf", { title: listing.title })}
        >
          {t("compare.add")}
        </Checkbox>
      </header>
      <Head match={match} />
      <Explanation of={match.explanation} />
      <ScoreParts match={match} />
      {onSay !== undefined && (
        <footer className="match__foot">
          <VerdictBar title={listing.title} verdict={verdict} onSay={onSay} />
          <ContactLink contact={contact} match={match} subjectId={of.subjectId} />
        </footer>
      )}
    </article>
  );
}

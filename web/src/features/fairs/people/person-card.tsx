import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ParticipantCard } from "../../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../../names/use-names.ts";

const listingPath = (id: string): string => (id.startsWith("ned_") ? `/needs/${id}` : `/offers/${id}`);

function Says({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="person__says">
      <span>{label}</span> {children}
    </p>
  );
}

/** A participant as others meet them, with what may be done about it. */
export function PersonCard(of: { person: ParticipantCard; why?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { person } = of;
  return (
    <article className="person">
      <h3 className="person__name">
        <Link to={`/organizations/${person.organizationId}`}>{person.organizationName}</Link>
      </h3>
      <p className="person__line">
        {person.name} · {names.label("organizationKind", person.kind)} · {names.unit(person.unitCode)}
      </p>
      {person.chains.length + person.tiers.length > 0 && (
        <p className="person__chips">
          {person.chains.map((chain) => (
            <span className="chip" key={chain}>
              {names.chain(chain)}
            </span>
          ))}
          {person.tiers.map((tier) => (
            <span className="chip chip--tier" key={tier}>
              {names.tier(tier)}
            </span>
          ))}
        </p>
      )}
      {person.seeks !== undefined && <Says label={t("people.seeks")}>{person.seeks}</Says>}
      {person.offers !== undefined && <Says label={t("people.offers")}>{person.offers}</Says>}
      {person.listings.length > 0 && (
        <ul className="person__listings" aria-label={t("people.listings")}>
          {person.listings.map(({ id, title }) => (
            <li key={id}>
              <Link to={listingPath(id)}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
      {of.why}
      {of.children !== undefined && <div className="person__act">{of.children}</div>}
    </article>
  );
}

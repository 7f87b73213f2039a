import { MailOutlined, PhoneOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Contact, ContactCard } from "../../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../../shared/contracts/contacts-ledger.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark } from "../../signed-in/mark.tsx";

function Card({ card, label }: { card: ContactCard; label: string }) {
  const { t } = useTranslation("contacts");
  return (
    <div className="party__card">
      <p className="party__label">{label}</p>
      <p>
        <strong>{card.name}</strong>
      </p>
      <p>
        <a href={`tel:${card.phone}`} aria-label={`${t("page.cards.call")} ${card.phone}`}>
          <PhoneOutlined aria-hidden="true" /> {card.phone}
        </a>
      </p>
      {card.email !== undefined && (
        <p>
          <a href={`mailto:${card.email}`} aria-label={`${t("page.cards.mail")} ${card.email}`}>
            <MailOutlined aria-hidden="true" /> {card.email}
          </a>
        </p>
      )}
    </div>
  );
}

/** Are both sides' data with each other, or will they never be? */
const isShared = ({ state, answeredAt }: Contact): boolean =>
  state === "accepted" || (state === "closed" && answeredAt !== undefined);

function Side({ contact, side }: { contact: Contact; side: ContactSide }) {
  const { t } = useTranslation("contacts");
  const names = useNames();
  const party = contact[side];
  const mine = contact.role === side;
  const card = contact.cards[side];
  const shared = isShared(contact);
  return (
    <section className={`party party--${side}`} aria-label={t(`page.sides.${side}`)}>
      <p className="party__side">
        <span>{t(`page.sides.${side}`)}</span>
        {mine && <Mark>{t("page.mine")}</Mark>}
      </p>
      <h2 className="party__name">{party.organizationName}</h2>
      <p className="party__place">{names.unit(party.unitCode)}</p>
      <p>
        <Link to={`/${side}s/${party.itemId}`}>{party.title}</Link>
      </p>
      {card !== undefined && (
        <Card
          card={card}
          label={t(mine ? (shared ? "page.cards.mineShared" : "page.cards.mine") : "page.cards.theirs")}
        />
      )}
      {card === undefined && contact.role !== "reader" && contact.state === "requested" && (
        <p className="party__none">{t("page.cards.before")}</p>
      )}
    </section>
  );
}

/** Who talks with whom about what; phone numbers as soon as both agreed. */
export function Parties({ contact }: { contact: Contact }) {
  return (
    <div className="parties">
      <Side contact={contact} side="need" />
      <Side contact={contact} side="offer" />
    </div>
  );
}

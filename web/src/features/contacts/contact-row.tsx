import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ContactSummary } from "../../../../shared/contracts/contacts.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { contactPaths } from "./contact-paths.ts";
import { ContactStateMark } from "./contact-state-mark.tsx";
import { otherSide, sideOf, waitsFor } from "./waiting.ts";

function Waiting({ contact, organizationId }: { contact: ContactSummary; organizationId: string }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const waits = waitsFor(contact, organizationId);
  if (waits === "answer") {
    return <Mark tone="warning">{t("list.answer", { at: format.day(contact.answerBy) })}</Mark>;
  }
  if (waits === "confirm") {
    const n = contact.toConfirm[sideOf(contact, organizationId)];
    return <Mark tone="warning">{t("list.confirm", { n })}</Mark>;
  }
  return null;
}

/** One contact in a list. `organizationId`: from whose side it is seen; absent for the offices. */
export function ContactRow(of: { contact: ContactSummary; organizationId?: string }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { contact, organizationId } = of;
  const { need, offer, reached } = contact;
  const other =
    organizationId === undefined ? undefined : contact[otherSide(sideOf(contact, organizationId))];
  return (
    <Card size="small" className="contact-row">
      <p className="contact-row__marks">
        {(organizationId === undefined || waitsFor(contact, organizationId) !== "answer") && (
          <ContactStateMark state={contact.state} />
        )}
        {organizationId !== undefined && <Waiting contact={contact} organizationId={organizationId} />}
        {reached !== undefined && (
          <Mark tone="success">{t("list.reached", { stage: t(`ledger.stage.${reached}`) })}</Mark>
        )}
      </p>
      <h2>
        <Link to={contactPaths.view(contact.id)}>
          {other?.organizationName ??
            t("page.between", { need: need.organizationName, offer: offer.organizationName })}
        </Link>
      </h2>
      <dl className="contact-row__items">
        {(["need", "offer"] as const).map((side) => (
          <div key={side}>
            <dt>{t(`list.item.${side}`)}</dt>
            <dd>{contact[side].title}</dd>
          </div>
        ))}
      </dl>
      <p className="contact-row__line">{t("list.asked", { day: format.day(contact.requestedAt) })}</p>
    </Card>
  );
}

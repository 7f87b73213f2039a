import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../ui/use-format.ts";
import { contactPaths } from "./contact-paths.ts";
import { useMyContacts } from "./use-contacts.ts";
import { otherSide, sideOf, waitsFor } from "./waiting.ts";

/** Contacts that wait for my organization; nothing when none does. */
export function WaitingContacts({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { items } = useMyContacts(organizationId, {});
  const waiting = items.filter((contact) => waitsFor(contact, organizationId) !== undefined);
  if (waiting.length === 0) return null;
  return (
    <Card
      className="todo-card"
      title={<h2>{t("list.waitingTitle")}</h2>}
      extra={<Link to={contactPaths.list}>{t("list.seeAll")}</Link>}
    >
      <ul className="plain-list">
        {waiting.map((contact) => {
          const side = sideOf(contact, organizationId);
          return (
            <li key={contact.id}>
              <div className="plain-list__main">
                <Link to={contactPaths.view(contact.id)}>
                  {t("page.with", { name: contact[otherSide(side)].organizationName })}
                </Link>
                <p className="plain-list__note">{contact[side].title}</p>
              </div>
              <span>
                {waitsFor(contact, organizationId) === "answer"
                  ? t("list.answer", { at: format.day(contact.answerBy) })
                  : t("list.confirm", { n: contact.toConfirm[side] })}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

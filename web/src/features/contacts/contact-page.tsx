import { Alert, Card, Col, Row, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Contact } from "../../../../shared/contracts/contacts.ts";
import { useMe } from "../../signed-in/me.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { ContactActions } from "./contact-actions.tsx";
import { ContactLog } from "./contact-log.tsx";
import { contactPaths } from "./contact-paths.ts";
import { ContactStateMark } from "./contact-state-mark.tsx";
import { Ledger } from "./ledger.tsx";
import { Parties } from "./parties.tsx";
import { Talks } from "./talks.tsx";
import { useContact } from "./use-contacts.ts";
import { otherSide } from "./waiting.ts";
import "../items/items.css";
import "./contacts.css";

/** What the state means for this reader. */
function useNotice({ state, role, askedBy, answerBy }: Contact): string {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const at = format.instant(answerBy);
  if (state === "requested") {
    if (role === "reader") return t("page.next.requested.reader", { at });
    return t(role === askedBy ? "page.next.requested.asker" : "page.next.requested.asked", { at });
  }
  if (state === "declined") {
    if (role === "reader") return t("page.next.declinedReader");
    return t(role === askedBy ? "page.next.declined" : "page.next.declinedByMe");
  }
  if (state === "accepted" && role === "reader") return t("page.next.acceptedReader");
  return t(`page.next.${state}`);
}

function Notice({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contacts");
  const { state, stateReason, stateNote, role } = contact;
  const waitsForMe = state === "requested" && role !== "reader" && role !== contact.askedBy;
  const type = waitsForMe || state === "expired" ? "warning" : state === "accepted" ? "success" : "info";
  return (
    <Alert
      type={type}
      showIcon
      title={useNotice(contact)}
      description={
        stateReason !== undefined && (
          <p>
            {t("page.reason", { reason: t(`reason.${stateReason}`) })}
            {stateNote !== undefined && ` · ${stateNote}`}
          </p>
        )
      }
    />
  );
}

/** Ended before anybody's data were given: it may be asked for once more. */
function AskAgain({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contacts");
  const { state, role, need, offer } = contact;
  if (role === "reader" || (state !== "declined" && state !== "withdrawn" && state !== "expired"))
    return null;
  return (
    <p>
      <Link className="button" to={contactPaths.ask({ needId: need.itemId, offerId: offer.itemId })}>
        {t("page.cards.again")}
      </Link>
    </p>
  );
}

function Content({ contact, onReload }: { contact: Contact; onReload: () => void }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { memberships } = useMe();
  const { role, need, offer, message } = contact;
  const title =
    role === "reader"
      ? t("page.between", { need: need.organizationName, offer: offer.organizationName })
      : t("page.with", { name: contact[otherSide(role)].organizationName });
  const mine = role === "reader" ? undefined : contact[role].organizationId;
  const viewer = memberships.some((one) => one.organizationId === mine && one.role === "viewer");
  return (
    <>
      <PageMeta title={title} noIndex />
      <header className="item-head">
        <Link to={role === "reader" ? contactPaths.overview : contactPaths.list}>
          {t(role === "reader" ? "page.backOverview" : "page.back")}
        </Link>
        <h1>{title}</h1>
        <div className="item-head__line">
          <ContactStateMark state={contact.state} />
          <span>
            {t("page.asked", {
              day: format.day(contact.requestedAt),
              side: contact[contact.askedBy].organizationName,
            })}
          </span>
        </div>
        <Notice contact={contact} />
        {role === "reader" && <p className="plain-list__note">{t("page.readOnly")}</p>}
        {viewer && <p className="plain-list__note">{t("page.viewerOnly")}</p>}
        <ContactActions contact={contact} onReload={onReload} />
        <AskAgain contact={contact} />
      </header>
      <div className="contact">
        <Parties contact={contact} />
        {message !== undefined && (
          <Card size="small" title={<h2 className="card-title">{t("page.message")}</h2>}>
            <p className="contact__message">{message}</p>
          </Card>
        )}
        {(contact.state === "accepted" || contact.outcomes.length > 0) && (
          <Row gutter={[16, 16]}>
            <Col xs={24} xl={role === "reader" ? 24 : 13}>
              <Ledger contact={contact} />
            </Col>
            {role !== "reader" && (
              <Col xs={24} xl={11}>
                <Talks contact={contact} />
              </Col>
            )}
          </Row>
        )}
        <ContactLog contactId={contact.id} />
      </div>
    </>
  );
}

/** One contact: where it stands, whom to call, what was said, and what came of it. */
export function ContactPage() {
  const { t } = useTranslation("contacts");
  const { contactId = "" } = useParams();
  const query = useContact(contactId);
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (query.isError) {
    return (
      <>
        <PageMeta title={t("title")} noIndex />
        <h1>{t("title")}</h1>
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
        <p>
          <Link to={contactPaths.list}>{t("page.back")}</Link>
        </p>
      </>
    );
  }
  return <Content contact={query.data} onReload={() => void query.refetch()} />;
}

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicNeed, PublicOffer } from "../../../../shared/contracts/matchmaking.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { useNames } from "../../names/use-names.ts";

/** The way to whoever posted it. It leads to the same form in both cases: signing in comes back there. */
export function ContactCall({ item }: { item: PublicNeed | PublicOffer }) {
  const { t } = useTranslation("portal");
  const signedIn = useSignedIn();
  const names = useNames();
  // Nobody of that organization could answer yet.
  if (item.owner.collected) {
    return <p className="call">{t("item.call.collected", { unit: names.unit(item.owner.unitCode) })}</p>;
  }
  return (
    <div className="call">
      <Link className="button button--primary" to={`/app/contacts/new?${item.kind}Id=${item.id}`}>
        {t(signedIn ? "item.call.start" : "item.call.signIn")}
      </Link>
      <p>{t(`item.call.${item.kind}`)}</p>
    </div>
  );
}

import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { signIn } from "../api/session.ts";
import { useSignedIn } from "../api/use-session.ts";

/**
 * Shows its content to the signed-in; takes everybody else to the issuer and back to this very page. Also when the
 * API refuses the token in the middle of work.
 */
export function RequireSignIn({
  children,
  unreachable,
}: {
  children: ReactNode;
  /** What there is without the issuer, when it cannot be reached. */
  unreachable?: ReactNode;
}) {
  const { t } = useTranslation("app");
  const signedIn = useSignedIn();
  const { pathname, search } = useLocation();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!signedIn && !failed) signIn(`${pathname}${search}`).catch(() => setFailed(true));
  }, [signedIn, failed, pathname, search]);
  if (signedIn) return children;
  return (
    <main className="message-page">
      <p role="status">{failed ? t("callback.failed") : t("signingIn")}</p>
      {failed && (
        <button type="button" className="button button--primary" onClick={() => setFailed(false)}>
          {t("retry")}
        </button>
      )}
      {failed && unreachable}
    </main>
  );
}

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { finishSignIn, signIn } from "../../api/session.ts";
import { PageMeta } from "../../ui/page-meta.tsx";

let finishing: Promise<string> | undefined;

/** Where the issuer sends people back to. The code works once, so an effect that runs twice shares one attempt. */
export function CallbackPage() {
  const { t } = useTranslation("app");
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    finishing ??= finishSignIn().finally(() => {
      finishing = undefined;
    });
    finishing.then(
      (returnTo) => navigate(returnTo, { replace: true }),
      () => setFailed(true),
    );
  }, [navigate]);
  return (
    <div className="message-page">
      <PageMeta title={t(failed ? "callback.failed" : "callback.title")} noIndex />
      <h1>{t(failed ? "callback.failed" : "callback.title")}</h1>
      {failed && (
        <>
          <p role="alert">{t("callback.failedText")}</p>
          <button type="button" className="button button--primary" onClick={() => void signIn("/app")}>
            {t("retry")}
          </button>
        </>
      )}
    </div>
  );
}

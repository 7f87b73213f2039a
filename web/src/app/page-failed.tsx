import { useTranslation } from "react-i18next";

/** The last resort: a page that could not be loaded (often: a newer version was deployed) or that threw. */
export function PageFailed() {
  const { t } = useTranslation("app");
  return (
    <main className="message-page">
      <h1>{t("crashed.title")}</h1>
      <p>{t("crashed.text")}</p>
      <p>
        <button type="button" className="button button--primary" onClick={() => location.reload()}>
          {t("reload")}
        </button>{" "}
        <a className="button" href="/">
          {t("home")}
        </a>
      </p>
    </main>
  );
}

import { useTranslation } from "react-i18next";

/** What the browser tab, search engines and chat previews show of a page. React hoists these into `<head>`. */
export function PageMeta(of: { title?: string; description?: string; noIndex?: boolean }) {
  const { t } = useTranslation("app");
  const title =
    of.title === undefined ? `${t("nameInFull")} · ${t("tagline")}` : `${of.title} · ${t("nameInFull")}`;
  return (
    <>
      <title>{title}</title>
      <meta property="og:title" content={of.title ?? title} />
      <meta property="og:site_name" content={t("nameInFull")} />
      {of.description !== undefined && <meta name="description" content={of.description} />}
      {of.description !== undefined && <meta property="og:description" content={of.description} />}
      {of.noIndex === true && <meta name="robots" content="noindex" />}
    </>
  );
}

import { useTranslation } from "react-i18next";
import { Outlet, ScrollRestoration } from "react-router";
import { useSearchKey } from "../features/search/use-search-key.ts";
import { PublicFooter } from "./public-footer.tsx";
import { PublicHeader } from "./public-header.tsx";
import "./public-layout.css";

/** Header, page, footer of the public portal. */
export function PublicLayout() {
  const { t } = useTranslation("app");
  useSearchKey();
  return (
    <div className="public">
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <PublicHeader />
      <main id="content" className="public__main" tabIndex={-1}>
        <Outlet />
      </main>
      <PublicFooter />
      <ScrollRestoration />
    </div>
  );
}

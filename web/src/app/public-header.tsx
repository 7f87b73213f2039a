import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useLocation, useNavigate } from "react-router";
import { signIn } from "../api/session.ts";
import { useSignedIn } from "../api/use-session.ts";
import { Magnifier } from "../features/search/magnifier.tsx";
import { searchPath } from "../features/search/path.ts";
import { SearchBox } from "../features/search/search-box.tsx";
import { Logo } from "../ui/logo.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

function SignInButton() {
  const { t } = useTranslation("app");
  const signedIn = useSignedIn();
  const [leaving, setLeaving] = useState(false);
  if (signedIn) {
    return (
      <Link className="button button--primary header__enter" to="/app">
        {t("workspace")}
      </Link>
    );
  }
  const leave = () => {
    setLeaving(true);
    // From a public page one signs in to work; the page itself stays one step back in the history.
    signIn("/app").catch(() => setLeaving(false));
  };
  return (
    <button type="button" className="button button--primary header__enter" onClick={leave} disabled={leaving}>
      {t("signIn")}
    </button>
  );
}

/** A box where there is room, a sign that leads to one where there is not; the search page has its own. */
function Search() {
  const { t } = useTranslation("app");
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (pathname === "/search") return null;
  return (
    <>
      <div className="header__search">
        <SearchBox words="" compact onSearch={(q) => void navigate(searchPath({ q }))} />
      </div>
      <Link className="header__find" to="/search" aria-label={t("search.title")}>
        <Magnifier />
      </Link>
    </>
  );
}

/** Name, the two directories, events, search, language, sign-in. */
export function PublicHeader() {
  const { t } = useTranslation("app");
  return (
    <header className="header">
      <div className="header__inner">
        <Link className="header__name" to="/">
          <Logo />
          <span className="header__zh" lang="zh-CN">
            对接
          </span>
          <span className="header__en" lang="en">
            Duijie
          </span>
        </Link>
        <nav className="header__nav" aria-label={t("nav.label")}>
          <NavLink to="/needs">{t("nav.needs")}</NavLink>
          <NavLink to="/offers">{t("nav.offers")}</NavLink>
          <NavLink to="/challenges">{t("nav.challenges")}</NavLink>
          <NavLink to="/events">{t("nav.events")}</NavLink>
          <NavLink to="/docs" className="header__docs">
            {t("nav.docs")}
          </NavLink>
        </nav>
        <div className="header__actions">
          <Search />
          <LanguageSwitch />
          <SignInButton />
        </div>
      </div>
    </header>
  );
}

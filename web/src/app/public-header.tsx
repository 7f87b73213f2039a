import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { signIn } from "../api/session.ts";
import { useSignedIn } from "../api/use-session.ts";
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

/** Name, the two directories, language, sign-in. */
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
          <NavLink to="/docs" className="header__docs">
            {t("nav.docs")}
          </NavLink>
        </nav>
        <div className="header__actions">
          <LanguageSwitch />
          <SignInButton />
        </div>
      </div>
    </header>
  );
}

import { Card } from "antd";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../../shared/contracts/organizations.ts";
import { signOut } from "../../api/session.ts";
import { LanguageSwitch } from "../../app/language-switch.tsx";
import { Logo } from "../../ui/logo.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProfileForm } from "./profile-form.tsx";
import "./account.css";

/** The first sign-in, or a new privacy notice: profile and consent come before anything else. */
export function WelcomePage({ me }: { me: Me }) {
  const { t } = useTranslation("account");
  const first = me.profile === undefined;
  return (
    <main className="welcome" id="content">
      <PageMeta title={t(first ? "welcome.title" : "welcome.again")} noIndex />
      <p className="welcome__top">
        <Logo size={40} />
        <LanguageSwitch />
      </p>
      <h1>{t(first ? "welcome.title" : "welcome.again")}</h1>
      <p className="welcome__lead">{t(first ? "welcome.text" : "welcome.againText")}</p>
      <Card>
        <ProfileForm me={me} />
      </Card>
      <p className="welcome__leave">
        <button type="button" className="language-switch" onClick={() => void signOut()}>
          {t("welcome.leave")}
        </button>
      </p>
    </main>
  );
}

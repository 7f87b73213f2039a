import { App, Card } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../../signed-in/me.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { ProfileForm } from "./profile-form.tsx";

/** My own data: change it, and see to what I consented and when. */
export function ProfilePage() {
  const { t } = useTranslation("account");
  const me = useMe();
  const format = useFormat();
  const { message } = App.useApp();
  return (
    <>
      <PageMeta title={t("profile.title")} noIndex />
      <h1>{t("profile.title")}</h1>
      <Card style={{ maxWidth: 560 }}>
        <ProfileForm me={me} onSaved={() => void message.success(t("profile.saved"))} />
      </Card>
      <h2 className="account__heading">{t("consents.title")}</h2>
      <ul>
        {me.profile.consents.map((consent) => (
          <li key={`${consent.version}:${consent.at}`}>
            {t("consents.entry", { version: consent.version, at: format.instant(consent.at) })}
          </li>
        ))}
      </ul>
      <h2 className="account__heading">{t("number.title")}</h2>
      <p>
        {t("number.text")} <code>{me.id}</code>
      </p>
    </>
  );
}

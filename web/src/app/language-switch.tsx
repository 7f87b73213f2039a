import { useTranslation } from "react-i18next";
import { chooseLanguage } from "./language.ts";

/** One press to the other language; its label is written in that language, for those who cannot read this one. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation("app");
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <button
      type="button"
      className="language-switch"
      lang={other}
      aria-label={t("language.switchTo")}
      onClick={() => void chooseLanguage(other)}
    >
      {t("language.other")}
    </button>
  );
}

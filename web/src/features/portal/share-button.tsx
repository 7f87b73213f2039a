import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Copies the page's address: people here share links in chat apps. */
export function ShareButton() {
  const { t } = useTranslation("portal");
  const [done, setDone] = useState<"shared" | "shareFailed">();
  const copy = () => {
    navigator.clipboard.writeText(location.href).then(
      () => setDone("shared"),
      () => setDone("shareFailed"),
    );
  };
  return (
    <p className="share">
      <button type="button" className="button" onClick={copy}>
        {t("item.share")}
      </button>
      <span role="status">{done && t(`item.${done}`)}</span>
    </p>
  );
}

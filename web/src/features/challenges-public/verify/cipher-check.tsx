import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Receipt } from "../../../../../shared/contracts/proposals-content.ts";

/** Is this file the ciphertext that the receipt is for? */
export function CipherCheck({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation("challenges-public");
  const chooser = useRef<HTMLInputElement>(null);
  const measuring = useMutation({
    mutationFn: async (file: File) => (await import("./check.ts")).measure(file),
  });
  const { data } = measuring;
  const match = data?.sha256 === receipt.sha256 && data.size === receipt.size;
  return (
    <section className="cipher-check">
      <h3>{t("verify.cipher.title")}</h3>
      <p>{t("verify.cipher.text")}</p>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t("verify.cipher.choose")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) measuring.mutate(file);
          target.value = "";
        }}
      />
      <button type="button" className="button" onClick={() => chooser.current?.click()}>
        {t(measuring.isPending ? "verify.checking" : "verify.cipher.choose")}
      </button>
      <div role="status">
        {data !== undefined && (
          <div className={`verdict verdict--${match ? "good" : "bad"}`}>
            <h4>{t(match ? "verify.cipher.match" : "verify.cipher.differs")}</h4>
            <p>{match ? t("verify.cipher.matchText") : t("verify.cipher.differsText", { ...data })}</p>
          </div>
        )}
      </div>
    </section>
  );
}

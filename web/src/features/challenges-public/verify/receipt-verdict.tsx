import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../../../ui/use-format.ts";
import { challengePaths } from "../challenge-paths.ts";
import { offsetText } from "../moment.ts";
import type { CheckedReceipt } from "./check.ts";
import { CheckLines } from "./check-lines.tsx";
import { receiptCheckList } from "./check-list.ts";
import { CipherCheck } from "./cipher-check.tsx";

const fields = ["challengeId", "proposalId", "version", "sha256", "size", "receivedAt", "keyId"] as const;

function Headline({ checked }: { checked: CheckedReceipt }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const { verdict, receipt } = checked;
  const good = verdict === "genuine";
  const texts = {
    genuine: [
      t("verify.receipt.good"),
      t("verify.receipt.goodText", { at: offsetText(receipt.receivedAt, language) }),
    ],
    forged: [t("verify.receipt.bad"), t("verify.receipt.badText")],
    "other-key": [t("verify.receipt.otherKey"), t("verify.receipt.otherKeyText")],
    unchecked: [t("verify.receipt.noKey"), t("verify.key.failed")],
  } as const;
  const [title, text] = texts[verdict];
  return (
    <div className={`verdict verdict--${good ? "good" : "bad"}`} role="status">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

/** What a receipt proves, or why it does not. */
export function ReceiptVerdict({ checked }: { checked: CheckedReceipt }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const { receipt } = checked;
  return (
    <section className="verified-document" aria-label={t("verify.receipt.kind")}>
      <Headline checked={checked} />
      <CheckLines lines={receiptCheckList(checked)} />
      <dl className="verified-facts">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`verify.receipt.fields.${field}`)}</dt>
            <dd>
              {field === "challengeId" ? (
                <Link to={challengePaths.view(receipt.challengeId)}>{receipt.challengeId}</Link>
              ) : field === "receivedAt" ? (
                `${offsetText(receipt.receivedAt, language)} · ${receipt.receivedAt}`
              ) : (
                receipt[field]
              )}
            </dd>
          </div>
        ))}
      </dl>
      {checked.verdict === "genuine" && <CipherCheck receipt={receipt} />}
    </section>
  );
}

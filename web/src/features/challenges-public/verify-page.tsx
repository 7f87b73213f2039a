import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { useRead } from "../../api/hooks.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { challengePaths } from "./challenge-paths.ts";
import type { Checked, Given } from "./verify/check.ts";
import { DocumentInput } from "./verify/document-input.tsx";
import { ReceiptVerdict } from "./verify/receipt-verdict.tsx";
import { RecordVerdict } from "./verify/record-verdict.tsx";
import "../portal/item-card.css";
import "../portal/item.css";
import "./challenges.css";
import "./verify.css";

function Verdict({ checked }: { checked: Checked }) {
  const { t } = useTranslation("challenges-public");
  if (checked.kind === "receipt") return <ReceiptVerdict checked={checked} />;
  if (checked.kind === "record") return <RecordVerdict checked={checked} />;
  return (
    <p className="verdict verdict--bad" role="status">
      {t(checked.kind === "not-json" ? "verify.notJson" : "verify.unknown")}
    </p>
  );
}

/** Anybody checks a receipt or a record here, in their own browser. */
export function VerifyPage() {
  const { t } = useTranslation("challenges-public");
  const key = useRead(proposalContracts.getReceiptKey, {});
  const checking = useMutation({
    // The cryptography is fetched when there is something to check; who is fast waits for the key.
    mutationFn: async (given: Given) => {
      const { check } = await import("./verify/check.ts");
      const read = key.data ?? (await key.refetch({ cancelRefetch: false })).data;
      return check(given, read?.publicKey);
    },
  });
  return (
    <div className="reading verify">
      <PageMeta title={t("verify.title")} description={t("verify.description")} />
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={challengePaths.list()}>{t("page.back")}</Link>
      </nav>
      <h1>{t("verify.title")}</h1>
      <p>{t("verify.lead")}</p>
      <DocumentInput pending={checking.isPending} onGive={checking.mutate} />
      {checking.data !== undefined && <Verdict checked={checking.data} />}
      <section className="panel">
        <h2 className="panel__title">{t("verify.key.title")}</h2>
        {key.isError && <p role="alert">{t("verify.key.failed")}</p>}
        {key.data !== undefined && (
          <>
            <p>{t("verify.key.text")}</p>
            <dl className="verified-facts">
              <div>
                <dt>{t("verify.key.id")}</dt>
                <dd>{key.data.keyId}</dd>
              </div>
              <div>
                <dt>{t("verify.key.value")}</dt>
                <dd>{key.data.publicKey}</dd>
              </div>
            </dl>
          </>
        )}
      </section>
      <p className="announcement__foot">{t("verify.command")}</p>
    </div>
  );
}

import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import type { Receipt } from "../../../../shared/contracts/proposals-content.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { challengePaths } from "../challenges-public/challenge-paths.ts";
import { offsetText } from "../challenges-public/moment.ts";
import { proposalPaths } from "./proposal-paths.ts";
import { saveFile } from "./save-file.ts";
import { sentCiphertexts } from "./sent-ciphertexts.ts";
import { useProposal } from "./use-proposals.ts";
import "../items/items.css";
import "./proposals.css";

const fields = [
  "challengeId",
  "proposalId",
  "version",
  "receivedAt",
  "sha256",
  "size",
  "keyId",
  "signature",
] as const;

function Facts({ proposal, receipt }: { proposal: Proposal; receipt: Receipt }) {
  const { t } = useTranslation("proposals");
  const language = useLanguage();
  const text = (field: (typeof fields)[number]): string =>
    field === "receivedAt"
      ? `${offsetText(receipt.receivedAt, language)} · ${receipt.receivedAt}`
      : String(receipt[field]);
  return (
    <dl className="receipt__facts">
      <div>
        <dt>{t("receipt.challenge")}</dt>
        <dd>{proposal.challengeTitle}</dd>
      </div>
      <div>
        <dt>{t("receipt.team")}</dt>
        <dd>{proposal.members.map(({ name }) => name).join("、")}</dd>
      </div>
      {fields.map((field) => (
        <div key={field}>
          <dt>{t(`receipt.field.${field}`)}</dt>
          <dd className="receipt__exact">{text(field)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Whole({ proposal, receipt }: { proposal: Proposal; receipt: Receipt }) {
  const { t } = useTranslation("proposals");
  const ciphertext = sentCiphertexts.find(receipt.sha256);
  const name = `${receipt.proposalId}-${receipt.version}`;
  return (
    <>
      <Alert type="success" showIcon title={t("receipt.good")} description={t("receipt.text")} />
      <article className="receipt" aria-label={t("receipt.title")}>
        <h2>{t("receipt.heading")}</h2>
        <Facts proposal={proposal} receipt={receipt} />
        <p className="receipt__foot">
          {t("receipt.verifyAt", { address: `${location.origin}${challengePaths.verify}` })}
        </p>
      </article>
      <div className="item-actions receipt__actions">
        <Button
          type="primary"
          icon={<DownloadOutlined />}
          onClick={() =>
            saveFile(`receipt-${name}.json`, `${JSON.stringify(receipt, null, 2)}\n`, "application/json")
          }
        >
          {t("receipt.download")}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t("receipt.print")}
        </Button>
        {ciphertext !== undefined && (
          <Button icon={<DownloadOutlined />} onClick={() => saveFile(`proposal-${name}.age`, ciphertext)}>
            {t("receipt.ciphertext")}
          </Button>
        )}
        <Link className="button" to={challengePaths.verify}>
          {t("receipt.verify")}
        </Link>
      </div>
      <p className="rows__hint">
        {t(ciphertext === undefined ? "receipt.noCiphertext" : "receipt.keepBoth")}
      </p>
    </>
  );
}

/** The receipt of what counts now: to read, to keep, to print. */
export function ReceiptPage() {
  const { t } = useTranslation("proposals");
  const { challengeId = "", proposalId = "" } = useParams();
  const proposal = useProposal(challengeId, proposalId);
  return (
    <>
      <PageMeta title={t("receipt.title")} noIndex />
      <p className="receipt__actions">
        <Link to={proposalPaths.view(challengeId, proposalId)}>{t("receipt.back")}</Link>
      </p>
      <h1>{t("receipt.title")}</h1>
      {proposal.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {proposal.isError && <ProblemAlert problem={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.data !== undefined &&
        (proposal.data.receipt === undefined ? (
          <Alert type="info" showIcon title={t("receipt.none")} />
        ) : (
          <Whole proposal={proposal.data} receipt={proposal.data.receipt} />
        ))}
    </>
  );
}

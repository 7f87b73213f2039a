import { DownloadOutlined } from "@ant-design/icons";
import { Alert, App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChallengeDraft } from "../../../../../shared/contracts/challenges-content.ts";
import type { OpenedProposal } from "../../../../../shared/contracts/proposals.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { problemFrom } from "../../proposals/problem-from.ts";
import { saveBlob } from "../../proposals/save-file.ts";
import { LongText } from "../challenge/content-view.tsx";
import { fetchOpenedFile, type SealedFileOf } from "./opened-file.ts";
import { answeredIndicators } from "./responses.ts";

function OpenedFile({ proposal, file }: { proposal: OpenedProposal; file: SealedFileOf }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const language = useLanguage();
  const format = useFormat();
  const [waiting, setWaiting] = useState(false);
  const download = async () => {
    setWaiting(true);
    try {
      const path = { challengeId: proposal.challengeId, proposalId: proposal.id };
      saveBlob(file.name, await fetchOpenedFile(path, file));
    } catch (error) {
      void message.error(problemFrom(error).text(language));
    } finally {
      setWaiting(false);
    }
  };
  return (
    <li>
      <span className="plain-list__main">{file.name}</span>
      <span className="plain-list__note">{format.size(file.size)}</span>
      <Button icon={<DownloadOutlined />} loading={waiting} onClick={() => void download()}>
        {t("proposal.download")}
      </Button>
    </li>
  );
}

interface Of {
  readonly proposal: OpenedProposal;
  readonly indicators: NonNullable<ChallengeDraft["indicators"]>;
}

/** What an opened proposal says, its promises beside what the challenge asks for. */
export function ProposalContent({ proposal, indicators }: Of) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const format = useFormat();
  const { content } = proposal;
  if (content === undefined) return <Alert type="warning" showIcon title={t("proposal.noContent")} />;
  const money = (yuan: number): string => format.amount({ minYuan: yuan, maxYuan: yuan });
  const { teamLead, files = [], responses = [] } = content;
  const hasBasis = responses.some(({ basis }) => basis !== undefined);
  return (
    <div className="desk-blocks">
      {teamLead !== undefined && (
        <LongText
          title={t("proposal.teamLead")}
          text={[teamLead.name, teamLead.title, teamLead.phone].filter(Boolean).join(" · ")}
        />
      )}
      <section>
        <h3>{t("proposal.responses")}</h3>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t("indicator.name")}</th>
              <th scope="col">{t("proposal.asked")}</th>
              <th scope="col">{t("proposal.promised")}</th>
              {hasBasis && <th scope="col">{t("proposal.basis")}</th>}
            </tr>
          </thead>
          <tbody>
            {answeredIndicators(indicators, responses).map(({ name, asked, response }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{asked ?? t("proposal.notAsked")}</td>
                <td>
                  {response?.promised ?? (
                    <span className="desk-rows__warning">{t("proposal.unanswered")}</span>
                  )}
                </td>
                {hasBasis && <td>{response?.basis ?? "–"}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <LongText title={t("proposal.route")} text={content.route} />
      {content.quoteYuan !== undefined && (
        <LongText title={t("proposal.quote")} text={money(content.quoteYuan)} />
      )}
      {content.budget !== undefined && content.budget.length > 0 && (
        <section>
          <h3>{t("proposal.budget")}</h3>
          <ul className="desk-list">
            {content.budget.map(({ item, yuan }) => (
              <li key={item}>
                {item} · {money(yuan)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t("proposal.milestones")}</h3>
        <ol className="desk-list">
          {(content.milestones ?? []).map(({ month, deliverable, percent }) => (
            <li key={`${month}:${deliverable}`}>
              {t("proposal.milestone", { month, deliverable, percent })}
            </li>
          ))}
        </ol>
      </section>
      {content.priorIp !== undefined && content.priorIp.length > 0 && (
        <section>
          <h3>{t("proposal.priorIp")}</h3>
          <ul className="desk-list">
            {content.priorIp.map(({ type, number }) => (
              <li key={`${type}:${number}`}>
                {names.label("ipType", type)} {number}
              </li>
            ))}
          </ul>
        </section>
      )}
      <LongText title={t("proposal.industrialisation")} text={content.industrialisation} />
      {files.length > 0 && (
        <section>
          <h3>{t("proposal.files")}</h3>
          <p className="desk-rows__note">{t("proposal.filesHint")}</p>
          <ul className="plain-list">
            {files.map((file) => (
              <OpenedFile key={file.fileId} proposal={proposal} file={file} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

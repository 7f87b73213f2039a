import { DownloadOutlined, LockOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import type { DraftValues } from "./draft-values.ts";
import { ProposalEditor } from "./form/editor.tsx";
import { keepCiphertext } from "./kept-ciphertext.ts";
import { ReadOnlyContent } from "./read-only-content.tsx";
import { UnlockCard } from "./unlock-card.tsx";
import { unlocked, useUnlocked } from "./unlocked.ts";
import { useOpenedDraft } from "./use-opened-draft.ts";
import { useRecoveryFile } from "./use-recovery-file.ts";

interface Of {
  readonly proposal: Proposal;
  readonly challenge: PublicChallenge;
}

/** Lets a person choose between the server's draft and what only this device has. */
function KeptNotice({ onChoose }: { onChoose: (kept: boolean) => void }) {
  const { t } = useTranslation("proposals");
  return (
    <Alert
      type="warning"
      showIcon
      title={t("kept.title")}
      description={
        <div className="item-actions">
          <Button type="primary" onClick={() => onChoose(true)}>
            {t("kept.restore")}
          </Button>
          <Button onClick={() => onChoose(false)}>{t("kept.discard")}</Button>
        </div>
      }
    />
  );
}

/** That it is open, and what goes with the key. */
function LockLine({ proposal, identity }: { proposal: Proposal; identity: string }) {
  const { t } = useTranslation("proposals");
  const handOut = useRecoveryFile(proposal, identity);
  return (
    <p className="lock-line">
      <span>{t("unlock.isOpen")}</span>
      <Button size="small" icon={<LockOutlined />} onClick={() => unlocked.forget(proposal.id)}>
        {t("unlock.lock")}
      </Button>
      <Button size="small" icon={<DownloadOutlined />} onClick={handOut}>
        {t("recovery.download")}
      </Button>
    </p>
  );
}

function Opened({ proposal, challenge, identity }: Of & { identity: string }) {
  const draft = useOpenedDraft(proposal, identity);
  const [chosen, setChosen] = useState<DraftValues>();
  if (draft.isError) return <ProblemAlert problem={draft.error} />;
  if (draft.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  const { values, kept } = draft.data;
  const editable = proposal.moves.includes("edit");
  if (!editable) return <ReadOnlyContent proposal={proposal} challenge={challenge} values={values} />;
  if (kept !== undefined && chosen === undefined) {
    return (
      <KeptNotice
        onChoose={(mine) => {
          if (!mine) keepCiphertext(proposal.id, undefined);
          setChosen(mine ? kept : values);
        }}
      />
    );
  }
  return (
    <>
      <LockLine proposal={proposal} identity={identity} />
      <ProposalEditor
        proposal={proposal}
        challenge={challenge}
        identity={identity}
        draft={chosen ?? values}
      />
    </>
  );
}

/** What the proposal says: behind the passphrase, then a form while it may be changed, then to read. */
export function ContentCard(of: Of) {
  const identity = useUnlocked(of.proposal.id);
  if (identity === undefined) return <UnlockCard proposal={of.proposal} />;
  return <Opened {...of} identity={identity} />;
}

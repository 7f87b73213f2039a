import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { recoveryText } from "./recovery-file.ts";
import { saveFile } from "./save-file.ts";

/** Hands out the file that opens the proposal without its passphrase. */
export function useRecoveryFile(proposal: Proposal, identity: string): () => void {
  const { t } = useTranslation("proposals");
  return () => {
    const { id, challengeId, challengeTitle, members, vault } = proposal;
    const lines = [
      t("recovery.file.what", {
        title: challengeTitle,
        name: members.find(({ lead }) => lead)?.name ?? "",
      }),
      t("recovery.file.keep"),
      t("recovery.file.use"),
    ];
    saveFile(
      `duijie-recovery-${id}.txt`,
      recoveryText(lines, { challengeId, identity, recipient: vault.recipient }),
    );
  };
}

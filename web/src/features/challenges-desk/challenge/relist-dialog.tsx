import { App, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { useChallengeChanged, useChallengeOutdated, useProgrammes } from "../use-desk.ts";

interface Of {
  readonly challenge: Challenge;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/** 重新张榜: another round, which keeps the history of this one. */
export function RelistDialog({ challenge, onClose, onReload }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { items } = useProgrammes();
  const changed = useChallengeChanged();
  const outdated = useChallengeOutdated();
  const send = useSend(challengeContracts.relistChallenge);
  return (
    <FormDialog
      title={t("move.relist")}
      text={t("ask.relist")}
      confirmLabel={t("move.relist")}
      initialValues={{ programmeId: challenge.programmeId }}
      schema={challengeContracts.relistChallenge.body}
      bodyOf={(values) => ({
        programmeId: String(values.programmeId ?? ""),
        expectedVersion: challenge.version,
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={onReload}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId: challenge.id }, body },
          {
            onSuccess: (round) => {
              changed(round);
              outdated(challenge.id);
              void message.success(t("done.relist"));
              void navigate(challengeDeskPaths.view(round.id));
            },
          },
        )
      }
    >
      <Form.Item name="programmeId" label={t("challenge.programme")}>
        <Select options={items.map(({ id, content }) => ({ value: id, label: content.title }))} />
      </Form.Item>
    </FormDialog>
  );
}

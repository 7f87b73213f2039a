import { UnlockOutlined } from "@ant-design/icons";
import { Alert, App, Button, Card, Form, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Opening, sealingContracts } from "../../../../../shared/contracts/sealing.ts";
import { call } from "../../../api/call.ts";
import { Problem } from "../../../api/problem.ts";
import { useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { problemFrom } from "../../proposals/problem-from.ts";
import { identityIn } from "../../proposals/recovery-file.ts";
import { openShare, unlockHolder } from "./committee-keys.ts";

interface Of {
  readonly opening: Opening;
  readonly onReleased: (after: Opening) => void;
}

/** Unlocks one's own key in this browser, opens one's share with it and hands only the share in. */
export function ReleaseCard({ opening, onReleased }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { id: personId } = useMe();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const own = opening.holders.find((holder) => holder.personId === personId);
  const { mySealedShare, myProtectedIdentity, challengeId } = opening;
  if (own === undefined) return <Alert type="info" showIcon title={t("opening.notHolder")} />;
  if (own.releasedAt !== undefined)
    return <Alert type="success" showIcon title={t("opening.mineReleased")} />;
  if (mySealedShare === undefined || myProtectedIdentity === undefined) return null;
  const release = async (identityOf: () => Promise<string>) => {
    setPending(true);
    setProblem(undefined);
    try {
      const share = await openShare(await identityOf(), mySealedShare);
      onReleased(await call(sealingContracts.releaseShare, { path: { challengeId }, body: { share } }));
      void message.success(t("opening.mineReleased"));
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setPending(false);
    }
  };
  const fromFile = (file: File | undefined) => {
    if (file === undefined) return;
    void release(async () => {
      const identity = identityIn(await file.text());
      if (identity === undefined) throw new Problem(422, "sealing.identity");
      return identity;
    });
  };
  return (
    <Card className="form-card" title={<h2 className="card-title">{t("opening.release")}</h2>}>
      <p className="desk-text">{t("opening.releaseText")}</p>
      <Form<{ passphrase?: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ passphrase }) => void release(() => unlockHolder(myProtectedIdentity, passphrase ?? ""))}
      >
        <Form.Item name="passphrase" label={t("opening.passphrase")}>
          <Input.Password autoComplete="off" />
        </Form.Item>
        <ProblemAlert problem={problem} />
        <div className="item-actions">
          <Button type="primary" htmlType="submit" icon={<UnlockOutlined />} loading={pending}>
            {t(pending ? "opening.working" : "opening.release")}
          </Button>
          <Button disabled={pending} onClick={() => chooser.current?.click()}>
            {t("opening.file")}
          </Button>
        </div>
      </Form>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t("opening.file")}
        accept=".txt,text/plain"
        onChange={({ target }) => {
          fromFile(target.files?.[0]);
          target.value = "";
        }}
      />
    </Card>
  );
}

import { UnlockOutlined } from "@ant-design/icons";
import { Alert, Button, Card, Form, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { Problem } from "../../api/problem.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { problemFrom } from "./problem-from.ts";
import { identityIn } from "./recovery-file.ts";
import { fits, openVault } from "./sealing.ts";
import { unlocked } from "./unlocked.ts";

/** Asks for the team's passphrase, or for its recovery file; the key stays in this page's memory. */
export function UnlockCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("proposals");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const chooser = useRef<HTMLInputElement>(null);
  const { vault, id, moves } = proposal;
  const editable = moves.includes("edit");
  const run = async (find: () => Promise<string>) => {
    setPending(true);
    setProblem(undefined);
    try {
      const identity = await find();
      if (!(await fits(identity, vault.recipient))) throw new Problem(422, "sealing.other_key");
      unlocked.keep(id, identity);
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setPending(false);
    }
  };
  const openFile = (file: File | undefined) => {
    if (file === undefined) return;
    void run(async () => {
      const identity = identityIn(await file.text());
      if (identity === undefined) throw new Problem(422, "sealing.identity");
      return identity;
    });
  };
  return (
    <Card className="form-card unlock" title={<h2 className="card-title">{t("unlock.title")}</h2>}>
      <p className="page-lead">{t("unlock.lead")}</p>
      <Form<{ passphrase: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ passphrase }) => void run(() => openVault(vault.protectedIdentity, passphrase ?? ""))}
      >
        <Form.Item name="passphrase" label={t("unlock.passphrase")}>
          {/* Who comes to see what became of it is not led past the result. */}
          <Input.Password autoComplete="off" autoFocus={editable} />
        </Form.Item>
        <ProblemAlert problem={problem} />
        <div className="item-actions">
          <Button type="primary" htmlType="submit" icon={<UnlockOutlined />} loading={pending}>
            {t(pending ? "unlock.working" : "unlock.open")}
          </Button>
          <Button disabled={pending} onClick={() => chooser.current?.click()}>
            {t("unlock.file")}
          </Button>
        </div>
      </Form>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t("unlock.file")}
        accept=".txt,text/plain"
        onChange={({ target }) => {
          openFile(target.files?.[0]);
          target.value = "";
        }}
      />
      {editable && <Alert className="unlock__lost" type="info" showIcon title={t("unlock.lost")} />}
    </Card>
  );
}

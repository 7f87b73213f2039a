import { DownloadOutlined } from "@ant-design/icons";
import { Alert, App, Button, Card, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Committee, sealingContracts } from "../../../../../shared/contracts/sealing.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { passphraseFault, passphraseLeast } from "../../proposals/passphrase.ts";
import { problemFrom } from "../../proposals/problem-from.ts";
import { saveFile } from "../../proposals/save-file.ts";
import { type HolderKey, makeHolderKey } from "./committee-keys.ts";
import { holderRecoveryText } from "./holder-recovery.ts";

interface Of {
  readonly programmeId: string;
  readonly onEnrolled: (committee: Committee) => void;
}

interface Values {
  readonly passphrase?: string;
  readonly repeated?: string;
}

/** Once, right after the key was made: a file that does without the passphrase. */
function Recovery({ holderKey, onDone }: { holderKey: HolderKey; onDone: () => void }) {
  const { t } = useTranslation("challenges-desk");
  const { profile } = useMe();
  const [saved, setSaved] = useState(false);
  const save = () => {
    const lines = [t("enrol.file.what", { name: profile.name }), t("enrol.file.keep")];
    saveFile(`duijie-holder-${holderKey.recipient.slice(-8)}.txt`, holderRecoveryText(lines, holderKey));
    setSaved(true);
  };
  return (
    <Card className="form-card" title={<h2 className="card-title">{t("enrol.recovery")}</h2>}>
      <Alert type="success" showIcon title={t("enrol.done")} />
      <p className="desk-text">{t("enrol.recoveryText")}</p>
      <div className="item-actions">
        <Button type={saved ? "default" : "primary"} icon={<DownloadOutlined />} onClick={save}>
          {t("enrol.download")}
        </Button>
        <Button type={saved ? "primary" : "default"} onClick={onDone}>
          {t(saved ? "enrol.goOn" : "enrol.without")}
        </Button>
      </div>
    </Card>
  );
}

/** 登记为持有人: the key is made here, and only its locked half leaves the browser. */
export function EnrolCard({ programmeId, onEnrolled }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [made, setMade] = useState<{ holderKey: HolderKey; committee: Committee }>();
  const enrol = async ({ passphrase = "", repeated = "" }: Values) => {
    const fault = passphraseFault(passphrase, repeated);
    form.setFields([
      {
        name: "passphrase",
        errors:
          fault === "short" || fault === "plain"
            ? [t(`enrol.fault.${fault}`, { least: passphraseLeast })]
            : [],
      },
      { name: "repeated", errors: fault === "differs" ? [t("enrol.fault.differs")] : [] },
    ]);
    if (fault !== undefined) return;
    setPending(true);
    setProblem(undefined);
    try {
      const holderKey = await makeHolderKey(passphrase);
      const { recipient, protectedIdentity } = holderKey;
      const committee = await call(sealingContracts.enrolHolder, {
        path: { programmeId },
        body: { recipient, protectedIdentity },
      });
      setMade({ holderKey, committee });
      void message.success(t("enrol.done"));
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setPending(false);
    }
  };
  if (made !== undefined)
    return <Recovery holderKey={made.holderKey} onDone={() => onEnrolled(made.committee)} />;
  return (
    <Card className="form-card" title={<h2 className="card-title">{t("enrol.title")}</h2>}>
      <ul className="desk-list">
        <li>{t("enrol.why")}</li>
        <li>{t("enrol.nobody")}</li>
        <li>{t("enrol.lost")}</li>
      </ul>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void enrol(values)}
      >
        <Form.Item
          name="passphrase"
          label={t("enrol.passphrase")}
          extra={t("enrol.passphraseHint", { least: passphraseLeast })}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="repeated" label={t("enrol.repeat")}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <ProblemAlert problem={problem} />
        <Button type="primary" htmlType="submit" loading={pending}>
          {t(pending ? "enrol.working" : "enrol.button")}
        </Button>
      </Form>
    </Card>
  );
}

import { Button, Drawer, Form, Grid, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { unsuitableReasons } from "../../../../shared/contracts/matching.ts";
import type { Said } from "./verdict-cache.ts";

const noteLength = 300;

/** Why a match does not suit: one tap says it; only "other" wants words. From below on a phone. */
export function ReasonSheet({ onSay, onClose }: { onSay: (said: Said) => void; onClose: () => void }) {
  const { t } = useTranslation("matches");
  const wide = Grid.useBreakpoint().md === true;
  const [other, setOther] = useState(false);
  const [note, setNote] = useState("");
  return (
    <Drawer
      open
      title={t("reason.title")}
      placement={wide ? "right" : "bottom"}
      size={wide ? 380 : "auto"}
      onClose={onClose}
    >
      <p className="reasons__text">{t("reason.text")}</p>
      <ul className="reasons">
        {unsuitableReasons.map((reason) => (
          <li key={reason}>
            <Button
              block
              type={reason === "other" && other ? "primary" : "default"}
              aria-expanded={reason === "other" ? other : undefined}
              onClick={() => (reason === "other" ? setOther(true) : onSay({ verdict: "unsuitable", reason }))}
            >
              {t(`reason.${reason}`)}
            </Button>
          </li>
        ))}
      </ul>
      {other && (
        <Form
          layout="vertical"
          onFinish={() => onSay({ verdict: "unsuitable", reason: "other", note: note.trim() })}
        >
          <Form.Item label={t("reason.note")} htmlFor="reason-note">
            <Input.TextArea
              id="reason-note"
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={noteLength}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block disabled={note.trim() === ""}>
            {t("reason.confirm")}
          </Button>
        </Form>
      )}
    </Drawer>
  );
}

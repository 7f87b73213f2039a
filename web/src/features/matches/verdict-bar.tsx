import { DislikeOutlined, LikeOutlined, PhoneOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonSheet } from "./reason-sheet.tsx";
import type { MatchVerdict, Said } from "./verdict-cache.ts";

interface Of {
  readonly title: string;
  readonly verdict: MatchVerdict | undefined;
  /** Absent: what was said is taken back. */
  readonly onSay: (said?: Said) => void;
}

/** One tap says whether a match suits; another one takes it back. */
export function VerdictBar({ title, verdict, onSay }: Of) {
  const { t } = useTranslation("matches");
  const [asking, setAsking] = useState(false);
  if (verdict !== undefined) {
    return (
      <p className="verdict verdict--said" role="status">
        <span>{t("verdict.said", { verdict: t(`verdict.${verdict.verdict}`) })}</span>
        <Button type="link" icon={<UndoOutlined aria-hidden="true" />} onClick={() => onSay()}>
          {t("verdict.undo")}
        </Button>
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in line with its buttons
    <div className="verdict" role="group" aria-label={`${t("verdict.ask")} ${title}`}>
      <Button icon={<LikeOutlined aria-hidden="true" />} onClick={() => onSay({ verdict: "suitable" })}>
        {t("verdict.suitable")}
      </Button>
      <Button icon={<DislikeOutlined aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t("verdict.unsuitable")}
      </Button>
      <Button icon={<PhoneOutlined aria-hidden="true" />} onClick={() => onSay({ verdict: "in-contact" })}>
        {t("verdict.in-contact")}
      </Button>
      {asking && (
        <ReasonSheet
          onClose={() => setAsking(false)}
          onSay={(said) => {
            setAsking(false);
            onSay(said);
          }}
        />
      )}
    </div>
  );
}

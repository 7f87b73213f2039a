import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { problemText } from "../../../../../shared/kernel/problem-texts.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { usccParts } from "../../organizations/uscc-parts.ts";
import { useUsccWords } from "../../organizations/use-uscc-words.ts";

/** Says while the code is typed whether it can be right, and what it says. */
function UsccCheck() {
  const { t } = useTranslation("organizations");
  const language = useLanguage();
  const words = useUsccWords();
  const form = Form.useFormInstance();
  const typed: unknown = Form.useWatch("uscc", form);
  // The field says it already.
  if (form.getFieldError("uscc").length > 0) return t("uscc.hint");
  if (typeof typed !== "string" || typed.trim() === "") return t("uscc.hint");
  const parts = usccParts(typed);
  if (parts.code.length < 18) return `${parts.code.length}/18`;
  if (parts.fault !== undefined) {
    return <span className="check--wrong">✗ {problemText(`uscc.${parts.fault}`, language)}</span>;
  }
  if (parts.soleTrader) return <span className="check--wrong">✗ {t("uscc.soleTrader")}</span>;
  return (
    <span className="check--right">
      ✓{" "}
      {t("uscc.right", {
        authority: words.authority(parts),
        kind: words.kind(parts),
        registrar: parts.registrar,
      })}
    </span>
  );
}

export function UsccField() {
  const { t } = useTranslation("organizations");
  return (
    <Form.Item name="uscc" label={t("field.uscc")} extra={<UsccCheck />}>
      <Input className="uscc-input" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
    </Form.Item>
  );
}

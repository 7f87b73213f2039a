import { Button, Checkbox, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { useWriting } from "./use-job-start.ts";

/** Writes the rows that are ready, after a last look at what stays out. */
export function WriteBar({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const [asked, setAsked] = useState(false);
  const writing = useWriting(current);
  const { ready, incomplete, faulty, duplicate, skipped } = current.counts;
  if (!current.moves.includes("write")) return null;
  const nothing = ready + incomplete === 0;
  return (
    <div className="write-bar">
      <p role="status">
        {nothing ? t("write.nothing") : t("write.left", { faulty, duplicate, skipped })}
        {incomplete > 0 && ` · ${t("write.leftIncomplete", { n: incomplete })}`}
      </p>
      <Button type="primary" size="large" disabled={nothing} onClick={() => setAsked(true)}>
        {t("write.action", { n: ready })}
      </Button>
      <MoveDialog
        open={asked}
        title={t("write.title", { n: ready })}
        text={
          <>
            <p>{t("write.text")}</p>
            <p>{t("write.left", { faulty, duplicate, skipped })}</p>
          </>
        }
        confirmLabel={t("write.confirm")}
        pending={writing.isPending}
        problem={writing.error}
        onConfirm={(values) => writing.mutate(values.drafts === true, { onSuccess: () => setAsked(false) })}
        onCancel={() => setAsked(false)}
      >
        {incomplete > 0 && (
          <Form.Item name="drafts" valuePropName="checked">
            <Checkbox>{t("write.drafts", { n: incomplete })}</Checkbox>
          </Form.Item>
        )}
      </MoveDialog>
    </div>
  );
}

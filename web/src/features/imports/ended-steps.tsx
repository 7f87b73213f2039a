import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useReading } from "./use-job-start.ts";
import { useNoteText } from "./use-note-text.ts";

function AgainLink({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  return (
    <Link className="button" to={`/app/imports/new?kind=${current.kind}`}>
      {t("again")}
    </Link>
  );
}

/** The page was left before the upload was complete, or before reading began: only the server knows which. */
export function AnnouncedStep({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const reading = useReading(current);
  return (
    <section className="import-card">
      <h2>{t("announced.title")}</h2>
      <p>{t("announced.text")}</p>
      <ProblemAlert problem={reading.error} />
      <div className="item-actions">
        <Button type="primary" loading={reading.isPending} onClick={() => reading.mutate(undefined)}>
          {t("announced.read")}
        </Button>
        <AgainLink current={current} />
      </div>
    </section>
  );
}

/** Unreadable or given up: why, and how to start anew. */
export function EndedStep({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const noteText = useNoteText();
  const failed = current.state === "failed";
  return (
    <section className="import-card">
      <h2>{t(failed ? "failed.title" : "cancelled.title")}</h2>
      {current.problem && <Alert type="error" showIcon title={noteText(current.problem)} />}
      <p>{t(failed ? "failed.text" : "cancelled.text")}</p>
      <div className="item-actions">
        <AgainLink current={current} />
      </div>
    </section>
  );
}

import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { awardContracts, type Objection } from "../../../../shared/contracts/awards.ts";
import type { StoredFile } from "../../../../shared/contracts/files.ts";
import { call } from "../../api/call.ts";
import { acceptedFiles, type UploadPort } from "../../api/upload.ts";
import { FileLink } from "../../signed-in/file-link.tsx";
import { useUploads } from "../../signed-in/use-uploads.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { useObjectionsChanged } from "./use-objection.ts";

const { announceEvidence, completeEvidence, downloadEvidence } = awardContracts;

/** What proves the objection; more may be added until it is raised. */
export function Evidence({ objection }: { objection: Objection }) {
  const { t } = useTranslation("objections");
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const changed = useObjectionsChanged();
  const path = { challengeId: objection.challengeId, objectionId: objection.id };
  const port: UploadPort<StoredFile> = {
    announce: (body, idempotencyKey) => call(announceEvidence, { path, body }, { idempotencyKey }),
    complete: (fileId) => call(completeEvidence, { path: { ...path, fileId } }),
  };
  const uploads = useUploads(async () => port, changed);
  return (
    <section>
      <h2 className="card-title">{t("evidence")}</h2>
      <ul className="plain-list">
        {objection.files
          .filter(({ state }) => state === "ready")
          .map((file) => (
            <li key={file.id}>
              <FileLink
                name={file.name}
                size={file.size}
                ticket={() => call(downloadEvidence, { path: { ...path, fileId: file.id } })}
              />
            </li>
          ))}
      </ul>
      {uploads.running.map(({ key, name, percent, problem }) =>
        problem === undefined ? (
          <Progress key={key} percent={percent} size="small" aria-label={t("uploading", { name })} />
        ) : (
          <Alert
            key={key}
            type="error"
            showIcon
            role="alert"
            title={t("uploadFailed", { name })}
            description={problem.text(language)}
            closable={{ onClose: () => uploads.cancel(key) }}
            action={
              <Button size="small" onClick={() => uploads.retry(key)}>
                {t("retry")}
              </Button>
            }
          />
        ),
      )}
      {objection.state === "draft" && (
        <>
          <input
            ref={chooser}
            className="visually-hidden"
            type="file"
            tabIndex={-1}
            aria-label={t("chooseEvidence")}
            multiple
            accept={acceptedFiles}
            onChange={(event) => {
              uploads.add(Array.from(event.target.files ?? []));
              event.target.value = "";
            }}
          />
          <Button icon={<UploadOutlined />} onClick={() => chooser.current?.click()}>
            {t("chooseEvidence")}
          </Button>
          <p className="rows__hint">{t("evidenceHint")}</p>
        </>
      )}
    </section>
  );
}

import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress, Segmented } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import type { StoredFile } from "../../../../../shared/contracts/files.ts";
import { call } from "../../../api/call.ts";
import { acceptedFiles, type UploadPort } from "../../../api/upload.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";
import { useUploads } from "../../../signed-in/use-uploads.ts";
import { useLanguage } from "../../../ui/use-format.ts";

export interface Attachment {
  readonly fileId: string;
  readonly visibility: "public" | "confidential";
}

interface Of {
  readonly challengeId: string;
  readonly known: readonly StoredFile[];
  /** Given by the form. */
  readonly value?: readonly Attachment[];
  readonly onChange?: (value: readonly Attachment[]) => void;
}

const { announceChallengeFile, completeChallengeFile, downloadChallengeFile } = challengeContracts;

const portOf = (challengeId: string): UploadPort<StoredFile> => ({
  announce: (body, idempotencyKey) =>
    call(announceChallengeFile, { path: { challengeId }, body }, { idempotencyKey }),
  complete: (fileId) => call(completeChallengeFile, { path: { challengeId, fileId } }),
});

/** Files that go with a challenge; confidential until said otherwise. */
export function Attachments({ challengeId, known, value = [], onChange }: Of) {
  const { t } = useTranslation("challenges-desk");
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const current = useRef(value);
  current.current = value;
  const change = (next: readonly Attachment[]) => {
    current.current = next;
    onChange?.(next);
  };
  const uploads = useUploads(
    async () => portOf(challengeId),
    (file) => change([...current.current, { fileId: file.id, visibility: "confidential" }]),
  );
  const files = [...known, ...uploads.done];
  return (
    <div className="attachments">
      <ul className="attachments__list">
        {value.map(({ fileId, visibility }) => {
          const file = files.find(({ id }) => id === fileId);
          const name = file?.name ?? fileId;
          return (
            <li key={fileId}>
              <FileLink
                name={name}
                size={file?.size ?? 0}
                ticket={() => call(downloadChallengeFile, { path: { challengeId, fileId } })}
              />
              <Segmented<Attachment["visibility"]>
                aria-label={t("form.visibilityOf", { name })}
                options={(["public", "confidential"] as const).map((one) => ({
                  value: one,
                  label: t(`form.visibility.${one}`),
                }))}
                value={visibility}
                onChange={(chosen) =>
                  change(value.map((one) => (one.fileId === fileId ? { ...one, visibility: chosen } : one)))
                }
              />
              <Button
                icon={<DeleteOutlined />}
                aria-label={t("form.removeFile", { name })}
                onClick={() => change(value.filter((one) => one.fileId !== fileId))}
              />
            </li>
          );
        })}
      </ul>
      {uploads.running.map(({ key, name, percent, problem }) =>
        problem === undefined ? (
          <Progress key={key} percent={percent} size="small" aria-label={name} />
        ) : (
          <Alert
            key={key}
            type="error"
            showIcon
            role="alert"
            title={`${name}: ${problem.text(language)}`}
            closable={{ onClose: () => uploads.cancel(key) }}
            action={
              <Button size="small" onClick={() => uploads.retry(key)}>
                {t("form.retryFile")}
              </Button>
            }
          />
        ),
      )}
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t("form.chooseFile")}
        multiple
        accept={acceptedFiles}
        onChange={({ target }) => {
          uploads.add(Array.from(target.files ?? []));
          target.value = "";
        }}
      />
      <Button
        icon={<UploadOutlined />}
        disabled={value.length >= 10}
        onClick={() => chooser.current?.click()}
      >
        {t("form.chooseFile")}
      </Button>
    </div>
  );
}

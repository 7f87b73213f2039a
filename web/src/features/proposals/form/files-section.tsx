import { DeleteOutlined, DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, App, Button, Form, Progress } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { acceptedFiles } from "../../../api/upload.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import type { SealedFileEntry } from "../draft-values.ts";
import { fetchOwnFile } from "../own-file.ts";
import { problemFrom } from "../problem-from.ts";
import { saveBlob } from "../save-file.ts";
import { useSealedUploads } from "../use-sealed-uploads.ts";

export interface Sealing {
  readonly challengeId: string;
  readonly proposalId: string;
}

interface Of extends Sealing {
  readonly editable: boolean;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: readonly SealedFileEntry[];
  readonly onChange?: (value: readonly SealedFileEntry[]) => void;
}

const most = 20;

/** Files sealed in the browser: each to a key of its own, which stands in the sealed proposal only. */
export function SealedFiles({ challengeId, proposalId, editable, id, value = [], onChange }: Of) {
  const { t } = useTranslation("proposals");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const current = useRef(value);
  current.current = value;
  const change = (next: readonly SealedFileEntry[]) => {
    current.current = next;
    onChange?.(next);
  };
  const path = { challengeId, proposalId };
  const uploads = useSealedUploads(path, (entry) => change([...current.current, entry]));
  const open = async (file: SealedFileEntry) => {
    try {
      saveBlob(file.name, await fetchOwnFile(path, file));
    } catch (error) {
      void message.error(problemFrom(error).text(language));
    }
  };
  return (
    <div className="attachments">
      <ul className="attachments__list">
        {value.map((file) => (
          <li key={file.fileId}>
            <span className="sealed-file">
              {file.name}
              <small className="sealed-file__facts">
                {names.label("fileType", file.type)} · {format.size(file.size)} · {t("files.sealed")}
              </small>
            </span>
            <Button
              icon={<DownloadOutlined />}
              aria-label={t("files.download", { name: file.name })}
              onClick={() => void open(file)}
            />
            {editable && (
              <Button
                icon={<DeleteOutlined />}
                aria-label={t("files.remove", { name: file.name })}
                onClick={() => change(value.filter(({ fileId }) => fileId !== file.fileId))}
              />
            )}
          </li>
        ))}
      </ul>
      {uploads.running.map(({ key, name, stage, percent, problem }) =>
        problem === undefined ? (
          <div key={key} className="attachments__running">
            <span role="status">{t(`files.${stage}`, { name })}</span>
            <Progress
              percent={stage === "sealing" ? 0 : percent}
              size="small"
              aria-label={t(`files.${stage}`, { name })}
            />
            <Button size="small" aria-label={t("files.cancel", { name })} onClick={() => uploads.cancel(key)}>
              {t("files.stop")}
            </Button>
          </div>
        ) : (
          <Alert
            key={key}
            type="error"
            showIcon
            role="alert"
            title={t("files.failed", { name })}
            description={problem.text(language)}
            closable={{ onClose: () => uploads.cancel(key) }}
            action={
              <Button size="small" onClick={() => uploads.retry(key)}>
                {t("files.goOn")}
              </Button>
            }
          />
        ),
      )}
      {editable && (
        <>
          <input
            ref={chooser}
            className="visually-hidden"
            type="file"
            tabIndex={-1}
            aria-label={t("files.choose")}
            multiple
            accept={acceptedFiles}
            onChange={(event) => {
              void uploads.add(Array.from(event.target.files ?? []));
              event.target.value = "";
            }}
          />
          <Button
            {...(id === undefined ? {} : { id })}
            icon={<UploadOutlined />}
            disabled={value.length + uploads.running.length >= most}
            onClick={() => chooser.current?.click()}
          >
            {t("files.choose")}
          </Button>
        </>
      )}
    </div>
  );
}

/** Files that go with the proposal. */
export function FilesSection(path: Sealing) {
  const { t } = useTranslation("proposals");
  return (
    <>
      <p className="rows__hint">{t("hint.files")}</p>
      <Form.Item name="files">
        <SealedFiles {...path} editable />
      </Form.Item>
    </>
  );
}

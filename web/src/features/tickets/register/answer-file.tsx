import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "../../../../../shared/contracts/files.ts";
import { registrationContracts } from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import { acceptedFiles, type UploadPort } from "../../../api/upload.ts";
import { useUploads } from "../../../signed-in/use-uploads.ts";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";

const { announceAnswerFile, completeAnswerFile } = registrationContracts;

const portOf = (eventId: string): UploadPort<StoredFile> => ({
  announce: (body, idempotencyKey) =>
    call(announceAnswerFile, { path: { eventId }, body }, { idempotencyKey }),
  complete: (fileId) => call(completeAnswerFile, { path: { eventId, fileId } }),
});

interface Of {
  readonly eventId: string;
  readonly label: string;
  /** Files of an earlier answer. */
  readonly known: readonly StoredFile[];
  /** A form is not handed in while a file of it is on its way. */
  readonly onBusy: (busy: boolean) => void;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}

/** A question that is answered by one file. */
export function AnswerFile({ eventId, label, known, onBusy, id, value, onChange }: Of) {
  const { t } = useTranslation("tickets");
  const format = useFormat();
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const uploads = useUploads(
    () => Promise.resolve(portOf(eventId)),
    (file) => onChange?.(file.id),
  );
  const busy = uploads.running.some(({ problem }) => problem === undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it begins and when it ends, not on every render
  useEffect(() => onBusy(busy), [busy]);
  const file = [...known, ...uploads.done].find((one) => one.id === value);
  return (
    <div className="answer-file">
      {file !== undefined && (
        <p className="answer-file__done">
          <span>
            {file.name} <small>{format.size(file.size)}</small>
          </span>
          <Button
            size="small"
            aria-label={t("register.form.remove", { name: file.name })}
            onClick={() => onChange?.(undefined)}
          >
            ×
          </Button>
        </p>
      )}
      {uploads.running.map(({ key, name, percent, problem }) =>
        problem === undefined ? (
          <div key={key} role="status">
            {t("register.form.uploading", { name })}
            <Progress percent={percent} size="small" aria-label={t("register.form.uploading", { name })} />
            <Button size="small" onClick={() => uploads.cancel(key)}>
              {t("register.form.stop")}
            </Button>
          </div>
        ) : (
          <Alert
            key={key}
            type="error"
            showIcon
            role="alert"
            title={t("register.form.failed", { name })}
            description={problem.text(language)}
            closable={{ onClose: () => uploads.cancel(key) }}
            action={
              <Button size="small" onClick={() => uploads.retry(key)}>
                {t("register.form.retry")}
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
        aria-label={label}
        accept={acceptedFiles}
        onChange={(event) => {
          uploads.add(Array.from(event.target.files ?? []).slice(0, 1));
          event.target.value = "";
        }}
      />
      <Button
        {...(id === undefined ? {} : { id })}
        icon={<UploadOutlined />}
        disabled={busy}
        onClick={() => chooser.current?.click()}
      >
        {t(file === undefined ? "register.form.file" : "register.form.fileReplace")}
      </Button>
    </div>
  );
}

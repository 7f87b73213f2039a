import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../../../shared/contracts/files.ts";
import { call } from "../../../api/call.ts";
import { useSend } from "../../../api/hooks.ts";
import { acceptedFiles, type UploadPort } from "../../../api/upload.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useUploads } from "../../../signed-in/use-uploads.ts";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { useEventChanged } from "../use-event.ts";
import "../../../signed-in/editor.css";

type Purpose = "cover" | "attachment";
const { announceEventFile, completeEventFile, downloadEventFile, getEvent, removeEventFile } =
  eventsContracts;

const portOf = (eventId: string, purpose: Purpose): UploadPort<StoredFile> => ({
  announce: (file, idempotencyKey) =>
    call(announceEventFile, { path: { eventId }, body: { purpose, file } }, { idempotencyKey }),
  complete: (fileId) => call(completeEventFile, { path: { eventId, fileId } }),
});

interface Of {
  readonly event: ProgrammeEvent;
  readonly purpose: Purpose;
  readonly most: number;
  readonly accept: string;
}

/** The files of one purpose: see, add, remove. */
function Files({ event, purpose, most, accept }: Of) {
  const { t } = useTranslation(["events-desk", "app"]);
  const language = useLanguage();
  const format = useFormat();
  const chooser = useRef<HTMLInputElement>(null);
  const changed = useEventChanged();
  const removal = useSend(removeEventFile);
  const path = { eventId: event.id };
  const uploads = useUploads(
    async () => portOf(event.id, purpose),
    () => void call(getEvent, { path }).then(changed),
  );
  const files = event.files.filter((file) => file.purpose === purpose && file.state === "ready");
  return (
    <fieldset className="rows">
      <legend>{t(`form.files.${purpose}`)}</legend>
      <p className="rows__hint">{t(`form.files.${purpose}Hint`)}</p>
      {files.length > 0 && (
        <ul className="attachments__list">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              {event.publishedAt === undefined ? (
                // Files are read on the public page, which a draft does not have: a link would lead nowhere.
                <span>
                  {name} <small>{format.size(size)}</small>
                </span>
              ) : (
                <FileLink
                  name={name}
                  size={size}
                  ticket={() => call(downloadEventFile, { path: { ...path, fileId: id } })}
                />
              )}
              <Button
                icon={<DeleteOutlined />}
                aria-label={t("form.files.remove", { name })}
                loading={removal.isPending}
                onClick={() => removal.mutate({ path: { ...path, fileId: id } }, { onSuccess: changed })}
              />
            </li>
          ))}
        </ul>
      )}
      <ProblemAlert problem={removal.error} />
      {uploads.running.map(({ key, name, percent, problem }) =>
        problem === undefined ? (
          <div key={key} className="attachments__running">
            <span>{t("form.files.uploading", { name })}</span>
            <Progress percent={percent} size="small" aria-label={t("form.files.uploading", { name })} />
          </div>
        ) : (
          <Alert
            key={key}
            type="error"
            showIcon
            role="alert"
            title={t("form.files.failed", { name })}
            description={problem.text(language)}
            closable={{ onClose: () => uploads.cancel(key) }}
            action={
              <Button size="small" onClick={() => uploads.retry(key)}>
                {t("app:retry")}
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
        aria-label={t(`form.files.choose.${purpose}`)}
        multiple={most > 1}
        accept={accept}
        onChange={(chosen) => {
          uploads.add(Array.from(chosen.target.files ?? []));
          chosen.target.value = "";
        }}
      />
      <Button
        icon={<UploadOutlined />}
        disabled={files.length + uploads.running.length >= most}
        onClick={() => chooser.current?.click()}
      >
        {t(`form.files.choose.${purpose}`)}
      </Button>
    </fieldset>
  );
}

/** Cover picture and attachments. They belong to a saved event, and stand there at once. */
export function FilesSection({ event }: { event: ProgrammeEvent | undefined }) {
  const { t } = useTranslation("events-desk");
  if (event === undefined) return <Alert type="info" showIcon title={t("form.files.saveFirst")} />;
  return (
    <>
      <Files event={event} purpose="cover" most={1} accept=".png,.jpg,.jpeg" />
      <Files event={event} purpose="attachment" most={10} accept={acceptedFiles} />
    </>
  );
}

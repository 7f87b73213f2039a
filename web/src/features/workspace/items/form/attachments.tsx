import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Progress, Segmented } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "../../../../../../shared/contracts/files.ts";
import type { ItemKind } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { acceptedFiles, type UploadPort, type UploadTicketLike } from "../../../../api/upload.ts";
import { FileLink } from "../../../../signed-in/file-link.tsx";
import { useUploads } from "../../../../signed-in/use-uploads.ts";
import { useLanguage } from "../../../../ui/use-format.ts";
import { ask } from "../../../items/item-api.ts";

export interface Attachment {
  readonly fileId: string;
  readonly visibility: "public" | "confidential";
}

export interface AttachmentsOf {
  readonly kind: ItemKind;
  /** Saves the draft if need be and answers its id; undefined when that failed. */
  readonly idForUpload: () => Promise<string | undefined>;
  /** Files of the item that the server knows. */
  readonly known: readonly StoredFile[];
  readonly itemId: string | undefined;
  readonly mayUpload: boolean;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: readonly Attachment[];
  readonly onChange?: (value: readonly Attachment[]) => void;
}

const portOf = (kind: ItemKind, id: string): UploadPort<StoredFile> => ({
  announce: (body, idempotencyKey) =>
    ask<"announceFile", UploadTicketLike>(kind, "announceFile", { id, body }, { idempotencyKey }),
  complete: (fileId) => ask<"completeFile", StoredFile>(kind, "completeFile", { id, fileId }),
});

/** Files that go with it: upload with progress, choose who sees each, remove. Confidential until said otherwise. */
export function Attachments({
  kind,
  idForUpload,
  known,
  itemId,
  mayUpload,
  id,
  value = [],
  onChange,
}: AttachmentsOf) {
  const { t } = useTranslation(["workspace", "items"]);
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const current = useRef(value);
  current.current = value;
  const change = (next: readonly Attachment[]) => {
    current.current = next;
    onChange?.(next);
  };
  const uploads = useUploads(
    async () => {
      const target = await idForUpload();
      return target === undefined ? undefined : portOf(kind, target);
    },
    (file) => change([...current.current, { fileId: file.id, visibility: "confidential" }]),
  );
  const files = [...known, ...uploads.done];
  const nameOf = (fileId: string): StoredFile | undefined => files.find((file) => file.id === fileId);
  const visibilities = (["public", "confidential"] as const).map((one) => ({
    value: one,
    label: t(`items:visibility.${one}`),
  }));
  return (
    <div className="attachments">
      {value.length > 0 && (
        <ul className="attachments__list">
          {value.map(({ fileId, visibility }) => {
            const file = nameOf(fileId);
            const name = file?.name ?? fileId;
            return (
              <li key={fileId}>
                <FileLink
                  name={name}
                  size={file?.size ?? 0}
                  ticket={() =>
                    ask<"downloadFile", { url: string }>(kind, "downloadFile", { id: itemId ?? "", fileId })
                  }
                />
                <Segmented
                  aria-label={t("items.files.visibilityOf", { name })}
                  options={visibilities}
                  value={visibility}
                  onChange={(chosen) =>
                    change(value.map((one) => (one.fileId === fileId ? { ...one, visibility: chosen } : one)))
                  }
                />
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t("items.files.remove", { name })}
                  onClick={() => change(value.filter((one) => one.fileId !== fileId))}
                />
              </li>
            );
          })}
        </ul>
      )}
      {uploads.running.map(({ key, name, percent, problem }) =>
        problem === undefined ? (
          <div key={key} className="attachments__running">
            <span>{t("items.files.uploading", { name })}</span>
            <Progress percent={percent} size="small" aria-label={t("items.files.uploading", { name })} />
            <Button
              size="small"
              aria-label={t("items.files.cancel", { name })}
              onClick={() => uploads.cancel(key)}
            >
              {t("items.files.stop")}
            </Button>
          </div>
        ) : (
          <Alert
            key={key}
            type="error"
            showIcon
            role="alert"
            title={t("items.files.failed", { name })}
            description={problem.text(language)}
            closable={{ onClose: () => uploads.cancel(key) }}
            action={
              <Button size="small" onClick={() => uploads.retry(key)}>
                {t("items.files.retry")}
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
        aria-label={t("items.files.choose")}
        multiple
        accept={acceptedFiles}
        onChange={(event) => {
          uploads.add(Array.from(event.target.files ?? []));
          event.target.value = "";
        }}
      />
      <Button
        {...(id === undefined ? {} : { id })}
        icon={<UploadOutlined />}
        disabled={!mayUpload || value.length >= 10}
        onClick={() => chooser.current?.click()}
      >
        {t("items.files.choose")}
      </Button>
      <p className="rows__hint">{t(mayUpload ? "items.files.help" : "items.files.memberOnly")}</p>
    </div>
  );
}

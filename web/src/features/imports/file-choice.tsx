import { FileExcelOutlined, InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sheetFormats } from "../../../../shared/contracts/sheets.ts";
import { problemText } from "../../../../shared/kernel/problem-texts.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { sheetFault } from "./sheet-upload.ts";

interface Of {
  readonly file: File | undefined;
  readonly onChoose: (file: File) => void;
  readonly disabled: boolean;
}

/** A sheet, dragged here or picked; what cannot be taken is said before it is sent. */
export function FileChoice({ file, onChoose, disabled }: Of) {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const format = useFormat();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const fault = file && sheetFault(file);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = Array.from(event.dataTransfer.files);
    if (dropped !== undefined && !disabled) onChoose(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={over ? "file-choice file-choice--over" : "file-choice"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t("file.label")}
        accept={sheetFormats.map((one) => `.${one}`).join(",")}
        onChange={(event) => {
          const [chosen] = Array.from(event.target.files ?? []);
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      {file === undefined ? (
        <>
          <InboxOutlined className="file-choice__sign" />
          <span className="file-choice__drop">{t("file.drop")}</span>
        </>
      ) : (
        <p className="file-choice__file">
          <FileExcelOutlined /> <strong>{file.name}</strong> <span>{format.size(file.size)}</span>
        </p>
      )}
      <Button disabled={disabled} onClick={() => chooser.current?.click()}>
        {t(file === undefined ? "file.choose" : "file.other")}
      </Button>
      {fault !== undefined && (
        <p className="file-choice__fault" role="alert">
          {fault === "sheet.empty" ? t("file.empty") : problemText(fault, language)}
        </p>
      )}
      <p className="rows__hint">{t("file.help")}</p>
    </div>
  );
}

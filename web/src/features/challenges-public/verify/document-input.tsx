import { type DragEvent, type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Given } from "./check.ts";

/** A place to paste, to drop and to choose a file. */
export function DocumentInput({ pending, onGive }: { pending: boolean; onGive: (given: Given) => void }) {
  const { t } = useTranslation("challenges-public");
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    setText(new TextDecoder().decode(bytes));
    onGive({ from: "file", bytes });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    onGive({ from: "text", text });
  };
  return (
    <form className="document-input" onSubmit={send}>
      <label htmlFor={id}>{t("verify.input")}</label>
      <textarea
        id={id}
        className={over ? "document-input__drop document-input__drop--over" : "document-input__drop"}
        rows={8}
        spellCheck={false}
        placeholder={t("verify.placeholder")}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={t("verify.file")}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = "";
        }}
      />
      <p className="document-input__buttons">
        <button type="submit" className="button button--primary" disabled={pending || text.trim() === ""}>
          {t(pending ? "verify.checking" : "verify.check")}
        </button>
        <button type="button" className="button" onClick={() => chooser.current?.click()}>
          {t("verify.file")}
        </button>
      </p>
    </form>
  );
}

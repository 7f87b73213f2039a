import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem.ts";
import { useLanguage } from "../../ui/use-format.ts";

interface Of {
  readonly title: string;
  readonly confirm: string;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly children: ReactNode;
  readonly onSubmit: (fields: FormData) => void;
  readonly onClose: () => void;
}

/** A form in front of the page; the browser's own dialog keeps the focus inside and closes on Escape. */
export function DoorDialog({ title, confirm, pending, problem, children, onSubmit, onClose }: Of) {
  const { t } = useTranslation("door");
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <dialog ref={dialog} className="door-dialog" aria-labelledby={heading} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {children}
        {problem !== undefined && (
          <p className="door-fault" role="alert">
            {problem.text(language)}
          </p>
        )}
        <p className="door-dialog__actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </button>
          <button type="submit" className="button button--primary" disabled={pending}>
            {confirm}
          </button>
        </p>
      </form>
    </dialog>
  );
}

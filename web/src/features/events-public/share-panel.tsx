import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { eventPaths } from "./event-paths.ts";
import { spanText } from "./event-time.ts";
import { drawShareCard, pictureOf, type ShareCardTexts } from "./share-card.ts";

function useCardTexts(event: PublicEvent): ShareCardTexts {
  const { t } = useTranslation(["events-public", "app"]);
  const names = useNames();
  const language = useLanguage();
  const { content } = event;
  const place = content.place;
  return {
    kind: names.label("eventKind", content.kind),
    title: content.title,
    when: spanText(content.startsAt, content.endsAt, language),
    place: place === undefined ? t("card.online") : `${place.name} ${place.room ?? ""}`.trim(),
    host: names.list(content.hosts.map(({ name }) => name)),
    scan: t("page.share.scan"),
    name: t("app:nameInFull"),
    address: `${location.origin}${eventPaths.view(event.id)}`,
  };
}

/** Draws it into a canvas that nobody sees; people save the image, as a long press does it on a phone. */
async function makePicture(texts: ShareCardTexts): Promise<Blob> {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const canvas = document.createElement("canvas");
  drawShareCard(canvas, texts, {
    ground: colour("--surface"),
    ink: colour("--ink"),
    soft: colour("--ink-soft"),
    accent: colour("--brand"),
  });
  return pictureOf(canvas);
}

function Picture({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const texts = useCardTexts(event);
  const wanted = JSON.stringify(texts);
  const [made, setMade] = useState<{ file: File; url: string } | "failed">();
  useEffect(() => {
    let url: string | undefined;
    let left = false;
    makePicture(JSON.parse(wanted) as ShareCardTexts).then(
      (blob) => {
        if (left) return;
        url = URL.createObjectURL(blob);
        setMade({ file: new File([blob], "event.png", { type: "image/png" }), url });
      },
      () => setMade("failed"),
    );
    return () => {
      left = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [wanted]);
  if (made === undefined) return <p role="status">{t("page.share.making")}</p>;
  if (made === "failed") return <p role="alert">{t("page.share.failed")}</p>;
  const shareable = typeof navigator.canShare === "function" && navigator.canShare({ files: [made.file] });
  return (
    <>
      <img className="share-dialog__picture" src={made.url} alt={t("page.share.cardAlt", { ...texts })} />
      <p className="share-dialog__hint">{t("page.share.hint")}</p>
      <p className="share-dialog__actions">
        {shareable && (
          <button
            type="button"
            className="button button--primary"
            // Closing the system's sheet rejects; nothing is wrong then.
            onClick={() => void navigator.share({ files: [made.file] }).catch(() => undefined)}
          >
            {t("page.share.send")}
          </button>
        )}
        <a className="button" href={made.url} download={`${texts.title}.png`}>
          {t("page.share.save")}
        </a>
      </p>
    </>
  );
}

/** The link to copy, and the picture to forward. */
export function SharePanel({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<"copied" | "copyFailed">();
  const copy = () =>
    navigator.clipboard.writeText(`${location.origin}${eventPaths.view(event.id)}`).then(
      () => setCopied("copied"),
      () => setCopied("copyFailed"),
    );
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="share-panel">
      <button type="button" className="button" onClick={show}>
        {t("page.share.card")}
      </button>
      <button type="button" className="button" onClick={() => void copy()}>
        {t("page.share.copy")}
      </button>
      <span role="status">{copied && t(`page.share.${copied}`)}</span>
      <dialog
        ref={dialog}
        className="share-dialog"
        aria-label={t("page.share.cardTitle")}
        onClose={() => setOpen(false)}
      >
        <form method="dialog" className="share-dialog__head">
          <h2>{t("page.share.cardTitle")}</h2>
          <button type="submit" className="button">
            {t("page.share.close")}
          </button>
        </form>
        {open && <Picture event={event} />}
      </dialog>
    </div>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { call } from "../../api/call.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";

const { downloadEventFile } = eventsContracts;
type PublicFile = PublicEvent["attachments"][number];

/** The cover, once its short-lived address is known; a page without its picture is a page all the same. */
export function Cover({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const fileId = event.cover?.id ?? "";
  const ticket = useQuery<{ url: string }, Problem>({
    queryKey: [downloadEventFile.key, event.id, fileId],
    queryFn: ({ signal }) => call(downloadEventFile, { path: { eventId: event.id, fileId } }, { signal }),
    enabled: fileId !== "",
    // Asked for once a visit: another address would load the same picture again.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (ticket.data === undefined) return null;
  return (
    <img
      className="event__cover"
      src={ticket.data.url}
      alt={t("page.cover", { title: event.content.title })}
    />
  );
}

function DownloadButton({ eventId, file }: { eventId: string; file: PublicFile }) {
  const { t } = useTranslation("events-public");
  const language = useLanguage();
  const download = useMutation({
    mutationFn: () => call(downloadEventFile, { path: { eventId, fileId: file.id } }),
    // The address answers as an attachment, so the page stays.
    onSuccess: (ticket) => location.assign(ticket.url),
  });
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`${t("page.download")} ${file.name}`}
        disabled={download.isPending}
        onClick={() => download.mutate()}
      >
        {t(download.isPending ? "page.downloading" : "page.download")}
      </button>
      {download.isError && <span role="alert">{asProblem(download.error).text(language)}</span>}
    </>
  );
}

/** What goes with the event, to download. */
export function Attachments({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const format = useFormat();
  if (event.attachments.length === 0) return null;
  return (
    <section className="block">
      <h2>{t("page.files")}</h2>
      <ul className="files">
        {event.attachments.map((file) => (
          <li key={file.id}>
            <span className="files__name">
              {file.name}
              <small>
                {names.label("fileType", file.type)} · {format.size(file.size)}
              </small>
            </span>
            <DownloadButton eventId={event.id} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

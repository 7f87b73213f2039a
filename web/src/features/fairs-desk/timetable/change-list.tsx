import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useSlotWords } from "../use-slot-words.ts";
import type { MeetingWords } from "./use-meeting-words.ts";
import type { WholeVersion } from "./use-versions.ts";

interface Of {
  readonly fair: Fair;
  readonly title: string;
  readonly requestIds: readonly string[];
  readonly before: WholeVersion | undefined;
  readonly after: WholeVersion;
  readonly words: MeetingWords;
}

/** Meetings that move, go or come: from where to where. */
export function ChangeList({ fair, title, requestIds, before, after, words }: Of) {
  const { t } = useTranslation("fairs-desk");
  const slots = useSlotWords(fair);
  const seatIn = (version: WholeVersion | undefined, id: string) =>
    version?.meetings.find(({ requestId }) => requestId === id);
  const line = (id: string): string => {
    const [was, is] = [seatIn(before, id), seatIn(after, id)];
    const meeting = words.meeting(id);
    if (was !== undefined && is !== undefined)
      return t("version.change", { meeting, from: slots.seat(was), to: slots.seat(is) });
    if (was !== undefined) return t("version.gone", { meeting, from: slots.seat(was) });
    return is === undefined ? meeting : `${meeting}：${slots.seat(is)}`;
  };
  return (
    <section className="change-list">
      <h3>
        {title} {requestIds.length}
      </h3>
      {requestIds.length === 0 ? (
        <p className="fair-note">{t("comparison.none")}</p>
      ) : (
        <ul>
          {requestIds.map((id) => (
            <li key={id}>{line(id)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

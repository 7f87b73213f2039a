import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import type { Meeting } from "../../../../../shared/contracts/timetables-content.ts";
import { useNames } from "../../../names/use-names.ts";
import type { MeetingWords } from "../timetable/use-meeting-words.ts";
import { useSlotWords } from "../use-slot-words.ts";
import type { Carrying } from "./use-carrying.ts";

interface Of {
  readonly fair: Fair;
  readonly meeting: Meeting | undefined;
  readonly words: MeetingWords;
  readonly carrying: Carrying;
  readonly mayEdit: boolean;
  readonly onRemove: (meeting: Meeting) => void;
}

function Side({ id, words }: { id: string; words: MeetingWords }) {
  const names = useNames();
  const side = words.sides.get(id);
  if (side === undefined) return null;
  return (
    <li>
      <strong>{side.organizationName}</strong>
      <span className="fair-note">
        {side.name} · {names.label("organizationKind", side.kind)}
      </span>
    </li>
  );
}

/** The chosen meeting with both sides in full, and what can be done with it without dragging. */
export function MeetingPanel({ fair, meeting, words, carrying, mayEdit, onRemove }: Of) {
  const { t } = useTranslation("fairs-desk");
  const slots = useSlotWords(fair);
  if (carrying.carried !== undefined) {
    return (
      <aside className="board-panel">
        <p>{t("board.carrying", { meeting: words.meeting(carrying.carried.requestId) })}</p>
        <Button onClick={carrying.cancel} disabled={carrying.saving}>
          {t("board.cancel")}
        </Button>
      </aside>
    );
  }
  if (meeting === undefined) {
    return (
      <aside className="board-panel">
        <p className="fair-note">{t("board.nothing")}</p>
      </aside>
    );
  }
  const { requestId, one, other, slot, table } = meeting;
  return (
    <aside className="board-panel" aria-label={t("board.selected")}>
      <ul className="board-panel__sides">
        <Side id={one} words={words} />
        <Side id={other} words={words} />
      </ul>
      <p>
        {slots.seat(meeting)} · {t(`board.standing.${meeting.standing}`)}
      </p>
      {mayEdit && (
        <div className="item-actions">
          <Button
            type="primary"
            disabled={carrying.busy}
            onClick={() => carrying.pickUp({ requestId, one, other, seat: { slot, table } })}
          >
            {t("board.move")}
          </Button>
          <Button disabled={carrying.busy} onClick={() => onRemove(meeting)}>
            {t("board.remove")}
          </Button>
        </div>
      )}
    </aside>
  );
}

import { type DragEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fair, Slot } from "../../../../../shared/contracts/fairs-content.ts";
import type { Meeting } from "../../../../../shared/contracts/timetables-content.ts";
import type { MeetingWords } from "../timetable/use-meeting-words.ts";
import { useSlotWords } from "../use-slot-words.ts";
import { BoardCell } from "./board-cell.tsx";
import { stepFrom } from "./steps.ts";
import type { Carrying } from "./use-carrying.ts";
import type { Place } from "./verdict.ts";

interface Of {
  readonly fair: Fair;
  readonly slots: readonly Slot[];
  readonly meetings: readonly Meeting[];
  readonly words: MeetingWords;
  readonly carrying: Carrying;
  readonly mayEdit: boolean;
  /** Whose meetings stand out. */
  readonly highlighted: string | undefined;
  readonly onChoose: (meeting: Meeting | undefined) => void;
  readonly onRemove: (meeting: Meeting) => void;
}

const keyOf = ({ slot, table }: Place): string => `${slot}:${table}`;

/** The place that an event happened at; undefined on headings. */
function placeAt(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-slot]") : null;
  if (cell === null) return undefined;
  return { slot: Number(cell.dataset.slot), table: Number(cell.dataset.table) };
}

/** Tables down, slots across. One cell is in the tab order; arrows lead to the others. */
export function BoardGrid(of: Of) {
  const { fair, slots, meetings, words, carrying, mayEdit, highlighted } = of;
  const { t } = useTranslation("fairs-desk");
  const slotWords = useSlotWords(fair);
  const grid = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<Place>({ slot: slots[0]?.number ?? 1, table: 1 });
  const numbers = slots.map(({ number }) => number);
  const stop = numbers.includes(focus.slot) ? focus : { slot: numbers[0] ?? 1, table: 1 };
  const at = new Map(meetings.map((meeting) => [keyOf(meeting), meeting]));
  const { carried } = carrying;
  const editable = mayEdit && !carrying.busy;

  const pickUp = (place: Place): boolean => {
    const meeting = at.get(keyOf(place));
    if (meeting === undefined || !editable) return false;
    const { requestId, one, other, slot, table } = meeting;
    carrying.pickUp({ requestId, one, other, seat: { slot, table } });
    return true;
  };
  const go = (place: Place) =>
    grid.current
      ?.querySelector<HTMLElement>(`[data-slot="${place.slot}"][data-table="${place.table}"]`)
      ?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAt(event.target);
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepFrom(event.key, place, { slots: numbers, tables: fair.setup.tables.length });
    if (next !== undefined) go(next);
    else if (event.key === "Enter" || event.key === " ") {
      if (carried === undefined) pickUp(place);
      else if (editable) carrying.drop(place);
    } else if (event.key === "Escape" && carried !== undefined) carrying.cancel();
    else if (event.key === "Delete" && carried === undefined && editable) {
      const meeting = at.get(keyOf(place));
      if (meeting !== undefined) of.onRemove(meeting);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeAt(event.target);
    if (place === undefined) return;
    if (carried !== undefined && editable) carrying.drop(place);
    else of.onChoose(at.get(keyOf(place)));
  };
  const onDragStart = (event: DragEvent) => {
    const place = placeAt(event.target);
    const meeting = place && at.get(keyOf(place));
    if (place === undefined || meeting === undefined || !editable) return event.preventDefault();
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", meeting.requestId);
    // A browser ends a drag whose page changes while it begins.
    setTimeout(() => pickUp(place));
  };
  const onDragOver = (event: DragEvent) => {
    const place = placeAt(event.target);
    const verdict = place && carrying.verdictAt(place);
    if (verdict === undefined || !["own", "free", "swap"].includes(verdict.kind)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const place = placeAt(event.target);
    if (place !== undefined && editable) carrying.drop(place);
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is a grid keeps its headings
      role="grid"
      className={carried === undefined ? "board" : "board board--carrying"}
      aria-label={t("board.label")}
      aria-busy={carrying.busy}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setFocus(placeAt(event.target) ?? focus)}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDrop={onDrop}
      onDragEnd={(event) => event.dataTransfer.dropEffect === "none" && carrying.cancel()}
    >
      <thead>
        <tr>
          <th scope="col" className="board__corner">
            {t("board.table")}
          </th>
          {slots.map((slot) => (
            <th key={slot.number} scope="col">
              {slotWords.span(slot)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fair.setup.tables.map(({ name, area }, i) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {area !== undefined && <small>{area}</small>}
            </th>
            {numbers.map((slot) => {
              const place = { slot, table: i + 1 };
              const meeting = at.get(keyOf(place));
              const verdict = carrying.verdictAt(place);
              const [one, other] =
                meeting === undefined
                  ? ["", ""]
                  : [words.participant(meeting.one), words.participant(meeting.other)];
              return (
                <BoardCell
                  key={slot}
                  slot={slot}
                  table={i + 1}
                  meeting={meeting}
                  one={one ?? ""}
                  other={other ?? ""}
                  place={t("board.cell", { table: name, slot: slotWords.slot(slot) })}
                  verdictText={verdict === undefined ? undefined : carrying.verdictWords(verdict)}
                  verdict={verdict?.kind}
                  tabStop={stop.slot === slot && stop.table === i + 1}
                  carried={meeting !== undefined && meeting.requestId === carried?.requestId}
                  faint={
                    highlighted !== undefined &&
                    meeting?.one !== highlighted &&
                    meeting?.other !== highlighted
                  }
                  draggable={editable}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

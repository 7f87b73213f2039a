import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "../../../../../shared/contracts/timetables-content.ts";
import type { Verdict } from "./verdict.ts";

export interface CellOf {
  readonly slot: number;
  readonly table: number;
  readonly meeting: Meeting | undefined;
  readonly one: string;
  readonly other: string;
  /** Table and slot, before the names; what may be done here, after them. */
  readonly place: string;
  readonly verdictText: string | undefined;
  readonly verdict: Verdict["kind"] | undefined;
  readonly tabStop: boolean;
  readonly carried: boolean;
  readonly faint: boolean;
  readonly draggable: boolean;
}

function classOf({ meeting, verdict, carried, faint }: CellOf): string {
  return [
    "board__cell",
    meeting === undefined ? "" : `board__cell--${meeting.standing}`,
    verdict === undefined ? "" : `board__cell--may-${verdict}`,
    carried ? "board__cell--carried" : "",
    faint ? "board__cell--faint" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function Marks({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation("fairs-desk");
  const marks = (["must", "mutual", "kept"] as const).filter((mark) => meeting[mark]);
  if (marks.length === 0 && meeting.standing === "planned") return null;
  return (
    <span className="board__marks">
      {marks.map((mark) => (
        <span key={mark}>{t(`board.${mark}`)}</span>
      ))}
      {meeting.standing !== "planned" && <span>{t(`board.standing.${meeting.standing}`)}</span>}
    </span>
  );
}

/** One table in one slot. The grid around it listens; this only shows. */
export const BoardCell = memo(function BoardCell(of: CellOf) {
  const { slot, table, meeting, one, other, tabStop, draggable } = of;
  const { t } = useTranslation("fairs-desk");
  const content = meeting === undefined ? t("board.empty") : t("pair", { one, other });
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that one moves about in
      role="gridcell"
      className={classOf(of)}
      data-slot={slot}
      data-table={table}
      tabIndex={tabStop ? 0 : -1}
      aria-selected={of.carried}
      draggable={draggable && meeting !== undefined}
      title={[content, of.verdictText].filter(Boolean).join("\n")}
    >
      <span className="visually-hidden">{of.place}</span>
      {meeting === undefined ? (
        <span className="visually-hidden">{content}</span>
      ) : (
        <>
          <span className="board__name">{one}</span>
          <span className="board__name">{other}</span>
          <Marks meeting={meeting} />
        </>
      )}
      {of.verdictText !== undefined && <span className="visually-hidden">{of.verdictText}</span>}
    </td>
  );
});

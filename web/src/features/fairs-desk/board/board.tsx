import { Alert, Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import type { Meeting } from "../../../../../shared/contracts/timetables-content.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import type { MeetingWords } from "../timetable/use-meeting-words.ts";
import type { WholeVersion } from "../timetable/use-versions.ts";
import { BoardGrid } from "./board-grid.tsx";
import { MeetingPanel } from "./meeting-panel.tsx";
import { useCarrying } from "./use-carrying.ts";
import type { Carried } from "./verdict.ts";
import "./board.css";

interface Of {
  readonly fair: Fair;
  readonly whole: WholeVersion;
  readonly words: MeetingWords;
  readonly mayEdit: boolean;
  readonly placing: Carried | undefined;
}

/** More than these do not fit beside one another: one session is shown at a time. */
const slotsAtOnce = 8;

function Standing({ whole, mayEdit }: Pick<Of, "whole" | "mayEdit">) {
  const { t } = useTranslation("fairs-desk");
  if (!mayEdit) return <p className="fair-note">{t("board.readOnly")}</p>;
  const { isPublished } = whole.version;
  return (
    <>
      <Alert
        type={isPublished ? "warning" : "info"}
        showIcon
        title={t(isPublished ? "board.published" : "board.draft")}
      />
      <p className="fair-note">{t("board.help")}</p>
    </>
  );
}

/** The timetable to be looked at and changed; what cannot be is said before anything is sent. */
export function Board({ fair, whole, words, mayEdit, placing }: Of) {
  const { t } = useTranslation("fairs-desk");
  const sessions = fair.setup.sessions;
  const [session, setSession] = useState(
    sessions.length > 1 && fair.slots.length > slotsAtOnce ? (fair.slots[0]?.session ?? 0) : 0,
  );
  const [highlighted, setHighlighted] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [removing, setRemoving] = useState<Meeting>();
  const carrying = useCarrying({ fair, whole, words, placing });
  const slots = fair.slots.filter((slot) => session === 0 || slot.session === session);
  return (
    <div className="board-page">
      <Standing whole={whole} mayEdit={mayEdit} />
      <div className="fair-filter">
        {sessions.length > 1 && (
          <Segmented<number>
            aria-label={t("board.session")}
            value={session}
            onChange={setSession}
            options={[
              { value: 0, label: t("board.all") },
              ...sessions.map(({ name }, i) => ({ value: i + 1, label: name })),
            ]}
          />
        )}
        <Select<string>
          className="fair-filter__wide"
          aria-label={t("board.find")}
          placeholder={t("board.find")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={highlighted ?? null}
          onChange={(next: string | undefined) => setHighlighted(next)}
          options={[...words.sides.keys()].map((id) => ({ value: id, label: words.participant(id) }))}
        />
      </div>
      <p className="board-said" role="status">
        {carrying.saving ? t("board.saving") : carrying.said}
      </p>
      <ProblemAlert problem={carrying.problem} />
      <div className="board-area">
        <div className="board-scroll">
          <BoardGrid
            fair={fair}
            slots={slots}
            meetings={whole.meetings}
            words={words}
            carrying={carrying}
            mayEdit={mayEdit}
            highlighted={highlighted}
            onChoose={(meeting) => setChosen(meeting?.requestId)}
            onRemove={setRemoving}
          />
        </div>
        <MeetingPanel
          fair={fair}
          meeting={whole.meetings.find(({ requestId }) => requestId === chosen)}
          words={words}
          carrying={carrying}
          mayEdit={mayEdit}
          onRemove={setRemoving}
        />
      </div>
      {removing !== undefined && (
        <MoveDialog
          open
          title={`${t("board.remove")}：${words.meeting(removing.requestId)}`}
          text={t(whole.version.isPublished ? "board.removeAskPublished" : "board.removeAsk")}
          confirmLabel={t("board.remove")}
          danger={whole.version.isPublished}
          pending={carrying.saving}
          problem={carrying.problem}
          onConfirm={() => {
            carrying.remove(removing.requestId);
            setRemoving(undefined);
          }}
          onCancel={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import type { RequestView } from "../request-view.ts";
import { AcceptDialog, CounterDialog, DeclineDialog, WithdrawDialog } from "./request-dialogs.tsx";

const dialogs = {
  accept: AcceptDialog,
  decline: DeclineDialog,
  counter: CounterDialog,
  withdraw: WithdrawDialog,
} as const;
type Move = keyof typeof dialogs;

const order: readonly Move[] = ["accept", "counter", "decline", "withdraw"];

function labelOf(move: Move, request: MeetingRequest) {
  if (move === "accept" && request.counter !== undefined) return "requests.acceptCounter" as const;
  if (move === "withdraw" && request.seat !== undefined) return "requests.cancelMeeting" as const;
  return `requests.${move}` as const;
}

/** What the person may do about a request now, as the server says. */
export function RequestButtons(of: {
  view: RequestView;
  only?: readonly Move[];
  /** Beside what matters more. */
  quiet?: boolean;
}) {
  const { t } = useTranslation("fairs");
  const [open, setOpen] = useState<Move>();
  const { view, only } = of;
  const { request } = view;
  const shown = (only ?? order).filter((move) => request.moves.includes(move));
  // Stays open although the list may have been read anew meanwhile: the dialog itself says what became of it.
  const Dialog = open === undefined ? undefined : dialogs[open];
  return (
    <>
      {shown.map((move) => (
        <Button
          key={move}
          size="large"
          type={move === "accept" ? "primary" : of.quiet === true ? "text" : "default"}
          danger={move === "withdraw" || move === "decline"}
          aria-label={`${t(labelOf(move, request))} ${view.other.organizationName} ${view.other.name}`}
          onClick={() => setOpen(move)}
        >
          {t(labelOf(move, request))}
        </Button>
      ))}
      {Dialog !== undefined && <Dialog view={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}

import { useIsFetching } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { keyOf, useSend } from "../../../api/hooks.ts";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import type { MeetingWords } from "../timetable/use-meeting-words.ts";
import { useVersionEdited, type WholeVersion } from "../timetable/use-versions.ts";
import { changesOf, useFairOutdated } from "../use-fair.ts";
import { useSlotWords } from "../use-slot-words.ts";
import { useAway } from "./use-away.ts";
import { type Carried, editsOf, type Place, type Verdict, verdictOf } from "./verdict.ts";

const { editTimetable } = timetablesContracts;

interface Of {
  readonly fair: Fair;
  readonly whole: WholeVersion;
  readonly words: MeetingWords;
  /** A request that is to be placed, from the list of those not held. */
  readonly placing: Carried | undefined;
}

type Edits = ReturnType<typeof editsOf> | { requestId: string }[];

/** A meeting is picked up, carried about and put down; every step is said, for those who do not see it. */
export function useCarrying({ fair, whole, words, placing }: Of) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const language = useLanguage();
  const slots = useSlotWords(fair);
  const { eventId } = fair;
  const { number } = whole.version;
  const [carried, setCarried] = useState<Carried | undefined>(placing);
  const [said, setSaid] = useState("");
  const send = useSend(editTimetable);
  const edited = useVersionEdited(eventId, number);
  const outdated = useFairOutdated(eventId);
  // An edit names the number of changes before it: the next one waits until that is known again.
  const reading = useIsFetching({ queryKey: keyOf(fairsContracts.getFair, { path: { eventId } }) }) > 0;
  const away = useAway(fair, carried === undefined ? [] : [carried.one, carried.other]);
  const layout = { meetings: whole.meetings, away };

  const verdictWords = (verdict: Verdict): string =>
    t(`board.verdict.${verdict.kind}`, {
      names: "participants" in verdict ? format.list(verdict.participants.map(words.participant)) : "",
    });
  const change = (edits: Edits, done: string) =>
    send.mutate(
      { path: { eventId, number }, body: { edits, expectedChanges: changesOf(fair) } },
      {
        onSuccess: (answer) => {
          edited(answer);
          outdated();
          setSaid(done);
          setCarried(undefined);
        },
        // Somebody was faster: what stands there now is read before the next try.
        onError: (problem) => {
          outdated();
          setSaid(problem.text(language));
        },
      },
    );
  const cancel = () => {
    setCarried(undefined);
    setSaid(t("board.dropped"));
  };
  return {
    carried,
    said,
    layout,
    busy: send.isPending || reading,
    saving: send.isPending,
    problem: send.error,
    verdictWords,
    verdictAt: (place: Place): Verdict | undefined =>
      carried === undefined ? undefined : verdictOf(layout, carried, place),
    pickUp: (next: Carried) => {
      send.reset();
      setCarried(next);
      setSaid(t("board.carrying", { meeting: words.meeting(next.requestId) }));
    },
    cancel,
    drop: (place: Place) => {
      if (carried === undefined) return;
      const verdict = verdictOf(layout, carried, place);
      if (verdict.kind === "own") return cancel();
      if (verdict.kind !== "free" && verdict.kind !== "swap")
        return setSaid(t("board.refused", { why: verdictWords(verdict) }));
      const meeting = words.meeting(carried.requestId);
      const done =
        verdict.kind === "swap"
          ? t("board.swapped", { meeting, other: words.meeting(verdict.with.requestId) })
          : t("board.put", { meeting, seat: slots.seat(place) });
      change(editsOf(carried, place, verdict), done);
    },
    remove: (requestId: string) =>
      change([{ requestId }], t("board.removed", { meeting: words.meeting(requestId) })),
  };
}
export type Carrying = ReturnType<typeof useCarrying>;

import { useCallback, useEffect, useRef, useState } from "react";
import { type ReviewTask, reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { call } from "../../api/call.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import { type Sheet, scoresOf, sheetOf } from "./score-sheet.ts";

const pauseMs = 1200;

/** Saves a sheet a moment after the last change, one write after the other, each on the version of the one before. */
export function useScoreSaving(task: ReviewTask, onSaved: (task: ReviewTask) => void) {
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(task));
  const [state, setState] = useState<"saved" | "waiting" | "saving" | "failed">("saved");
  const [problem, setProblem] = useState<Problem>();
  const version = useRef(task.version);
  const latest = useRef(sheet);
  const dirty = useRef(false);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(onSaved);
  told.current = onSaved;
  const { challengeId, proposalId } = task;

  const write = useCallback(async (): Promise<boolean> => {
    if (!dirty.current) return true;
    dirty.current = false;
    setState("saving");
    const { comment } = latest.current;
    try {
      const saved = await call(reviewContracts.writeScores, {
        path: { challengeId, proposalId },
        body: {
          scores: scoresOf(latest.current),
          ...(comment.trim() === "" ? {} : { comment }),
          expectedVersion: version.current,
        },
      });
      version.current = saved.version;
      setProblem(undefined);
      setState(dirty.current ? "waiting" : "saved");
      told.current(saved);
      return true;
    } catch (error) {
      dirty.current = true;
      setProblem(asProblem(error));
      setState("failed");
      return false;
    }
  }, [challengeId, proposalId]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(write);
    return running.current;
  }, [write]);

  // What was typed last must not be lost with the page.
  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );

  return {
    sheet,
    state,
    problem,
    flush,
    /** As of the last write. */
    versionNow: () => version.current,
    change: (next: Sheet) => {
      latest.current = next;
      dirty.current = true;
      setSheet(next);
      setState("waiting");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMs);
    },
  };
}

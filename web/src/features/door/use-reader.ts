import { useCallback, useEffect, useRef, useState } from "react";
import { type Reading, type Refusal, readingOf, type Verdict } from "./look.ts";
import { signal } from "./signals.ts";

/** `not-kept`: this device could not note it, so nobody may come in on it. */
export type Shown = Verdict | { readonly kind: "refused"; readonly reason: Refusal | "not-kept" };

/** Who stands in front of the camera is seen many times a second; once is enough until the code was out of sight. */
const outOfSightMs = 2_500;
const admittedShownMs = 4_000;

const toneOf = ({ kind }: Shown) =>
  kind === "admitted" ? "good" : kind === "duplicate" || kind === "several" ? "doubtful" : "bad";

/** Takes readings one way or another, and shows what came of the last one. */
export function useReader(look: (reading: Reading) => Promise<Verdict | undefined>) {
  // `n` tells two equal verdicts in a row apart, so that the second is announced too.
  const [shown, setShown] = useState<{ readonly n: number; readonly verdict: Shown }>();
  const seen = useRef({ text: "", at: 0 });
  const looking = useRef(look);
  useEffect(() => {
    looking.current = look;
  });

  const read = useCallback(async (reading: Reading): Promise<void> => {
    const verdict = await looking.current(reading).catch((error: unknown): Shown => {
      console.error(error);
      return { kind: "refused", reason: "not-kept" };
    });
    if (verdict === undefined) return;
    setShown((before) => ({ n: (before?.n ?? 0) + 1, verdict }));
    signal(toneOf(verdict));
  }, []);

  const seeCode = useCallback(
    (token: string): void => {
      const { text, at } = seen.current;
      const now = Date.now();
      seen.current = { text: token, at: now };
      if (token !== text || now - at > outOfSightMs) void read(readingOf(token));
    },
    [read],
  );

  useEffect(() => {
    if (shown?.verdict.kind !== "admitted") return undefined;
    const timer = setTimeout(() => setShown((now) => (now === shown ? undefined : now)), admittedShownMs);
    return () => clearTimeout(timer);
  }, [shown]);

  const close = useCallback(() => setShown(undefined), []);
  return { shown, read, seeCode, close };
}

import { useEffect } from "react";

/** A hand scanner types faster than anybody; a longer break begins a new text. */
const longestBreakMs = 80;
const shortest = 6;

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;

/** Hears a hand scanner that types what it reads and presses Enter, wherever no field has the focus. */
export function useTypedScanner(onText: (text: string) => void): void {
  useEffect(() => {
    let text = "";
    let last = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (takesText(event.target)) return;
      if (event.timeStamp - last > longestBreakMs) text = "";
      last = event.timeStamp;
      if (event.key === "Enter") {
        if (text.length >= shortest) {
          // The button that was pressed last still has the focus.
          event.preventDefault();
          onText(text);
        }
        text = "";
      } else if (event.key.length === 1) text += event.key;
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onText]);
}

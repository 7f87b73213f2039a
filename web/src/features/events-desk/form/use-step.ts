import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { type Step, steps } from "./steps.ts";

/** The step that is shown stands in the address: going back in the browser goes back one step. */
export function useStep(): [Step, (step: Step) => void] {
  const [search, setSearch] = useSearchParams();
  const step = steps.find((one) => one === search.get("step")) ?? "basics";
  const show = useCallback(
    (next: Step) => {
      setSearch((before) => {
        const after = new URLSearchParams(before);
        after.set("step", next);
        return after;
      });
      // After the step has become visible.
      requestAnimationFrame(() => {
        const head = document.getElementById(`step-${next}`);
        head?.scrollIntoView({ block: "start" });
        head?.focus({ preventScroll: true });
      });
    },
    [setSearch],
  );
  return [step, show];
}

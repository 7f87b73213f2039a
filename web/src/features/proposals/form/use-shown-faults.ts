import type { FormInstance } from "antd";
import { useCallback, useRef } from "react";
import type { Fault } from "../../items/validate.ts";
import type { DraftValues } from "../draft-values.ts";
import { useFaultText } from "./use-fault-text.ts";

type Name = (string | number)[];

/** Shows faults at their inputs, and takes away those that are gone. */
export function useShownFaults(form: FormInstance<DraftValues>): (faults: readonly Fault[]) => void {
  const words = useFaultText();
  // Read when faults are shown, so that the function stays the same from render to render.
  const latest = useRef(words);
  latest.current = words;
  const shown = useRef<Name[]>([]);
  return useCallback(
    (faults) => {
      const known = new Set(form.getFieldsError().map((field) => JSON.stringify(field.name)));
      const texts = new Map<string, string[]>();
      for (const fault of faults) {
        for (let length = fault.path.length; length > 0; length -= 1) {
          const key = JSON.stringify(fault.path.slice(0, length));
          if (!known.has(key)) continue;
          texts.set(key, [...new Set([...(texts.get(key) ?? []), latest.current.text(fault)])]);
          break;
        }
      }
      const gone = shown.current.filter((name) => !texts.has(JSON.stringify(name)));
      shown.current = [...texts.keys()].map((key) => JSON.parse(key) as Name);
      form.setFields([
        ...gone.map((name) => ({ name, errors: [] })),
        ...shown.current.map((name) => ({ name, errors: texts.get(JSON.stringify(name)) ?? [] })),
      ] as Parameters<typeof form.setFields>[0]);
    },
    [form],
  );
}

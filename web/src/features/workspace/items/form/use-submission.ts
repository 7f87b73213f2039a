import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ItemKind } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { asProblem, Problem } from "../../../../api/problem.ts";
import { ask, pathsOf } from "../../../items/item-api.ts";
import { useItemChanged } from "../../../items/use-items.ts";
import { type Fault, faultOf } from "../../../items/validate.ts";
import type { Editor } from "./use-editor.ts";

/** Saving for good: submission of a draft, or the saved revision of what is public. */
export function useSubmission(kind: ItemKind, editor: Editor, goTo: (fault: Fault) => void) {
  const { t } = useTranslation(["workspace", "items"]);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const changed = useItemChanged(kind);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { saver } = editor;

  const refuse = (refusal: Problem) => {
    const [first] = editor.refuse(refusal.errors.map(faultOf));
    setProblem(refusal);
    if (first !== undefined) goTo(first);
  };

  /** Everything is right and saved; false (with the reason on the screen) when not. */
  const ready = async (): Promise<boolean> => {
    const [first] = editor.checkComplete();
    if (first !== undefined) {
      goTo(first);
      return false;
    }
    editor.changed();
    if (await saver.flush()) return true;
    if (saver.saving.status === "failed") refuse(saver.saving.problem);
    // Pressed without a network: the small print of the status line is not enough of an answer.
    if (saver.saving.status === "offline") setProblem(new Problem(0, "network"));
    return false;
  };

  const run = async (work: () => Promise<void>) => {
    setPending(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      refuse(asProblem(error));
    } finally {
      setPending(false);
    }
  };

  return {
    pending,
    problem,
    submit: () =>
      run(async () => {
        if (!(await ready()) || saver.item === undefined) return;
        const { id, version } = saver.item;
        const item = await ask(kind, "submit", { id, body: { expectedVersion: version } });
        saver.follow(item);
        editor.forget();
        changed(item);
        void message.success(t("items:done.submit"));
        await navigate(pathsOf(kind).view(item.id));
      }),
    /** Of an item with a public version: minor changes go live, others to review. */
    saveRevision: () =>
      run(async () => {
        if (!(await ready()) || saver.item === undefined) return;
        editor.forget();
        changed(saver.item);
        void message.success(
          t(saver.item.state === "submitted" ? "items.form.saveReview" : "items.form.saveMinor"),
        );
        await navigate(pathsOf(kind).view(saver.item.id));
      }),
  };
}

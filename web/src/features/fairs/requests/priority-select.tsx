import { App, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Priority } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useMyContext } from "../fair-context.ts";
import type { RequestView } from "../request-view.ts";
import { useAct } from "../use-act.ts";

const priorities = [3, 2, 1] as const satisfies readonly Priority[];

/** How important a meeting is to me, changed in place; a word where it stands. */
export function PrioritySelect({ view }: { view: RequestView }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { message } = App.useApp();
  const { me } = useMyContext();
  const { request, mine, other } = view;
  const sending = useAct(request, me.id);
  if (mine === undefined) return null;
  const label = (priority: Priority) => names.label("meetingPriority", String(priority));
  if (!request.moves.includes("prioritize")) {
    return <span>{t("requests.myPriorityIs", { priority: label(mine.priority) })}</span>;
  }
  const { isPending, variables } = sending;
  const shown = isPending && variables.act === "prioritize" ? variables.body.priority : mine.priority;
  return (
    <>
      <span className="request__priority">
        {t("requests.myPriority")}
        <Select<Priority>
          aria-label={t("requests.setPriority", { name: other.organizationName })}
          value={shown}
          loading={isPending}
          disabled={isPending}
          popupMatchSelectWidth={false}
          options={priorities.map((value) => ({ value, label: label(value) }))}
          onChange={(priority) =>
            sending.mutate(
              { act: "prioritize", body: { priority } },
              { onSuccess: () => void message.success(t("requests.prioritySaved")) },
            )
          }
        />
      </span>
      <ProblemAlert problem={sending.error} />
    </>
  );
}

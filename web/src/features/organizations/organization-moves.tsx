import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Organization, OrganizationMove } from "../../../../shared/contracts/organizations.ts";
import { useNames } from "../../names/use-names.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { useOrganizationMove } from "./use-organization-moves.ts";

interface Of {
  readonly organization: Organization;
  readonly templates?: Partial<Record<OrganizationMove, readonly string[]>>;
  readonly onMoved?: (organization: Organization) => void;
  readonly onReload: () => void;
}

const withReason: ReadonlySet<string> = new Set(["reject", "suspend", "reinstate"]);
const dangerous: ReadonlySet<string> = new Set(["reject", "suspend"]);

/** A button for each move that the server allows this person now. */
export function OrganizationMoves({ organization, templates = {}, onMoved, onReload }: Of) {
  const { t } = useTranslation(["organizations", "signed-in"]);
  const names = useNames();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<OrganizationMove>();
  const send = useOrganizationMove(organization);
  const moves = organization.moves.filter((move): move is OrganizationMove => move !== "edit");
  const stop = () => {
    setAsking(undefined);
    send.reset();
  };
  const label = (move: OrganizationMove) => names.label("organizationMove", move);
  if (moves.length === 0) return null;
  return (
    <>
      <div className="item-actions">
        {moves.map((move) => (
          <Button
            key={move}
            type={dangerous.has(move) ? "default" : "primary"}
            danger={dangerous.has(move)}
            onClick={() => setAsking(move)}
          >
            {label(move)}
          </Button>
        ))}
      </div>
      {asking !== undefined && (
        <MoveDialog
          open
          title={label(asking)}
          text={t(`ask.${asking}`)}
          confirmLabel={label(asking)}
          danger={dangerous.has(asking)}
          {...(withReason.has(asking) ? { reasonLabel: t("signed-in:confirm.reason") } : {})}
          {...(templates[asking] === undefined ? {} : { templates: templates[asking] })}
          pending={send.isPending}
          problem={send.error}
          onConfirm={({ reason }) =>
            send.mutate(
              { move: asking, reason: String(reason ?? "") },
              {
                onSuccess: (moved) => {
                  stop();
                  void message.success(t(`done.${asking}`));
                  onMoved?.(moved);
                },
              },
            )
          }
          onCancel={stop}
          onReload={() => {
            stop();
            onReload();
          }}
        />
      )}
    </>
  );
}

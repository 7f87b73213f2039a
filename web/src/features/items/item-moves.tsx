import { App, Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemMove } from "../../../../shared/contracts/matchmaking.ts";
import { useNames } from "../../names/use-names.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { type Item, pathsOf } from "./item-api.ts";
import { useMove } from "./use-items.ts";

/** The move that the person most likely came for. */
const primary: ReadonlySet<string> = new Set(["submit", "publish", "hand-back"]);
const dangerous: ReadonlySet<string> = new Set(["close", "return"]);
const withReason: ReadonlySet<string> = new Set([
  "return",
  "refine",
  "divert",
  "hand-back",
  "match",
  "close",
]);
/** Reasons that the applicant reads, as opposed to notes for the record. */
const explained: ReadonlySet<string> = new Set(["return", "refine", "divert"]);

interface Of {
  readonly item: Item;
  /** Moves with a place of their own on the page. */
  readonly without?: readonly ItemMove[];
  readonly templates?: Partial<Record<ItemMove, readonly string[]>>;
  /** Further inputs of a move's dialog; their values are sent along. */
  readonly inputs?: Partial<Record<ItemMove, ReactNode>>;
  readonly onMoved?: (item: Item, move: ItemMove) => void;
  readonly onReload: () => void;
}

/** A button for each move that the server allows this person now, each asking before it acts. */
export function ItemMoves({ item, without = [], templates = {}, inputs = {}, onMoved, onReload }: Of) {
  const { t } = useTranslation(["items", "signed-in"]);
  const names = useNames();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<ItemMove>();
  const send = useMove(item);
  const moves = item.moves.filter((move): move is ItemMove => move !== "edit" && !without.includes(move));
  const stop = () => {
    setAsking(undefined);
    send.reset();
  };
  const confirm = (move: ItemMove, values: Readonly<Record<string, unknown>>) =>
    send.mutate(
      { move, body: values },
      {
        onSuccess: (moved) => {
          stop();
          void message.success(t(`done.${move}`));
          onMoved?.(moved, move);
        },
      },
    );
  const label = (move: ItemMove) => names.label("itemMove", move);
  const order = (move: ItemMove): number => (primary.has(move) ? 0 : dangerous.has(move) ? 2 : 1);
  return (
    <>
      <div className="item-actions">
        {[...moves]
          .sort((a, b) => order(a) - order(b))
          .map((move) => (
            <Button
              key={move}
              type={primary.has(move) ? "primary" : "default"}
              danger={dangerous.has(move)}
              onClick={() => setAsking(move)}
            >
              {label(move)}
            </Button>
          ))}
        {item.moves.includes("edit") && (
          <Link to={pathsOf(item.kind).edit(item.id)}>
            <Button tabIndex={-1}>{names.label("itemMove", "edit")}</Button>
          </Link>
        )}
      </div>
      {asking !== undefined && (
        <MoveDialog
          open
          title={label(asking)}
          text={t(`ask.${asking}`)}
          confirmLabel={label(asking)}
          danger={dangerous.has(asking)}
          {...(withReason.has(asking)
            ? {
                reasonLabel: t(
                  explained.has(asking) ? "signed-in:confirm.reason" : "signed-in:confirm.reasonNote",
                ),
              }
            : {})}
          {...(templates[asking] === undefined ? {} : { templates: templates[asking] })}
          pending={send.isPending}
          problem={send.error}
          onConfirm={(values) => confirm(asking, values)}
          onCancel={stop}
          onReload={() => {
            stop();
            onReload();
          }}
        >
          {inputs[asking]}
        </MoveDialog>
      )}
    </>
  );
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicPart } from "../../../functions/matchmaking/domain/content.ts";
import type { Item } from "../../../functions/matchmaking/domain/item.ts";
import {
  close,
  type Doing,
  divert,
  handBack,
  markMatched,
  publish,
  refine,
  returnForCorrection,
  submit,
  withdraw,
} from "../../../functions/matchmaking/domain/move.ts";
import { mayRead, movesOf } from "../../../functions/matchmaking/domain/permission.ts";
import { stateAt } from "../../../functions/matchmaking/domain/state.ts";
import { transitions } from "../../../functions/matchmaking/domain/transitions.ts";
import {
  type ItemMove,
  type ItemState,
  itemMoves,
  itemStates,
} from "../../../shared/contracts/matchmaking.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { type ActorName, actorNames, actors, at, draftItem, needContent, owner } from "./sample.ts";

const published = { ...publicPart("need", needContent), owner, at: "2026-03-01T02:00:00.000Z" };

/** An item in this state, as it would have come there. */
function itemIn(state: ItemState): Item {
  const submittedAt = "2026-03-01T03:00:00.000Z";
  if (state === "draft") return draftItem;
  if (state === "expired") {
    return {
      ...draftItem,
      state: "open",
      submittedAt,
      published: { ...published, content: { ...published.content, openUntil: "2026-03-01" } },
    };
  }
  return {
    ...draftItem,
    state,
    submittedAt,
    ...(state === "open" || state === "matched" ? { published } : {}),
    ...(state === "refining"
      ? { broker: { personId: actors.broker.personId, name: actors.broker.name } }
      : {}),
  };
}

const run: Record<ItemMove, (item: Item, doing: Doing) => { item: Item }> = {
  submit: (item, doing) => submit(item, owner, doing),
  withdraw,
  return: returnForCorrection,
  refine: (item, doing) => refine(item, { personId: "per_broker", name: "技术经理人" }, doing),
  "hand-back": handBack,
  publish,
  divert: (item, doing) => divert(item, "challenge", doing),
  match: markMatched,
  close,
};

/** Who may make each move, written out by hand: the table under test is not its own judge. */
const allowed: Record<ItemMove, readonly ActorName[]> = {
  submit: ["admin", "agent"],
  withdraw: ["admin", "agent"],
  return: ["operator", "organizer", "district"],
  refine: ["operator", "organizer", "district"],
  "hand-back": ["broker"],
  publish: ["operator", "organizer", "district"],
  divert: ["operator", "organizer", "district"],
  match: ["admin", "agent", "operator", "organizer"],
  close: ["admin", "agent", "operator"],
};
const from: Record<ItemMove, readonly ItemState[]> = {
  submit: ["draft", "returned"],
  withdraw: ["submitted"],
  return: ["submitted", "refining"],
  refine: ["submitted"],
  "hand-back": ["refining"],
  publish: ["submitted"],
  divert: ["submitted"],
  match: ["open", "expired"],
  close: ["draft", "submitted", "returned", "open", "expired"],
};

const errorOf = (act: () => unknown): DomainError | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};

describe("moves of a need or an offer", () => {
  const cases = itemMoves.flatMap((move) =>
    itemStates.flatMap((state) => actorNames.map((name) => [move, state, name] as const)),
  );

  it.each(cases)("%s from %s by %s happens exactly when allowed", (move, state, name) => {
    const item = itemIn(state);
    const actor = actors[name];
    const error = errorOf(() => run[move](item, { actor, at, reason: "理由充分", expectedVersion: 1 }));
    const legal = allowed[move].includes(name) && from[move].includes(state) && mayRead(actor, item);
    if (legal) expect(error).toBeUndefined();
    else if (!mayRead(actor, item)) expect(error?.kind).toBe("not_found");
    else expect(["forbidden", "conflict"]).toContain(error?.kind);
    expect(movesOf(actor, item, at).includes(move)).toBe(legal);
  });

  it("keeps what is not yours from existing: 404 before 403", () => {
    for (const name of ["stranger", "otherDistrict", "otherBroker"] as const) {
      const error = errorOf(() =>
        publish(itemIn("submitted"), { actor: actors[name], at, expectedVersion: 1 }),
      );
      expect(error?.code).toBe("item.not_found");
    }
  });

  it("lets nobody review what their own organization posted", () => {
    const error = errorOf(() =>
      publish(itemIn("submitted"), { actor: actors.conflicted, at, expectedVersion: 1 }),
    );
    expect(error?.code).toBe("item.own_decision");
  });

  it("refuses a stale version and writes the next one", () => {
    const stale = errorOf(() =>
      withdraw(itemIn("submitted"), { actor: actors.agent, at, expectedVersion: 2 }),
    );
    expect(stale?.kind).toBe("stale");
    const change = withdraw(itemIn("submitted"), { actor: actors.agent, at, expectedVersion: 1 });
    expect(change.item.version).toBe(2);
    expect(change.log).toMatchObject({
      action: "withdraw",
      from: "submitted",
      to: "draft",
      by: { capacity: "member" },
    });
  });

  it("never leaves the table, whatever sequence of moves is tried", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ move: fc.constantFrom(...itemMoves), by: fc.constantFrom(...actorNames) }), {
          maxLength: 25,
        }),
        (steps) => {
          let item: Item = draftItem;
          for (const { move, by } of steps) {
            const before = item;
            const doing = { actor: actors[by], at, reason: "理由充分", expectedVersion: item.version };
            const error = errorOf(() => {
              item = run[move](before, doing).item;
            });
            if (error === undefined) {
              expect(transitions[move].from as readonly string[]).toContain(stateAt(before, at));
              expect(item.state).toBe(transitions[move].to);
              expect(item.version).toBe(before.version + 1);
            } else {
              expect(item).toBe(before);
            }
          }
        },
      ),
    );
  });
});

describe("submission", () => {
  const doing = { actor: actors.agent, at, expectedVersion: 1 };

  it("asks for every missing field at once", () => {
    const error = errorOf(() => submit({ ...draftItem, content: { title: "只有一个标题" } }, owner, doing));
    expect(error?.code).toBe("item.incomplete");
    const paths = error?.details.errors?.map((fault) => fault.path);
    expect(paths).toEqual(
      expect.arrayContaining(["body.content.publicText", "body.content.needType", "body.content.openUntil"]),
    );
  });

  it("needs a verified organization", () => {
    expect(errorOf(() => submit(draftItem, undefined, doing))?.code).toBe("item.organization_not_verified");
  });

  it.each([
    ["2026-03-02", "item.open_until"],
    ["2026-03-03", undefined],
    ["2027-03-03", undefined],
    ["2027-03-04", "item.open_until"],
  ])("open until %s: %s", (openUntil, code) => {
    expect(
      errorOf(() => submit({ ...draftItem, content: { ...needContent, openUntil } }, owner, doing))?.code,
    ).toBe(code);
  });

  it("refuses an attachment that was never uploaded", () => {
    const fileId = "fil_01JAAAAAAAAAAAAAAAAAAAAAAA";
    const content = { ...needContent, attachments: [{ fileId, visibility: "public" as const }] };
    expect(errorOf(() => submit({ ...draftItem, content }, owner, doing))?.code).toBe("file.not_found");
    const file = {
      id: fileId,
      name: "图纸.pdf",
      type: "application/pdf" as const,
      size: 9,
      sha256: "0".repeat(64),
      uploadedAt: at,
    };
    const announced = { ...draftItem, content, files: [{ ...file, state: "announced" as const }] };
    expect(errorOf(() => submit(announced, owner, doing))?.code).toBe("file.not_uploaded");
    const ready = { ...draftItem, content, files: [{ ...file, state: "ready" as const }] };
    expect(submit(ready, owner, doing).item.state).toBe("submitted");
  });
});

import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestSide } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { PairOfSides } from "./pair-of-sides.tsx";
import type { Room } from "./room-page.tsx";

type Table = Room["tables"][number];

/** How long one screenful stays when the tables do not fit on one. */
const turnMs = 12_000;
const card = { width: 352, height: 168 };

/** How many tables fit at once; all of them outside the full screen, where one can scroll. */
function usePerScreen(wall: RefObject<HTMLElement | null>): number {
  const [perScreen, setPerScreen] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const measure = () => {
      if (document.fullscreenElement === null || document.fullscreenElement !== wall.current) {
        return setPerScreen(Number.POSITIVE_INFINITY);
      }
      const columns = Math.max(1, Math.floor(innerWidth / card.width));
      const rows = Math.max(1, Math.floor((innerHeight * 0.75) / card.height));
      setPerScreen(columns * rows);
    };
    measure();
    document.addEventListener("fullscreenchange", measure);
    addEventListener("resize", measure);
    return () => {
      document.removeEventListener("fullscreenchange", measure);
      removeEventListener("resize", measure);
    };
  }, [wall]);
  return perScreen;
}

/** Turns the pages by itself: nobody stands at a wall with a mouse. */
function usePage(pages: number): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setPage((before) => before + 1), turnMs);
    return () => clearInterval(timer);
  }, [pages]);
  return page % Math.max(1, pages);
}

function TableCard({ table }: { table: Table }) {
  const { t } = useTranslation("fairs-desk");
  const sides = (who: readonly RequestSide[]) =>
    who.length === 0 ? <p className="room__free">{t("room.free")}</p> : <PairOfSides sides={who} />;
  return (
    <li className={table.current.length === 0 ? "room__table room__table--free" : "room__table"}>
      <h2>{table.name}</h2>
      <div className="room__current">{sides(table.current)}</div>
      <div className="room__following">
        <span>{t("room.nextShort")}</span>
        {sides(table.next)}
      </div>
    </li>
  );
}

/** Every table, or a screenful at a time. */
export function RoomTables({ room, wall }: { room: Room; wall: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation("fairs-desk");
  const perScreen = usePerScreen(wall);
  const used = room.tables.filter(({ current, next }) => current.length + next.length > 0);
  const pages = Math.ceil(used.length / perScreen) || 1;
  const page = usePage(pages);
  const shown = pages === 1 ? used : used.slice(page * perScreen, (page + 1) * perScreen);
  if (used.length === 0) return <p className="room__nothing">{t("room.nothing")}</p>;
  return (
    <>
      <ul className="room__tables">
        {shown.map((table) => (
          <TableCard key={table.number} table={table} />
        ))}
      </ul>
      {pages > 1 && <p className="room__page">{t("room.page", { page: page + 1, pages })}</p>}
    </>
  );
}

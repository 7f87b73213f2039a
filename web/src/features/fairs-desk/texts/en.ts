import { board } from "./en-board.ts";
import { day, report, room } from "./en-day.ts";
import { links, list, log, move, next, overview, participants, requests, tab } from "./en-overview.ts";
import { setup } from "./en-setup.ts";
import {
  causes,
  comparison,
  fix,
  objections,
  publish,
  quality,
  timetable,
  unheld,
  version,
  why,
} from "./en-timetable.ts";
import type zh from "./zh.ts";

const texts: typeof zh = {
  slotUnknown: "Slot {{number}}",
  seat: "{{slot}}, table {{table}}",
  pair: "{{one}} – {{other}}",
  somebody: "a participant",
  otherMeeting: "another meeting",
  parts: "Parts of this page",
  actions: "Actions",
  notSetUp: "The meetings of this event are not set up yet",
  list,
  tab,
  next,
  move,
  links,
  overview,
  participants,
  requests,
  log,
  setup,
  timetable,
  quality,
  causes,
  version,
  objections,
  publish,
  comparison,
  unheld,
  why,
  fix,
  board,
  day,
  room,
  report,
};
export default texts;

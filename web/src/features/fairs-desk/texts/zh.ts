import { board } from "./zh-board.ts";
import { day, report, room } from "./zh-day.ts";
import { links, list, log, move, next, overview, participants, requests, tab } from "./zh-overview.ts";
import { setup } from "./zh-setup.ts";
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
} from "./zh-timetable.ts";

/** Fairs as those who hold them run them. */
const texts = {
  slotUnknown: "第 {{number}} 时段",
  seat: "{{slot}}，{{table}} 桌",
  pair: "{{one}} – {{other}}",
  somebody: "一位代表",
  otherMeeting: "另一场洽谈",
  parts: "本页各部分",
  actions: "操作",
  notSetUp: "这个活动还没有设置一对一洽谈",
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

import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Badges and table cards",
  back: "Back to the event",
  lead: "A PDF of everybody with a seat, made in this browser; the names go nowhere else.",
  nobody: "Nobody has a seat yet.",
  layoutLabel: "What to print",
  layout: {
    sheets: {
      name: "Badges, ten on a sheet of A4",
      help: "90 × 54 mm, cut along the thin lines",
      file: "badges",
    },
    single: { name: "Badges, one on a page", help: "90 × 54 mm, for badge printers", file: "badges" },
    "table-cards": {
      name: "Table cards, A4 folded",
      help: "On its side, folded along the middle, the name on both faces",
      file: "table-cards",
    },
  },
  pools: "Whose",
  pool: "{{name}} ({{count}})",
  make: "Make the PDF ({{count}})",
  made: "Made for {{count}} people.",
  download: "Download the PDF",
  lacking: "The font lacks these characters; they are printed as 〓, to be written in by hand:",
};
export default texts;

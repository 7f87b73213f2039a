import type zh from "./zh.ts";

const texts: typeof zh = {
  action: "Export",
  working: "Exporting",
  workingRows: "Exporting, {{count}} rows so far",
  scope: { queue: "What awaits review", own: "All of the organization", directory: "The public directory" },
  as: "{{scope}} ({{format}})",
  formats: { xlsx: "XLSX", csv: "CSV" },
  ready: "{{count}} rows exported",
  readyTruncated: "The first {{count}} rows were exported; export the others by unit or by chain.",
  failed: "The export was not completed; please try again.",
};
export default texts;

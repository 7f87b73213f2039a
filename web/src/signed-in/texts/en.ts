import type zh from "./zh.ts";

const texts: typeof zh = {
  log: {
    title: "Record",
    none: "Nothing recorded yet.",
    more: "Earlier entries",
    create: "Created",
    edit: "Edited",
    transfer: "Passed to another agent",
    changed: "Changed: {{fields}}",
    edits: "Edited (saved {{n}} times in a row)",
    capacity: {
      member: "Organization",
      reviewer: "Reviewing office",
      operator: "Operator",
      organizer: "City department",
      broker: "Broker",
      system: "System",
      admin: "Administrator",
      agent: "Agent",
      viewer: "Viewer",
      district: "District office",
      auditor: "Auditor",
      expert: "Expert",
    },
  },
  form: { optional: "(optional)", removeRow: "Remove row {{n}} of {{field}}" },
  loadMore: "Load more",
  stale: {
    title: "Somebody has just changed it",
    text: "What you see is out of date, so nothing was done. Look at the latest version before you decide.",
    reload: "Show the latest version",
  },
  confirm: {
    cancel: "Cancel",
    reason: "Reason (the organization and the record show it)",
    reasonNote: "What happened (kept in the record)",
  },
};
export default texts;

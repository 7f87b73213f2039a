import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Raise an objection",
  until: "Objections are taken until {{at}}",
  rules:
    "Objections are made under one's real name, in writing, with evidence, while the notice runs; late ones are refused. Only those who decide learn your name.",
  as: "In whose name",
  myself: "My own ({{name}})",
  realName:
    "Your real name from your account; for an organization, its name too is told to those who decide.",
  text: "Objection",
  textHint: "What you object to, the facts and the reasons; 20 to 4000 characters.",
  toEvidence: "Save and add evidence",
  evidence: "Evidence",
  chooseEvidence: "Choose evidence",
  evidenceHint:
    "PDF, pictures, Word, Excel, PowerPoint; pictures up to 10 MB, documents up to 20 MB. One at least.",
  uploading: "Uploading {{name}}",
  uploadFailed: "{{name}} was not uploaded",
  retry: "Try again",
  raise: "Raise it",
  needsEvidence: "Please add a piece of evidence first.",
  ask: "It cannot be changed afterwards, and nothing is confirmed until it is decided.",
  by: "Raised by {{name}}",
  raisedAt: "Raised {{at}}",
  decision: "Decision ({{at}})",
  notTaken: "No objections are taken now.",
  state: { draft: "Draft, not raised", pending: "Pending", dismissed: "Dismissed", upheld: "Upheld" },
};
export default texts;

import award from "./en-award.ts";
import form from "./en-form.ts";
import programme from "./en-programme.ts";
import sealing from "./en-sealing.ts";
import type zh from "./zh.ts";

const texts: typeof zh = {
  optional: "(optional)",
  removeRow: "Remove row {{n}} of {{field}}",
  save: "Save",
  saved: "Saved.",
  untitled: "(untitled challenge)",
  missing: "Not filled in",
  none: "None",
  yes: "Yes",
  no: "No",
  ...programme,
  ...form,
  ...sealing,
  ...award,
};
export default texts;

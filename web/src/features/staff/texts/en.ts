import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Review and administration",
};
export default texts;

import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Workspace",
};
export default texts;

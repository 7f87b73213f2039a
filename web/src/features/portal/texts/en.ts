import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "",
};
export default texts;

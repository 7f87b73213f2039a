/** The package exports its dictionaries one by one, but types only its presets. */
declare module "opencc-js/dict/*" {
  /** `繁 简|繁 简…`. */
  const entries: string;
  export default entries;
}

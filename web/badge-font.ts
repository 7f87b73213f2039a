import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const id = "virtual:badge-font";
const require = createRequire(import.meta.url);
/** Where a function hands out the console an answer has 6 MB at most, a third of it base64's. */
const partBytes = 3_500_000;

/** The font of badges as files of the console in parts, and `virtual:badge-font` with their addresses in order. */
export function badgeFont(): Plugin {
  // One weight of Noto Sans SC: 30,890 characters, rare ones of names among them, 10.6 MB.
  const path = require.resolve("@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf");
  let serving = false;
  return {
    name: "duijie:badge-font",
    configResolved(config) {
      serving = config.command === "serve";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      if (serving) return `export default ["/@fs${path}"];`;
      const bytes = readFileSync(path);
      const addresses: string[] = [];
      for (let at = 0; at < bytes.length; at += partBytes) {
        const reference = this.emitFile({
          type: "asset",
          name: `badge-font-${addresses.length + 1}.bin`,
          source: bytes.subarray(at, at + partBytes),
        });
        addresses.push(`import.meta.ROLLUP_FILE_URL_${reference}`);
      }
      return `export default [${addresses.join(", ")}];`;
    },
  };
}

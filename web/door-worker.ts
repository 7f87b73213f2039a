import type { Plugin } from "vite";

const name = "door-worker";
const placeholder = "__DOOR_FILES__";

/** Parts of the console that open only when something is pressed, and that a door without a network needs too. */
const loadedLater = [
  /\/src\/features\/door\//,
  /\/src\/(app|names|features\/door)\/texts\/(zh|en)\.ts$/,
  /\/oidc-client-ts\//,
];

/** Beside what is built, from `public`. */
const always = ["/favicon.svg", "/door.webmanifest", "/icons/door-192.png"];

/**
 * The service worker of the door: an entry of its own whose name has no hash, and in it the list of the files that
 * the door's pages consist of, as this build named them.
 */
export function doorWorker(): Plugin {
  return {
    name: "duijie:door-worker",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: "index.html", [name]: "src/door-worker/worker.ts" },
          output: {
            entryFileNames: (chunk) => (chunk.name === name ? `${name}.js` : "assets/[name]-[hash].js"),
          },
        },
      },
    }),
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const needed = new Set<string>();
      const need = (fileName: string): void => {
        const chunk = byFile.get(fileName);
        if (chunk === undefined || needed.has(fileName)) return;
        needed.add(fileName);
        for (const file of [
          ...(chunk.viteMetadata?.importedCss ?? []),
          ...(chunk.viteMetadata?.importedAssets ?? []),
        ])
          needed.add(file);
        chunk.imports.forEach(need);
      };
      for (const chunk of chunks) {
        const isDoors = loadedLater.some((pattern) =>
          chunk.facadeModuleId === null
            ? chunk.moduleIds.length === 1 && pattern.test(chunk.moduleIds[0] ?? "")
            : pattern.test(chunk.facadeModuleId),
        );
        if ((chunk.isEntry && chunk.name !== name) || isDoors) need(chunk.fileName);
      }
      const worker = byFile.get(`${name}.js`);
      if (worker === undefined || worker.imports.length > 0 || !worker.code.includes(placeholder))
        this.error("the door's worker is one file without imports that names its files once");
      const files = [...always, ...[...needed].sort().map((file) => `/${file}`)];
      worker.code = worker.code.replaceAll(placeholder, JSON.stringify(files));
    },
  };
}

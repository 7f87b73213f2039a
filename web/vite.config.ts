import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { badgeFont } from "./badge-font.ts";
import { doorWorker } from "./door-worker.ts";

/** The console is static files: `npm run build` → `dist/`, which the local runtime and CloudFront serve alike. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), doorWorker(), badgeFont()],
  build: {
    manifest: true,
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  // `npm run dev` beside a running `npm start`: pages from Vite, everything else from the local runtime.
  server: {
    proxy: Object.fromEntries(
      ["/v1", "/config.json", "/dev", "/oidc", "/files"].map((path) => [path, "http://localhost:8787"]),
    ),
  },
});

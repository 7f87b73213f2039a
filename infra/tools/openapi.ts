import { writeFileSync } from "node:fs";
import { openApiDocument } from "./openapi-document.ts";

/** `npm run openapi`: writes docs/openapi.json from the contracts; a test fails while the two differ. */
writeFileSync(
  new URL("../../docs/openapi.json", import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 1)}\n`,
);

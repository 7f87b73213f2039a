import { afterAll, beforeAll } from "vitest";
import { runtime, start } from "./fixture-world.ts";

/** Starting takes seconds, so the suites share one runtime; one of them restarts it, and the last puts its clock forward. */
beforeAll(start);
afterAll(() => runtime?.stop());

await import("./rights-suite.ts");
await import("./triggers-suite.ts");
await import("./files-suite.ts");
await import("./front-suite.ts");
await import("./restart-suite.ts");
await import("./clock-suite.ts");

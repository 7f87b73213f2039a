import { defineConfig } from "vitest/config";
import { patience } from "./test/support/patience.ts";
import { SlowFirst } from "./test/support/slow-first.ts";

/**
 * Suites that talk to the running product share one local runtime. It starts while the others run, and each file of
 * these waits for it.
 */
const product = {
  globalSetup: ["test/support/local-runtime.ts"],
  setupFiles: ["test/support/product-ready.ts"],
};
/** Whole journeys, on a machine that may be half as fast as it was yesterday. */
const browserTests = {
  testTimeout: 300_000,
  // As long as a page may take to show something; the usual second is for what happens in one process.
  expect: { poll: { timeout: patience } },
};
/** Puts the product's clock forward, which nobody else may see: alone, after everything else. */
const clockTests = ["test/e2e/*-journey.test.ts"];
const productTests = ["test/integration/{api,size}/**/*.test.ts", "test/integration/*/product.test.ts"];

export default defineConfig({
  test: {
    // Two cores: more workers only contend with the product that starts beside them.
    maxWorkers: 2,
    // What files import, contracts above all, takes as long to load as many of them take to run: once for a worker, not
    // once for each file. No test replaces a module, and what else one replaces is put back before the next.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/unit/**/*.test.ts", "test/unit/**/*.test.tsx"] },
      },
      {
        extends: true,
        test: {
          name: "infra",
          include: ["test/infra/**/*.test.ts"],
          globalSetup: ["test/infra/scratch.ts"],
          // A whole synthesis with its checks, on a machine that may be starting the product beside it.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          exclude: productTests,
          globalSetup: ["test/support/shared-dynamodb-local.ts"],
        },
      },
      {
        extends: true,
        // Before the browsers: some of these call everything as everybody, and would read what another is about to.
        test: {
          name: "product",
          include: productTests,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          ...product,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: clockTests,
          // A browser waits as often as it works; a fourth one only makes every page of the others slower.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          ...browserTests,
          // A browser beside everything else on a small machine: one more try. What failed is told either way.
          retry: 1,
          ...product,
        },
      },
      {
        extends: true,
        test: {
          name: "journey",
          include: clockTests,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          ...browserTests,
          ...product,
        },
      },
    ],
  },
});

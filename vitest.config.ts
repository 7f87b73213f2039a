import { defineConfig } from "vitest/config";

/**
 * Suites that talk to the running product share one local runtime. It starts while the others run, and each file of
 * these waits for it.
 */
const product = {
  globalSetup: ["test/support/local-runtime.ts"],
  setupFiles: ["test/support/product-ready.ts"],
};
const productTests = ["test/integration/{api,size}/**/*.test.ts", "test/integration/*/product.test.ts"];

export default defineConfig({
  test: {
    // Two cores: more workers only contend with the product under test.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/unit/**/*.test.ts", "test/unit/**/*.test.tsx"] },
      },
      {
        extends: true,
        // The construct library takes seconds to load: once, not once for each file.
        test: {
          name: "infra",
          include: ["test/infra/**/*.test.ts"],
          globalSetup: ["test/infra/scratch.ts"],
          // A whole synthesis with its checks, on a machine that may be starting the product beside it.
          testTimeout: 120_000,
          isolate: false,
          fileParallelism: false,
          // Projects that run their files one by one take turns with the others.
          sequence: { groupOrder: 1 },
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
        test: { name: "product", include: productTests, sequence: { groupOrder: 2 }, ...product },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          sequence: { groupOrder: 3 },
          // A browser waits as often as it works.
          maxWorkers: 3,
          testTimeout: 180_000,
          // A browser beside everything else on a small machine: one more try. What failed is told either way.
          retry: 1,
          ...product,
        },
      },
    ],
  },
});

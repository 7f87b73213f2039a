import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes long, longest first: begun last, one of these would keep one worker busy while the others have nothing
 * left to do. Where a folder stands here its files follow each other, on the one worker that has loaded what they share.
 */
const slow = [
  // Beside the start of the product.
  "test/integration/events/seats-model",
  "test/infra/",
  "test/integration/events/seats-races",
  "test/integration/local-runtime/",
  "test/integration/imports/work",
  // Against the product.
  "test/integration/api/",
  // In browsers.
  "test/e2e/event-",
  "test/e2e/matching",
  "test/e2e/workspace",
  "test/e2e/portal.",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = slow.findIndex((part) => moduleId.includes(`/${part}`));
  return rank === -1 ? slow.length : rank;
};

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests of faults that are to be served alike by the proxy before a real API server. */
const ALSO_BEHIND_PROXY = [
  "answers",
  "authorization",
  "connections",
  "reads-and-writes",
  "requests",
  "streams",
  "streams-outcomes",
  "watches",
].map((name) => `test/contract/faults/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "tests", include: ["test/**/*.test.ts"] } },
      {
        extends: true,
        test: { name: "behind the proxy", include: ALSO_BEHIND_PROXY, env: { FAULTLINE_TEST_FRONT: "proxy" } },
      },
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Most tests wait for programs and connections: two files at a time also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});

import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Most tests wait for programs and connections: two files at a time also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});

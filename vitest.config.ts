import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Every core: the standard leaves one free, which on two cores makes the tests take twice as long.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: {TZ: "UTC"},
    coverage: {provider: "v8", include: ["pipeline/**/*.ts"]},
  },
});

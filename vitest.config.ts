import {defineConfig} from "vitest/config";

/** Tests that put another module in the place of a real one; nobody else may get that one. */
const REPLACING = ["tests/6-report/pdf/tagging/bundled.test.ts", "tests/disk.test.ts"];

export default defineConfig({
  test: {
    // Every core: the standard leaves one free, which on two cores makes the tests take twice as long.
    maxWorkers: "100%",
    // A whole run takes half a minute on an idle machine with two cores, and several times that beside other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: {TZ: "UTC"},
    coverage: {provider: "v8", include: ["pipeline/**/*.ts"]},
    projects: [
      {
        extends: true,
        // Loading the program anew for each file took a third of the time. What the tests share is pure or read only.
        test: {name: "samen", include: ["tests/**/*.test.ts"], exclude: REPLACING, isolate: false},
      },
      {extends: true, test: {name: "apart", include: REPLACING}},
    ],
  },
});

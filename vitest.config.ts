import { defineConfig } from 'vitest/config'

/** `npm test` runs the quick suites; `.ci/run` adds the slow ones: what kills, what is hostile, ten thousand reports, every regular expression. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'quick', include: ['specs/**/*.test.ts', 'src/**/*.test.ts'], exclude: ['specs/slow/**'], testTimeout: 30_000, maxWorkers: 2 } },
      // One file at a time: what they measure must not be each other.
      { test: { name: 'slow', include: ['specs/slow/**/*.test.ts'], testTimeout: 300_000, fileParallelism: false } },
    ],
  },
})

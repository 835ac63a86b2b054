/** Suites by room. `npm test` builds first: functions, browser and WeChat suites run what would be shipped. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const suite = (displayName, folders, extra = {}) => ({
  displayName,
  rootDir: root,
  // Where suites are looked for: without it each of the rooms looked through all that is installed.
  roots: ['<rootDir>/test'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform: { '\\.(t|j)sx?$': require.resolve('./jest-esbuild.cjs') },
  // The SDK as it is built into every function: as installed, its hundreds of files took each suite half a second. `test/localcloud` runs it as installed.
  moduleNameMapper: { '^wx-server-sdk$': '<rootDir>/dist/wx-server-sdk.js' },
  transformIgnorePatterns: ['/node_modules/(?!(mingo|@noble|bson)/)', '/dist/'],
  testEnvironment: 'node',
  ...extra,
});

module.exports = {
  rootDir: root,
  // Only what hangs is ended: on a machine that does several things at once a rush of hundreds takes minutes.
  testTimeout: 180_000,
  // A call waits for a thread and a walk for a frame: two suites at a time leave a fifth of two cores idle.
  maxWorkers: 3,
  testSequencer: require.resolve('./jest-longest-first.cjs'),
  projects: [
    suite('domain', ['domain']),
    suite('functions', ['cloudfunctions', 'sample']),
    suite('localcloud', ['localcloud']),
    suite('house', ['house']),
    suite('screens', ['src']),
    suite('wechat', ['weapp']),
    suite('browser', ['e2e']),
  ],
};

/** Suites by room. `npm test` builds first: functions, browser and WeChat suites run what would be shipped. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
/** The SDK as it is built into every function: as installed, its hundreds of files took each suite half a second. `test/localcloud` runs it as installed. */
const sdk = { '^wx-server-sdk$': '<rootDir>/dist/wx-server-sdk.js' };
const suite = (displayName, folders, extra = {}) => ({
  displayName,
  rootDir: root,
  // Where suites are looked for: without it each of the rooms looked through all that is installed.
  roots: ['<rootDir>/test'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform: { '\\.(t|j)sx?$': require.resolve('./jest-esbuild.cjs') },
  moduleNameMapper: { ...sdk, '/dist/localcloud/index\\.js$': '<rootDir>/config/jest-local-cloud.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(mingo|@noble|bson)/)', '/dist/'],
  testEnvironment: require.resolve('./jest-environment.cjs'),
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
    // What these look at is the local cloud itself, some of it past its doors: as they load it.
    suite('localcloud', ['localcloud'], { moduleNameMapper: sdk }),
    suite('house', ['house']),
    suite('screens', ['src']),
    suite('wechat', ['weapp']),
    suite('browser', ['e2e']),
  ],
};

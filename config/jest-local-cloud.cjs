/** Stands for `dist/localcloud/index.js` in suites: the one of the process, see `jest-environment.cjs`. */
module.exports = globalThis.loadLocalCloud();

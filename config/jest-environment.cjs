/** The place a suite runs in: Node's, with a way out to what all suites of a process share. */
const { TestEnvironment } = require('jest-environment-node');

/**
 * The local cloud is no part of what suites test as they find it: like the machine, it is there once a process. In every suite's own
 * registry it was compiled, evaluated and warmed up a hundred times over. Clouds are still each suite's own: each is started, on data
 * of its own, by that suite.
 */
const loadLocalCloud = () => require('../dist/localcloud/index.js');

module.exports = class SuiteEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadLocalCloud = loadLocalCloud;
  }
};

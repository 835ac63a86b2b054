/** Long suites first, so that no worker is left with one when the others have nothing to do: a clean checkout remembers no durations, and jest would go by the size of the files. */
const Sequencer = require('@jest/test-sequencer').default;

/** From the longest down; whoever writes a suite of more than half a minute adds it. */
const longest = [
  'e2e/care',
  'house/procedures',
  'cloudfunctions/messages/killed',
  'cloudfunctions/killed-calls/seats',
  'cloudfunctions/killed-calls/door',
  'e2e/find-openings',
  'cloudfunctions/activities/door-offline',
  'cloudfunctions/jobs/submissions',
  'e2e/keep-current',
  'e2e/applying',
  'house/inputs',
  'cloudfunctions/season/hearings',
  'cloudfunctions/season/booking',
  'cloudfunctions/messages/causes',
  'e2e/gift-package',
  'cloudfunctions/activities/ledger-model',
  'cloudfunctions/season/applications',
  'cloudfunctions/jobs/search',
  'cloudfunctions/activities/sign-up',
  'e2e/door-camera',
].map((suite) => `/test/${suite}.test.ts`);

const placeOf = ({ path }) => {
  const place = longest.findIndex((suite) => path.endsWith(suite));
  return place < 0 ? longest.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};

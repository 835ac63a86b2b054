/** Long suites first, so that no worker is left with one when the others have nothing to do: a clean checkout remembers no durations, and jest would go by the size of the files. */
const Sequencer = require('@jest/test-sequencer').default;

/** From the longest down; whoever writes a suite of more than half a minute adds it. */
const longest = [
  'e2e/care',
  'cloudfunctions/killed-calls/season',
  'house/procedures',
  'cloudfunctions/messages/killed',
  'cloudfunctions/killed-calls/seats',
  'cloudfunctions/activities/door-offline',
  'cloudfunctions/runtime/guessing',
  'e2e/find-openings',
  'e2e/keep-current',
  'cloudfunctions/season/hearings',
  'cloudfunctions/season/applications',
  'house/inputs',
  'e2e/season-result',
  'cloudfunctions/season/seasons-and-posts',
  'cloudfunctions/killed-calls/door',
  'cloudfunctions/messages/sender',
  'cloudfunctions/jobs/submissions',
  'cloudfunctions/activities/ledger-model',
  'e2e/activity-and-door',
  'e2e/applying',
  'cloudfunctions/jobs/broken-files',
  'cloudfunctions/activities/sign-up',
  'cloudfunctions/jobs/search',
  'cloudfunctions/jobs/import',
  'e2e/import-and-find',
  'cloudfunctions/season/booking',
  'weapp/long-list',
  'cloudfunctions/applying/killed',
  'cloudfunctions/jobs/import-differences',
  'cloudfunctions/desk/invitations',
  'e2e/without-network',
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

import type { Browser } from 'playwright-core';
import { loadSample } from '../../../sample/load';
import { asShipped, openTestCloud, type TestCloud } from '../../support/local-cloud';
import { launchBrowser, Person } from './index';

export interface Stage {
  readonly cloud: TestCloud;
  /** A phone in this person's hands; without an openid a visitor's. */
  person(openid?: string): Promise<Person>;
}

/** The sample on a fresh cloud and one browser, for all tests of a suite. */
export const openStage = (): Stage => {
  let opened: { cloud: TestCloud; browser: Browser } | undefined;
  const stage = (): { cloud: TestCloud; browser: Browser } => {
    if (!opened) throw new Error('the stage opens before the first test');
    return opened;
  };
  beforeAll(async () => {
    const [cloud, browser] = await Promise.all([openTestCloud({ env: asShipped }), launchBrowser()]);
    await loadSample(cloud.db, new Date());
    opened = { cloud, browser };
  });
  afterAll(async () => {
    await stage().browser.close();
    await stage().cloud.close();
  });
  return {
    get cloud() {
      return stage().cloud;
    },
    person: (openid) => Person.with(stage().browser, stage().cloud, openid),
  };
};

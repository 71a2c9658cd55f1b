// A learner logs in, sees a roadmap, ticks a topic, takes a paper and watches one number move; a mentor sees the board.
// Usage: node story.mjs GATEWAY_URL ORG ENROLMENT_ID COHORT_ID ROADMAP_TITLE TOPIC_TITLE PICTURES_FOLDER
import assert from 'node:assert/strict';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [gateway, org, enrolment, cohort, title, topic, pictures] = process.argv.slice(2);
const WAIT = { timeout: 30_000 };

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  // The package's own arguments would switch web security off.
  args: ['--headless=shell', '--no-sandbox', '--disable-gpu'],
});

async function loggedIn(email) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT.timeout);
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`console: ${message.text()}`);
  });
  await page.goto(gateway);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('#username').fill(email);
  await page.locator('#password').fill('cairn');
  await page.locator('#kc-login').click();
  await page.getByRole('button', { name: 'Log out' }).waitFor();
  return page;
}

async function percent(page) {
  return (await page.getByTestId('progress-percent').first().textContent()).trim();
}

try {
  const learner = await loggedIn('learner@harbor.test');
  await learner.getByText(title).first().waitFor();
  await learner.screenshot({ path: `${pictures}/start.png` });

  await learner.goto(`${gateway}/orgs/${org}/enrolments/${enrolment}`);
  await learner.getByRole('heading', { name: title }).first().waitFor();
  assert.equal(await percent(learner), '0%');
  await learner.getByRole('checkbox', { name: topic }).first().click();
  await learner.waitForFunction(
    () => document.querySelector('[data-testid="progress-percent"]')?.textContent.trim() !== '0%',
  );
  const ticked = await percent(learner);
  await learner.screenshot({ path: `${pictures}/roadmap.png` });
  await learner.reload();
  await learner.getByRole('heading', { name: title }).first().waitFor();
  assert.equal(await percent(learner), ticked, 'the number is the same after a reload');

  await learner.getByText('Take it').first().click();
  await learner.getByRole('button', { name: 'Start' }).click();
  await learner.getByRole('radio', { name: 'Yes' }).click();
  await learner.getByRole('button', { name: 'Submit' }).click();
  await learner.getByText('Passed', { exact: true }).first().waitFor();
  await learner.screenshot({ path: `${pictures}/result.png` });
  await learner.goto(`${gateway}/orgs/${org}/enrolments/${enrolment}`);
  await learner.waitForFunction(
    (before) => {
      const now = document.querySelector('[data-testid="progress-percent"]')?.textContent.trim();
      return now && now !== before;
    },
    ticked,
  );
  const settled = await percent(learner);

  const mentor = await loggedIn('mentor@harbor.test');
  await mentor.goto(`${gateway}/orgs/${org}/cohorts/${cohort}`);
  await mentor.getByText(settled).first().waitFor();
  await mentor.screenshot({ path: `${pictures}/board.png` });

  await learner.getByRole('button', { name: 'Log out' }).click();
  await learner.getByRole('button', { name: 'Log in' }).waitFor();
  const after = await learner.request.get(`${gateway}/api/v1/me/enrolments`);
  assert.equal(after.status(), 401, 'logged out is logged out');
  console.log(`story told: 0% -> ${ticked} -> ${settled}`);
} catch (failure) {
  for (const context of browser.contexts()) {
    for (const [at, page] of context.pages().entries()) {
      await page.screenshot({ path: `${pictures}/failed-${at}.png` }).catch(() => {});
      console.log(`at ${page.url()}`);
    }
  }
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}

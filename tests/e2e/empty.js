// empty.js ADDRESS ACCOUNT: somebody signs in where nothing is yet. The first run opens by itself, the demo comes and
// leaves with one press, and skipping everything still leads to a day that says what to do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = createRequire(fileURLToPath(new URL('../../web/package.json', import.meta.url)));
const { chromium } = packages('playwright-core');

const [address, accountFile] = process.argv.slice(2);
const account = JSON.parse(readFileSync(accountFile, 'utf8'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'en-GB' });
context.setDefaultTimeout(30_000);
const said = [];
context.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
context.on('weberror', (fault) => said.push(String(fault.error())));
const page = await context.newPage();
try {
  await page.goto(`${address}/sign-in`);
  await page.locator('[name=email]').fill(account.email);
  await page.locator('[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Who you are, and when you work' }).waitFor();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('button', { name: 'Load demo data' }).click();
  await page.getByText('The demo’s people are here.').waitFor();
  await page.getByRole('button', { name: 'To Today' }).click();
  await page.getByText(/of the demo and do not exist/).waitFor();
  await page.getByRole('link', { name: /Marcus Bell/ }).first().waitFor();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByText(/of the demo and do not exist/).waitFor({ state: 'detached' });
  await page.getByText(/^Nothing is due/).first().waitFor();
  await page.goto(`${address}/today`); // it opened by itself once, and does not again
  await page.getByRole('region', { name: 'Set up' }).getByRole('link', { name: 'People' }).waitFor();
  // The server says no to a queue that is not there yet (422), and to a card that was open when its person left (404).
  assert.deepEqual(said.filter((text) => !/status of (422|404)/.test(text)), [], 'the console');
  console.log('empty: passed');
} catch (fault) {
  console.error(`empty: FAILED\n${fault.stack}\nconsole: ${said.join('\n')}`);
  process.exitCode = 1;
}
await browser.close();

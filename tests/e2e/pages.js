// pages.js ADDRESS ACCOUNT: signs in at ADDRESS with the account's e-mail and password and does what people do there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { frame } from './frame.js';
import { today } from './today.js';
import { people } from './people.js';

const packages = createRequire(fileURLToPath(new URL('../../web/package.json', import.meta.url)));
const { chromium } = packages('playwright-core');
const axe = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');

const [address, accountFile] = process.argv.slice(2);
const account = JSON.parse(readFileSync(accountFile, 'utf8'));
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});

/** What axe finds on the page as it is now, in words. */
async function accessible(page, where) {
  // Not as a script element: the page's policy forbids that, and it is the policy that ships.
  await page.evaluate(axe);
  const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  const faults = found.violations.map(
    (fault) => `${fault.id}: ${fault.help}: ${fault.nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
  assert.deepEqual(faults, [], where);
}

async function fits(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${where} is ${over} px wider than the window`);
}

async function signedIn(context) {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator('[name=email]').fill(account.email);
  await page.locator('[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Today/ }).waitFor();
  return page;
}

/** What was typed is read back while one types, and what was added is found. */
async function quickAdd(page, who) {
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Quick add' });
  await dialog.getByLabel('Who, what, when').fill(`lead ${who}@brno.example about 40 seats`);
  await dialog.getByText('40 seats').first().waitFor();
  await accessible(page, 'quick add');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Added: /).waitFor();
}

async function contacts(page, size) {
  const bar = page.getByRole('navigation', { name: 'Main' }).filter({ visible: true });
  await bar.getByRole('link', { name: 'Contacts' }).click();
  await page.getByLabel('Search by name, organization or address').fill('hana');
  await page.getByText('1 contact', { exact: true }).waitFor();
  await accessible(page, 'Contacts');
  await fits(page, 'Contacts');
  await page.getByRole('link', { name: /Hana Kovář/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Hana Kovář' }).waitFor();
  await page.getByRole('radio', { name: 'History' }).or(page.getByRole('button', { name: 'History' })).first().click();
  await page.getByText('Entered hot (version 1).').waitFor();
  await accessible(page, 'contact');
  await fits(page, 'contact');
  if (size === 'desk') {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search or run' });
    await palette.getByRole('combobox').fill('today');
    await accessible(page, 'palette');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Today/ }).waitFor();
  }
}

let failed = 0;
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark']) {
    const where = `${size}, ${colorScheme}`;
    const context = await browser.newContext({
      viewport,
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Oslo',
    });
    context.setDefaultTimeout(30_000); // a busy machine hashes a password slowly
    const said = [];
    context.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(`${message.text()} ${message.location().url}`));
    context.on('weberror', (fault) => said.push(String(fault.error())));
    try {
      const page = await signedIn(context);
      await today(page, size, { accessible, fits });
      await quickAdd(page, `jana-${size}-${colorScheme}`);
      await contacts(page, size);
      await people(page, { accessible, fits }, size);
      await frame(page, { accessible, fits }, said);
      assert.deepEqual(said, [], 'the console');
      console.log(`${where}: passed`);
    } catch (fault) {
      failed += 1;
      console.error(`${where}: FAILED\n${fault.stack}\nconsole: ${said.join('\n')}`);
    }
    await context.close();
  }
}
await browser.close();
process.exitCode = failed ? 1 : 0;

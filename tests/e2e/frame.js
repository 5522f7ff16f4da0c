// What the frame does on every page: keys, palette, settings of this device, and a server that is away.
import assert from 'node:assert/strict';

const main = (page) => page.getByRole('navigation', { name: 'Main' }).filter({ visible: true });

/** The palette finds people and commands, and shows each command's key; a letter after G goes to a page. */
async function keysAndPalette(page, { accessible, fits }) {
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByText('Go to Today').waitFor();
  await accessible(page, 'keys');
  await keys.getByText(/^Single letters/).click();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await page.keyboard.press('q'); // does nothing now
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run' });
  await palette.getByRole('combobox').fill('hana');
  await palette.getByRole('option', { name: /Hana/ }).waitFor();
  await accessible(page, 'palette');
  await fits(page, 'palette');
  assert.equal(await page.getByRole('dialog', { name: 'Quick add' }).count(), 0, 'Q with single letters switched off');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hana Kovář' }).waitFor();
  await page.keyboard.press('Control+k');
  await palette.getByRole('option', { name: /Hana/ }).waitFor(); // now among the recent ones
  await palette.getByRole('combobox').fill('go tod');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('this');
  await palette.getByRole('option', { name: /This list/ }).click();
  await keys.getByText(/^Single letters/).click();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
}

/** Without a network the queue is still there, a change is kept, survives a reload, and goes out once. */
async function offline(page, { accessible, fits }, said) {
  await main(page).getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  // The app's own files are kept by its service worker, which needs a moment after the first visit.
  await page.evaluate(() => navigator.serviceWorker?.ready);
  await page.waitForFunction(async () => (await caches.match('/index.html')) !== undefined);
  await page.reload();
  await page.getByRole('region', { name: /^Next: / }).waitFor();
  await page.context().setOffline(true);
  await page.getByText(/^You are offline/).waitFor();
  const line = `lead kept-${Date.now()}@brno.example about 12 seats`;
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Quick add' });
  await dialog.getByLabel('Who, what, when').fill(line);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1 change is kept here').waitFor();
  await accessible(page, 'offline');
  await fits(page, 'offline');
  await page.reload();
  await page.getByText('1 change is kept here').waitFor();
  await page.getByRole('link', { name: /Marcus Bell|Diego Marín/ }).first().waitFor(); // still readable
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  const kept = page.getByRole('dialog', { name: 'Changes that wait' });
  await kept.getByText(line).waitFor();
  await accessible(page, 'changes that wait');
  await page.keyboard.press('Escape');
  await page.context().setOffline(false);
  await page.getByText(/^You are offline/).waitFor({ state: 'detached' });
  await page.getByText(line.split(' ')[1]).first().waitFor();
  assert.equal(await page.getByRole('link', { name: new RegExp(line.split(' ')[1]) }).count(), 1, 'once');
  // A browser without a network says so on its console; anything else there is still a fault.
  const other = said.filter((text) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(text));
  said.splice(0, said.length, ...other);
}

export async function frame(page, checks, said) {
  await keysAndPalette(page, checks);
  await offline(page, checks, said);
}

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
  await palette.getByRole('combobox').fill('kovar');
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

/** A choice of the device holds at once and after a reload; a token is shown once and ends. */
async function settings(page, { accessible, fits }, said) {
  await main(page).getByRole('link', { name: /Settings|More/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Nora L.');
  await name.press('Enter');
  await page.getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((field) => field.value === 'Nora Lindqvist'));
  await page.getByLabel('Working hours', { exact: true }).fill('mon-fri 25:00');
  await page.getByLabel('Working hours', { exact: true }).press('Tab');
  await page.getByRole('alert').first().waitFor(); // what is wrong, in the server's words; what was typed stays
  await page.getByLabel('Working hours', { exact: true }).press('Escape');
  assert.match(said.pop() ?? '', /422/); // a browser tells its console of every no
  await page.getByRole('radio', { name: 'Dark' }).click();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  await page.reload();
  await page.getByRole('radio', { name: 'Dark', checked: true }).waitFor();
  await accessible(page, 'Settings, dark');
  await page.getByRole('radio', { name: 'System' }).click();
  await page.getByRole('button', { name: 'Make a token' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a token' });
  await dialog.getByLabel('Name').fill('laptop');
  await accessible(page, 'new token');
  await dialog.getByRole('button', { name: 'Make a token' }).click();
  await dialog.getByText('Copy it now: it is shown this once.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'End laptop' }).click();
  await accessible(page, 'end a token');
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
  await page.getByText('No program acts for you.').waitFor();
  await accessible(page, 'Settings');
  await fits(page, 'Settings');
}

/** What happens elsewhere is here a moment later: nobody presses reload. */
async function live(page) {
  await main(page).getByRole('link', { name: 'Today' }).click();
  await page.getByRole('region', { name: /^Next: / }).waitFor();
  const name = `live-${Date.now()}@brno.example`;
  await page.evaluate(async (text) => {
    const session = await (await fetch('/api/v1/session')).json();
    await fetch('/api/v1/quick-add', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf_token },
      body: JSON.stringify({ text, dry_run: false }),
    });
  }, `lead ${name} about 3 seats`);
  await page.getByRole('link', { name: new RegExp(name) }).first().waitFor();
}

/** The first run takes a person from four screens to the first day; what is left to do waits above Today. */
async function firstRun(page, { accessible, fits }) {
  await page.getByRole('region', { name: 'Set up' }).getByRole('link', { name: 'You' }).click();
  await page.getByRole('heading', { name: 'Who you are, and when you work' }).waitFor();
  await page.getByLabel('Name', { exact: true }).waitFor();
  await accessible(page, 'first run, you');
  await fits(page, 'first run, you');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Try it with a letter to yourself' }).waitFor();
  await accessible(page, 'first run, mail');
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByLabel(/^One a line/).fill(`pasted-${Date.now()}@brno.example about 5 seats`);
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await page.getByRole('status').getByText(/5 seats/).waitFor();
  await accessible(page, 'first run, people');
  await fits(page, 'first run, people');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Block 1, from').waitFor();
  await accessible(page, 'first run, rhythm');
  await fits(page, 'first run, rhythm');
  await page.getByRole('button', { name: 'Start the day' }).click();
  const left = page.getByRole('region', { name: 'Set up' });
  assert.deepEqual(await left.getByRole('link').allTextContents(), ['Mail']);
  await accessible(page, 'what is left to set up');
  await left.getByRole('button', { name: 'Show no more of this' }).click();
  await left.waitFor({ state: 'detached' });
  // As before, for the next one who starts here.
  await page.evaluate(async () => {
    const session = await (await fetch('/api/v1/session')).json();
    const fresh = { you: false, mail: false, people: false, rhythm: false, dismissed: false };
    await fetch('/api/v1/session/first-run', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf_token },
      body: JSON.stringify(fresh),
    });
  });
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
  await settings(page, checks, said);
  await live(page);
  await firstRun(page, checks);
  await offline(page, checks, said);
}

// Contact page, list and import, as people use them: what they told is edited where it stands and taken back; a note and
// a stop; many changed at once, and back; the export of another system through its columns to its undo.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

const bar = (page) => page.getByRole('navigation', { name: 'Main' }).filter({ visible: true });
const layouts = new URL('../corpus/import/layouts/', import.meta.url);

async function open(page, name) {
  await bar(page).getByRole('link', { name: 'Contacts' }).click();
  await page.getByLabel('Search by name, organization or address').fill(name);
  await page.getByText('1 contact', { exact: true }).waitFor();
  await page.getByRole('link', { name: new RegExp(name) }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** A phone shows one part at a time. */
async function part(page, size, name) {
  if (size === 'phone') await page.getByRole('radio', { name }).click();
}

async function undone(page) {
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await page.getByText('Undone.').last().waitFor();
}

/** The gap names what is missing and opens its field; what was typed stands there, and Undo takes it back. */
async function businessCase(page, checks, size) {
  await open(page, 'Joost de Wit');
  await checks.accessible(page, 'contact page');
  await checks.fits(page, 'contact page');
  await part(page, size, 'Business case');
  const card = page.getByRole('article', { name: 'Business case' });
  await card.getByText('€90,000').waitFor();
  await card.getByRole('button', { name: /^Missing: / }).click();
  const field = card.getByRole('textbox', { name: 'Knock-on' });
  await field.fill('The bank asks about the warehouse.');
  await checks.accessible(page, 'editing the business case');
  await field.press('Control+Enter');
  await card.getByRole('button', { name: /The bank asks about the warehouse/ }).waitFor();
  await undone(page);
  await card.getByRole('button', { name: /Ask what happens if it stays as it is/ }).waitFor();
  await card.getByRole('button', { name: /€90,000/ }).click();
  await card.getByRole('textbox', { name: 'Cost of leaving it' }).fill('a lot');
  await page.keyboard.press('Enter');
  await card.getByText(/^That is no amount/).waitFor();
  await card.getByRole('textbox', { name: 'Cost of leaving it' }).fill('120k');
  await page.keyboard.press('Enter');
  await card.getByText('€120,000').waitFor();
  await undone(page);
  await card.getByText('€90,000').waitFor();
}

/** A note stands on the timeline as it was written, and the history takes it back. */
async function note(page, checks, size) {
  await part(page, size, 'Timeline');
  if (size === 'phone') await page.getByRole('button', { name: 'Note', exact: true }).click();
  else await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Note, or what happens next' }).last();
  await field.fill('Prefers mornings, before the trucks leave.');
  await page.keyboard.press('Enter');
  await page.getByText('Prefers mornings, before the trucks leave.').first().waitFor();
  await page.getByRole('radio', { name: 'Notes' }).click();
  assert.match(page.url(), /show=notes/);
  await page.getByRole('radio', { name: 'History' }).click();
  await checks.accessible(page, 'history');
  const entry = page.getByRole('listitem').filter({ hasText: /^Noted: "Prefers mornings/ });
  await entry.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('listitem').filter({ hasText: 'taken back' }).first().waitFor();
  await page.getByRole('radio', { name: 'All', exact: true }).click();
  await page.getByText('Prefers mornings, before the trucks leave.').first().waitFor({ state: 'detached' });
}

/** Nothing goes out after a stop, and the banner says so until it is lifted. */
async function stop(page, checks, size) {
  await part(page, size, 'Details');
  const card = page.getByRole('article', { name: 'Permissions and stops' });
  await card.getByRole('button', { name: 'Stop', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Stop everything to Joost/ });
  await checks.accessible(page, 'stop');
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Next step' }).getByText(/^Stopped/).waitFor();
  await undone(page);
  await page.getByRole('region', { name: 'Next step' }).getByText('No next step agreed').waitFor();
}

/** Another system's file: guessed columns, one of them changed, nobody stored before the last press, undone as one. */
async function imported(page, checks, size) {
  await page.goto(new URL('/import', page.url()).href);
  await page.getByRole('heading', { level: 2, name: 'Drop a file here' }).waitFor();
  await checks.accessible(page, 'import');
  await checks.fits(page, 'import');
  await page.locator('input[type=file]').setInputFiles(fileURLToPath(new URL('pipedrive-persons.csv', layouts)));
  await page.getByRole('heading', { level: 2, name: /columns$/ }).waitFor();
  await page.getByText('Export of Pipedrive').waitFor();
  await checks.accessible(page, 'import columns');
  await checks.fits(page, 'import columns');
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Who is here already' }).waitFor();
  await checks.accessible(page, 'import duplicates');
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Where they go' }).waitFor();
  await page.getByRole('button', { name: /^Start import/ }).click();
  await page.getByText(/^Say whether they allowed it/).waitFor();
  await page.getByText('Nobody was asked yet', { exact: true }).click();
  await page.getByText(/enter no cadence until they allow it/).waitFor();
  await checks.accessible(page, 'import, where they go');
  await checks.fits(page, 'import, where they go');
  await page.getByRole('button', { name: /^Start import/ }).click();
  await page.getByText('Done', { exact: true }).waitFor();
  await checks.accessible(page, 'import result');
  await checks.fits(page, 'import result');
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByText('Undone. What came in by this import is gone.').waitFor();
  await page.getByRole('link', { name: 'Another import' }).click();
  await page.getByRole('link', { name: 'pipedrive-persons.csv' }).first().waitFor();
}

/** Filtered, marked, tagged all at once; the job says for how many, and takes it back as one. */
async function bulk(page, checks, size) {
  await page.goto(new URL('/contacts?filter=temperature:promising&sort=name', page.url()).href);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await rows.first().waitFor();
  await page.getByRole('button', { name: /^Temperature is promising/i }).waitFor();
  await checks.accessible(page, 'filtered list');
  await checks.fits(page, 'filtered list');
  const tag = `autumn ${size} ${Date.now()}`;
  if (size === 'desk') {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('Space');
    const panel = page.getByRole('complementary').last();
    await panel.getByRole('link', { name: /^Open/ }).waitFor();
    assert.match(page.url(), /peek=con_/);
    await checks.accessible(page, 'a contact beside the list');
    await page.keyboard.press('Escape');
    await panel.getByRole('link', { name: /^Open/ }).waitFor({ state: 'detached' });
  } else {
    await page.getByRole('checkbox', { name: /^Mark / }).nth(1).click({ force: true });
    await page.getByRole('checkbox', { name: /^Mark / }).nth(2).click({ force: true });
  }
  await page.getByText('2 selected').waitFor();
  await page.getByRole('button', { name: /^Select all \d+ that match/ }).click();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Tag \d+ contacts/ });
  await dialog.getByLabel('Tag', { exact: true }).fill(tag);
  await checks.accessible(page, 'tag many');
  await dialog.getByRole('button', { name: /^Do it for/ }).click();
  await page.getByText(/^Tag: done for \d+\.$/).waitFor();
  await checks.fits(page, 'a job that is done');
  const tagged = new URL(`/contacts?filter=${encodeURIComponent(`tag:"${tag}"`)}`, page.url()).href;
  await page.getByRole('status').getByRole('button', { name: /^Undo/ }).or(page.locator('.job-bar').getByRole('button', { name: /^Undo/ })).first().click();
  await page.locator('.job-bar').waitFor({ state: 'detached' });
  await page.goto(tagged);
  await page.getByText('No one matches').waitFor();
}

export async function people(page, checks, size) {
  await businessCase(page, checks, size);
  await note(page, checks, size);
  await stop(page, checks, size);
  await bulk(page, checks, size);
  await imported(page, checks, size);
}

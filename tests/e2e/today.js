// Today and the wrap-up, as people use them: own words, later, handing over, the gate, the recap; each taken back by Z.
import assert from 'node:assert/strict';

const first = (page, name) => page.getByRole('link', { name: new RegExp(name) }).first();
const card = (page) => page.getByRole('region', { name: /^Next: / });
const nameOn = async (page) => (await card(page).getAttribute('aria-label')).replace('Next: ', '');

async function undo(page) {
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await page.getByText('Undone.').last().waitFor();
}

/** The card of somebody to call; on a phone it is unfolded. */
async function someoneToCall(page, size) {
  await page.getByRole('link', { name: /^Call / }).first().click();
  await card(page).getByText('Call plan ready').waitFor({ state: 'attached' });
  if (size === 'phone') await card(page).getByRole('button', { name: /Show$/ }).click();
  await card(page).getByRole('heading', { name: /^If .* answers$/ }).waitFor();
  return nameOn(page);
}

/** The aim of a call in one's own words stands on the card until it is taken back. */
async function ownWords(page, checks) {
  await card(page).getByRole('button', { name: /edit/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Edit the plan/ });
  await dialog.getByLabel('Aim').fill('Hear how the kilns are loaded.');
  await checks.accessible(page, 'edit the plan');
  await dialog.getByRole('button', { name: 'Save the plan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card(page).getByText('Hear how the kilns are loaded.').waitFor();
  await undo(page);
  await card(page).getByText('Hear how the kilns are loaded.').waitFor({ state: 'detached' });
}

/** Put off in typed words, read back while one types: the row goes, and Z brings it back. */
async function later(page, checks, name) {
  await card(page).getByRole('button', { name: /^Later/ }).click();
  const dialog = page.getByRole('dialog', { name: `Later: ${name}` });
  await dialog.getByRole('button', { name: 'Put off' }).click();
  await dialog.getByText('Say when, in a few words').waitFor();
  await dialog.getByLabel('Day and time').fill('in 2 weeks');
  await dialog.getByText(/\b20\d\d\b/).first().waitFor();
  await checks.accessible(page, 'later');
  await checks.fits(page, 'later');
  await dialog.getByRole('button', { name: 'Put off' }).click();
  await page.getByText(new RegExp(`^${name} is back on `)).waitFor();
  assert.notEqual(await nameOn(page), name, 'the next one takes the place of the one that was put off');
  await undo(page);
  await first(page, name).waitFor();
}

/** Times that suit both, ready to send by hand; nothing is sent from here. */
async function offerTimes(page, checks, size) {
  const within = size === 'desk' ? card(page) : card(page).locator('.more-acts');
  await within.getByRole('button', { name: /^Offer times/ }).first().click();
  const dialog = page.getByRole('dialog', { name: /^Offer times/ });
  await dialog.getByLabel('What you write').waitFor();
  assert.match(await dialog.getByLabel('What you write').inputValue(), /would one of these suit you/);
  await checks.accessible(page, 'offer times');
  await checks.fits(page, 'offer times');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The card alone, without the list and the rail, and back. */
async function focusMode(page, checks) {
  const rail = page.getByRole('navigation', { name: 'Main' }).first();
  await page.keyboard.press('f');
  await rail.waitFor({ state: 'hidden' });
  await card(page).waitFor();
  await checks.accessible(page, 'focus mode');
  await page.keyboard.press('Escape');
  await rail.waitFor();
}

/** A conversation is saved with its next step or not at all; the answer names the next date, and undo takes it back. */
async function wrapUp(page, checks, size, name) {
  await card(page).getByRole('group', { name: 'After the touch' }).getByRole('button', { name: /^Reached/ }).click();
  await page.getByRole('heading', { level: 1, name: `Wrap up: ${name}` }).waitFor();
  await checks.accessible(page, 'wrap-up');
  await checks.fits(page, 'wrap-up');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Say what happens next and when').waitFor();
  await page.getByLabel('The problem').fill('They lose a tank a week');
  await page.getByLabel('What it costs them a year').fill('140k');
  await page.getByLabel('Success looks like').fill('not one lost tank by June');
  await page.getByLabel('What and when').fill('show the sums to the plant manager in 8 days 14:00');
  await page.getByRole('region', { name: 'Next step' }).getByText(/14:00/).first().waitFor();
  await page.getByLabel('Promised, and by when').fill('send the tally sheet in 3 days');
  await page.getByLabel('Promised, and by when').press('Enter');
  await page.getByText('You: send the tally sheet').waitFor();
  if (size === 'phone') await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: 'Recap mail' }).getByText(/tank a week/).first().waitFor();
  await checks.accessible(page, 'wrap-up, filled in');
  await checks.fits(page, 'wrap-up, filled in');
  if (size === 'phone') await page.getByRole('button', { name: 'Save, take recap' }).click();
  else await page.keyboard.press('Control+Enter');
  await page.getByText('Saved. The recap is yours to send.').waitFor();
  await page.getByText(new RegExp(`^${name}: saved\\. Next: `)).waitFor();
  await checks.accessible(page, 'wrap-up, saved');
  await undo(page);
  await page.getByRole('button', { name: 'Send it later' }).click();
  await first(page, name).waitFor();
}

/** Leaving early keeps what was heard, and the talk waits in Commitments until its next step is set. */
async function leaveEarly(page, name) {
  await card(page).getByRole('group', { name: 'After the touch' }).getByRole('button', { name: /^Reached/ }).click();
  await page.getByLabel('The problem').fill('The hall is full by noon');
  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  await page.getByText(`Kept. ${name} waits in Commitments`).waitFor();
  await page.getByText(`Recap: talk with ${name}`).first().click();
  await card(page).getByRole('button', { name: /^Wrap up/ }).click();
  assert.equal(await page.getByLabel('The problem').inputValue(), 'The hall is full by noon');
  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  await undo(page);
  await first(page, name).waitFor();
}

export async function today(page, size, checks) {
  await card(page).waitFor();
  await checks.accessible(page, 'Today');
  await checks.fits(page, 'Today');
  const name = await someoneToCall(page, size);
  await checks.accessible(page, 'Today, a call');
  await checks.fits(page, 'Today, a call');
  await ownWords(page, checks);
  await offerTimes(page, checks, size);
  if (size === 'desk') await focusMode(page, checks);
  await later(page, checks, name);
  await someoneToCall(page, size);
  await wrapUp(page, checks, size, name);
  if (size === 'desk') {
    await someoneToCall(page, size);
    await leaveEarly(page, await nameOn(page));
  }
}

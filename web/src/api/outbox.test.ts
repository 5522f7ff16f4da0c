import { describe, expect, it } from 'vitest';

import { type Change, Refused, Unreachable } from './client';
import { canWait, Outbox, type Waiting } from './outbox';

/** A server that can be away and says no to some paths. */
function world() {
  const server = { away: true, no: new Map<string, number>(), got: [] as Change[], saved: [] as Waiting[] };
  const outbox = new Outbox({
    send: async (change) => {
      if (server.away) throw new Unreachable('away');
      server.got.push(change);
      const status = server.no.get(change.path);
      if (status) throw new Refused({ type: 'x', title: 'no', status }, { version: 3 });
    },
    save: (waiting) => (server.saved = waiting),
    changed: () => undefined,
  });
  outbox.restore([], 'nora');
  return { server, outbox };
}
const skip = (contact: string): Change => ({ method: 'POST', path: `/contacts/${contact}/skip`, body: { why: 'x' } });

describe('changes made while the server is away', () => {
  it('go out in their order, each once, under the key of the first try', async () => {
    const { server, outbox } = world();
    expect(outbox.keep(skip('a'), 'k1', 1)).toBe(true);
    expect(outbox.keep(skip('b'), 'k2', 2)).toBe(true);
    await outbox.replay();
    expect(outbox.all()).toHaveLength(2);
    server.away = false;
    await Promise.all([outbox.replay(), outbox.replay()]);
    expect(server.got.map((change) => [change.path, change.headers?.['Idempotency-Key']])).toEqual([
      ['/contacts/a/skip', 'k1'],
      ['/contacts/b/skip', 'k2'],
    ]);
    expect(outbox.all()).toEqual([]);
    expect(server.saved).toEqual([]);
  });

  it('stay with the person when the server says no, and do not hold up the others', async () => {
    const { server, outbox } = world();
    outbox.keep(
      { method: 'PATCH', path: '/contacts/a', body: { title: 'COO' }, headers: { 'If-Match': '"2"' } },
      'k1',
      1,
    );
    outbox.keep(skip('b'), 'k2', 2);
    server.away = false;
    server.no.set('/contacts/a', 412);
    await outbox.replay();
    expect(outbox.all().map((each) => each.refused?.status)).toEqual([412]);
    expect(outbox.all()[0]?.refused?.current).toEqual({ version: 3 });
    expect(server.got).toHaveLength(2);

    server.no.clear();
    await outbox.again('k1', '"3"');
    expect(outbox.all()).toEqual([]);
    expect(server.got.at(-1)?.headers).toEqual({ 'If-Match': '"3"', 'Idempotency-Key': 'k1+' });
  });

  it('survive the page, and are sent by nobody else', async () => {
    const { server, outbox } = world();
    outbox.restore([{ ...skip('a'), key: 'k1', at: 1, by: 'tomas' }], 'nora');
    server.away = false;
    await outbox.replay();
    expect(server.got).toEqual([]);
    outbox.restore([], 'tomas');
    await outbox.replay();
    expect(server.got).toHaveLength(1);
  });

  it('are not kept where only the answer counts', () => {
    expect(canWait({ method: 'POST', path: '/quick-add', body: { text: 'x', dry_run: true } })).toBe(false);
    expect(canWait({ method: 'POST', path: '/contacts/a/recap', body: {} })).toBe(false);
    expect(canWait({ method: 'DELETE', path: '/session' })).toBe(false);
    expect(canWait({ method: 'POST', path: '/outcomes', body: {} })).toBe(true);
  });
});

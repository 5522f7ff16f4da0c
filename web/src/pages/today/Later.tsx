import { useState } from 'react';

import { call } from '../../api/client';
import type { ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { Input, Select } from '../../parts/ui/Field';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import type { Wish } from './answers';
import { useGone, useWhen } from './asks';
import { latersWithoutQuestion, putOff, replyWait, wishOf } from './later';
import { noteMoved } from './useBlock';
import { WhenLine } from './WhenLine';

type Changed = { next: { due_at: string } | null };
type Props = { file: ContactFile; onClose: () => void; onGone: () => void; onEdit: () => void };

const stops = ['said no', 'not a fit', 'opted out', 'left the organization'];

/** Puts the planned touch off in typed words: "thu", "in 2 weeks", "when they reply". The third time it asks. */
export function Later({ file, onClose, onGone, onEdit }: Props) {
  const words = useWords();
  const { contact } = file;
  const name = nameOf(contact);
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const times = putOff(file.timeline);
  const [asking, setAsking] = useState(times >= latersWithoutQuestion);
  const reading = useWhen(line, contact.id);
  const plan = useGone<Wish, Changed>(contact.id, {
    send: (wish) => call<Changed>('POST', `/contacts/${contact.id}/plan`, wish),
    finished: false,
    onGone,
    said: ({ next }) => {
      noteMoved();
      const at = next ? Date.parse(next.due_at) : 0;
      return words('later.saved', {
        name,
        when: next ? `${dayName(words.intl, at)} ${clock(words.intl, at)}` : '',
      });
    },
  });
  const save = async () => {
    setTried(true);
    const when = await reading.now();
    const wish = when && wishOf(line, when, Date.now());
    if (!wish) return;
    onClose();
    plan.mutate(wish);
  };
  if (asking) {
    return (
      <Third
        file={file}
        times={times + 1}
        onClose={onClose}
        onGone={onGone}
        onEdit={onEdit}
        onLater={() => setAsking(false)}
      />
    );
  }
  const fault = tried && !reading.asking && !reading.when ? (reading.refused ?? words('later.need_when')) : undefined;
  return (
    <Dialog title={words('later.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WhenLine
          label={words('later.when')}
          hint={words('later.hint', { days: replyWait })}
          value={line}
          onValue={setLine}
          reading={reading}
          fault={fault}
          picks={(['later.tomorrow', 'later.monday', 'later.weeks', 'later.reply'] as const).map((id) => ({
            // What is typed is English, as the parser is; what the button says is the reader's.
            line: {
              'later.tomorrow': 'tomorrow',
              'later.monday': 'mon',
              'later.weeks': 'in 2 weeks',
              'later.reply': 'when they reply',
            }[id],
            text: words(id),
          }))}
        />
        <div className="row">
          <Button type="submit" look="primary">
            {words('later.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Put off twice already: slower, something else, or an end with its reason; or once more, with open eyes. */
function Third({ file, times, onClose, onGone, onEdit, onLater }: Props & { times: number; onLater: () => void }) {
  const words = useWords();
  const { contact } = file;
  const name = nameOf(contact);
  const [closing, setClosing] = useState(false);
  const [reason, setReason] = useState('not a fit');
  const [told, setTold] = useState('');
  const [tried, setTried] = useState(false);
  const leave = useGone<void, unknown>(contact.id, {
    send: () => call('DELETE', `/contacts/${contact.id}/enrollment?why=${encodeURIComponent('put off three times')}`),
    finished: false,
    onGone,
    said: () => words('third.slower_saved', { name }),
  });
  const stop = useGone<void, unknown>(contact.id, {
    send: () => call('POST', `/contacts/${contact.id}/stops`, { reason, words: told.trim() }),
    finished: true,
    onGone,
    said: () => words('third.closed_saved', { name }),
  });
  return (
    <Dialog title={words('third.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <div className="stack loose">
        <p className="t2">{words('third.lead', { times })}</p>
        {!closing && (
          <div className="stack thirds">
            {contact.enrollment && (
              <Button
                icon="clock"
                onClick={() => {
                  onClose();
                  leave.mutate();
                }}
              >
                {words('third.slower')}
              </Button>
            )}
            <Button icon="edit" onClick={onEdit}>
              {words('third.change')}
            </Button>
            <Button icon="close" onClick={() => setClosing(true)}>
              {words('third.close')}
            </Button>
            <Button look="quiet" onClick={onLater}>
              {words('third.later')}
            </Button>
          </div>
        )}
        {closing && (
          <form
            className="stack loose"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (!told.trim()) return;
              onClose();
              stop.mutate();
            }}
          >
            <Select
              label={words('wrap.stop_reason')}
              value={reason}
              onValue={setReason}
              options={stops.map((value) => ({ value, text: words(wordOf('stop', value)) }))}
            />
            <Input
              label={words('third.words')}
              fault={tried && !told.trim() ? words('wrapup.need_words') : undefined}
              value={told}
              onChange={(event) => setTold(event.target.value)}
            />
            <div className="row">
              <Button type="submit" look="primary">
                {words('third.close_save')}
              </Button>
              <Button look="quiet" onClick={() => setClosing(false)}>
                {words('dialog.cancel')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Dialog>
  );
}

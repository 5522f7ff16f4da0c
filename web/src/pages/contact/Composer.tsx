import { useMutation } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';

import type { Channel, ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Icon } from '../../parts/ui/Icon';
import { Checkbox } from '../../parts/ui/Switch';
import { nameOf } from '../../words/names';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import type { Changes } from './file';
import { channelOf, looksLikeAStep } from './line';
import { type Moment, useTypedWhen, WhenReading } from './TypedWhen';

export type ComposerHandle = { focus: () => void };

type Props = {
  file: ContactFile;
  changes: Changes;
  /** Beside the field, where there is room: what else one does after a talk. */
  aside?: React.ReactNode;
  handle?: Ref<ComposerHandle>;
  onSaved?: () => void;
};

/** One line: a note, or what happens next with its date. It says which of the two it takes it for. */
export function Composer({ file, changes, aside, handle, onSaved }: Props) {
  const words = useWords();
  const name = nameOf(file.contact);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [agreed, setAgreed] = useState(false);
  const when = useTypedWhen(file.contact.id, looksLikeAStep(text) ? text : '');
  useImperativeHandle(handle, () => ({ focus: () => field.current?.focus() }));
  const empty = () => {
    setText('');
    setAgreed(false);
    onSaved?.();
  };
  const note = useMutation({
    mutationFn: () => changes.do('POST', '/notes', { text: text.trim() }, words('note.saved', { name })),
    onSuccess: empty,
  });
  const step = useMutation({
    mutationFn: (moment: Moment) => {
      const deal = file.deals.find(({ state }) => state === 'open')?.id;
      const channel: Channel = channelOf(text);
      return changes.do(
        'PUT',
        '/next-step',
        { what: when.read?.what || text.trim(), channel, ...moment, agreed, ...(deal ? { deal } : {}) },
        words('step.saved', { name, when: wallTime(words.intl, moment.at) }),
      );
    },
    onSuccess: empty,
  });
  const isStep = looksLikeAStep(text) && when.read !== null;
  const busy = note.isPending || step.isPending;
  const fault = note.error ?? step.error;
  const save = () => {
    if (busy || !text.trim()) return;
    if (isStep && when.moment) step.mutate(when.moment);
    else if (!isStep) note.mutate();
  };
  return (
    <form
      className={text ? 'card composer open' : 'card composer'}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="line">
        <Icon name="plus" small />
        <textarea
          ref={field}
          rows={1}
          aria-label={words('note.field')}
          placeholder={words('note.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              save();
            } else if (event.key === 'Escape') field.current?.blur();
          }}
        />
        {!text && aside}
      </div>
      {text.trim() && (
        <div className="foot">
          {isStep && (
            <>
              <WhenReading when={when} onPick={(moment) => step.mutate(moment)} />
              <Checkbox on={agreed} onChange={setAgreed}>
                {words('step.they_agreed', { name })}
              </Checkbox>
            </>
          )}
          {fault && (
            <p className="fault sm" role="alert">
              {fault.message}
            </p>
          )}
          <div className="row">
            {isStep && (
              <Button type="submit" look="primary" size="small" disabled={busy || !when.moment}>
                {words('step.set')} <kbd aria-hidden="true">↵</kbd>
              </Button>
            )}
            <Button
              type={isStep ? 'button' : 'submit'}
              look={isStep ? 'plain' : 'primary'}
              size="small"
              disabled={busy}
              {...(isStep ? { onClick: () => note.mutate() } : {})}
            >
              {words(isStep ? 'note.keep' : 'note.save')}
              {!isStep && <kbd aria-hidden="true">↵</kbd>}
            </Button>
            <span className="xs t3">{words('note.hint')}</span>
          </div>
        </div>
      )}
    </form>
  );
}

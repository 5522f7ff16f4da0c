import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { Button } from '../../parts/ui/Button';
import { TextArea } from '../../parts/ui/Field';
import { Icon } from '../../parts/ui/Icon';
import { Progress } from '../../parts/ui/Progress';
import { useWords } from '../../words/words';
import { phoneMax, upload, uploadMax } from './imports';
import { bytesText, sample } from './mapping';

/** A file that is dropped or chosen, rows that are pasted, or a sample to try it with. */
export function ChooseFile({ onUploaded }: { onUploaded: (id: string) => void }) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [fault, setFault] = useState('');
  const sending = useMutation({
    mutationFn: ({ name, file }: { name: string; file: Blob }) => upload(name, file),
    onSuccess: ({ id }) => onUploaded(id),
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    setFault('');
    // Said before it is sent, not after.
    if (file.size === 0) setFault(words('import.empty_file', { name: file.name }));
    else if (file.size > uploadMax) {
      setFault(words('import.too_large', { name: file.name, size: bytesText(words.intl, file.size) }));
    } else sending.mutate({ name: file.name, file });
  };
  const small = matchMedia('(max-width: 720px)').matches;
  const giveSample = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sample], { type: 'text/csv' }));
    link.download = 'barnacle-sample.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="choose">
      <section
        className={over ? 'card drop over' : 'card drop'}
        aria-labelledby="drop-title"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <span className="th">
          <Icon name="upload" />
        </span>
        <h2 id="drop-title">{words('import.drop')}</h2>
        <p className="t2 sm">{words('import.kinds')}</p>
        <input
          ref={picker}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-label={words('import.choose')}
          accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <div className="row wrap">
          <Button look="primary" disabled={sending.isPending} onClick={() => picker.current?.click()}>
            {words('import.choose')}
          </Button>
          <Button look="quiet" icon="download" onClick={giveSample}>
            {words('import.sample')}
          </Button>
        </div>
        <p className="xs t3">
          {small
            ? words('import.phone_hint', { size: bytesText(words.intl, phoneMax) })
            : words('import.limit', { size: bytesText(words.intl, uploadMax) })}
        </p>
        {sending.isPending && <Progress label={words('import.uploading')} done={0} />}
        {(fault || sending.error) && (
          <p className="fault sm" role="alert">
            {fault || sending.error?.message}
          </p>
        )}
      </section>
      <form
        className="card paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pasted.trim()) return;
          const isCard = /^\s*BEGIN:VCARD/i.test(pasted);
          sending.mutate({
            name: isCard ? 'pasted.vcf' : 'pasted.csv',
            file: new Blob([pasted], { type: isCard ? 'text/vcard' : 'text/csv' }),
          });
        }}
      >
        <TextArea
          label={words('import.paste')}
          hint={words('import.paste_hint')}
          value={pasted}
          onText={setPasted}
          rows={7}
        />
        <Button type="submit" disabled={!pasted.trim() || sending.isPending}>
          {words('import.read_pasted')}
        </Button>
      </form>
    </div>
  );
}

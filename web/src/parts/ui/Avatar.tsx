/** Initials on a tint that a name always gets again. */
export function Avatar({ name, size = 'medium' }: { name: string; size?: 'small' | 'medium' | 'large' }) {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words[words.length - 1] : ''].map((word) => word?.[0] ?? '').join('');
  const tint = ([...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 4) + 1;
  const side = { small: ' s', medium: '', large: ' lg' }[size];
  return (
    <span className={`avatar a${tint}${side}`} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}

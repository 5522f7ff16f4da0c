// One stroke family, 24 px grid, 1.75 px stroke.
const shapes = {
  mark: 'm9 5.5 6.5 6.5L9 18.5',
  search: 'M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0ZM16 16l4.5 4.5',
  today: 'M4 6.5h10M4 12h10M4 17.5h6M15 16.5l2 2 4-4.5',
  person: 'M15.7 8.5a3.7 3.7 0 1 1-7.4 0 3.7 3.7 0 0 1 7.4 0ZM5 20a7 7 0 0 1 14 0',
  people:
    'M12.3 8.5a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0ZM3 19.5a6 6 0 0 1 12 0M15.5 5.6a3.3 3.3 0 0 1 0 5.9M17 14.2a6 6 0 0 1 4 5.3',
  plus: 'M12 5v14M5 12h14',
  phone:
    'M5 4h3.2l1.6 4-2.1 1.5a11 11 0 0 0 5.8 5.8l1.5-2.1 4 1.6V18a2 2 0 0 1-2.2 2A15.5 15.5 0 0 1 3 6.2 2 2 0 0 1 5 4Z',
  mail: 'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM4 7.5l8 5.5 8-5.5',
  note: 'M5 4.5h14v10l-5 5H5zM14 19.5v-5h5M8.5 9h7M8.5 12.5h4',
  flag: 'M6 20.5V4.5M6 5h12l-2.5 4L18 13H6',
  gift: 'M4 9h16v4H4zM5.500 13v7h13v-7M12 9v11M12 9C9 9 7.500 7.800 7.500 6.300S9 4 10 4.600 12 7 12 9Zm0 0c3 0 4.500-1.200 4.500-2.700S15 4 14 4.600 12 7 12 9Z',
  calendar:
    'M6 5.5h12a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.500a2 2 0 0 1 2-2ZM4 10h16M8.5 3.5v4M15.5 3.5v4',
  bolt: 'M13 3.5 5.5 13.5H12l-1 7 7.5-10H12z',
  clock: 'M19.5 13a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM9.500 10.500h5l-5 5h5M4 5.500 7 3M20 5.500 17 3',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  done: 'M20.5 12a8.500 8.500 0 1 1-17 0 8.500 8.500 0 0 1 17 0ZM8.5 12.3l2.400 2.400 4.800-5',
  play: 'M8 5.5v13l10.5-6.5z',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h4',
  voicemail:
    'M12 3.500a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.500a3 3 0 0 1 3-3ZM5.5 11.500a6.500 6.500 0 0 0 13 0M12 18v2.500',
  close: 'm6 6 12 12M18 6 6 18',
  warn: 'M12 4.500 3.500 19.500h17zM12 10v4.500M12 17v.1',
  leave: 'M10 5H5v14h5M14 8l4 4-4 4M18 12H9',
} as const;
export type IconName = keyof typeof shapes;

export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'ico s' : 'ico'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}

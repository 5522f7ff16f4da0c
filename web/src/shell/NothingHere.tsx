import { Link } from '@tanstack/react-router';

import { useWords } from '../words/words';

export function NothingHere() {
  const words = useWords();
  return (
    <div className="alone">
      <h1>{words('state.nothing_here')}</h1>
      <Link to="/today">{words('state.to_today')}</Link>
    </div>
  );
}

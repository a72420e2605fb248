import './seal.css';

/** The program's mark: a square seal. Decorative; the name stands beside it in words. */
export function Seal({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'seal seal-large' : 'seal'} aria-hidden>
      <span>年</span>
      <span>报</span>
    </span>
  );
}

import type { ComponentChildren, JSX } from 'preact';

/** Line drawings on a 24 x 24 grid, one a sort of state; decoration only. */
const SIGNS = {
  sheet: 'M6 3h9l4 4v14H6V3M15 3v4h4M9 11h6M9 14.5h7M9 18h4',
  waiting: 'M4 12h0M12 12h0M20 12h0',
  paused: 'M8 5v14M16 5v14',
  closed: 'M5 11h14v10H5V11M8 11V8a4 4 0 0 1 8 0v3',
  failed: 'M12 3L2.5 20h19L12 3M12 10v4.5M12 17.5v0',
};

interface Props {
  title: string;
  sign: keyof typeof SIGNS;
  /** Something is under way; said to screen readers. */
  busy?: boolean;
  children: ComponentChildren;
}

/** A state of the page that has no claims to list: a drawing, a title, a sentence, perhaps a button. */
export function StateNote({ title, sign, busy, children }: Props): JSX.Element {
  return (
    <section class={`state state-${sign}`} aria-busy={busy ? 'true' : undefined}>
      <svg viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
        <path
          d={SIGNS[sign]}
          fill="none"
          stroke="currentColor"
          stroke-width={sign === 'waiting' ? 3.4 : 1.5}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <div class="state-words">
        <h2>{title}</h2>
        <div class="state-text">{children}</div>
      </div>
    </section>
  );
}

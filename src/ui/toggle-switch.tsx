import type { JSX } from 'preact';

interface Props {
  on: boolean;
  /** Accessible name. */
  label: string;
  disabled?: boolean;
  onChange(on: boolean): void;
}

/** An on/off switch: a native checkbox in the role of a switch, so that keyboard, forms and screen readers know it. */
export function ToggleSwitch({ on, label, disabled, onChange }: Props): JSX.Element {
  return (
    <input
      class="switch"
      type="checkbox"
      role="switch"
      checked={on}
      disabled={disabled}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

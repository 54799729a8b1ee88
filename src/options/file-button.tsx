import type { JSX, TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** What the file chooser offers, such as `.json`. */
  accept: string;
  onText(text: string): void;
}

/** A button that asks for a file and gives its text. */
export function FileButton({ label, accept, onText }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: TargetedEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    const text = await file.text();
    // Choosing the same file again after mending it must count as a change.
    field.value = '';
    onText(text);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" accept={accept} hidden tabIndex={-1} aria-label={label} onChange={read} />
    </>
  );
}

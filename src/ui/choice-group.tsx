import type { ComponentChildren, JSX } from 'preact';

/** One of the answers of a ChoiceGroup. */
export interface Choice<V extends string> {
  value: V;
  label: string;
  /** A line below the label. */
  hint?: ComponentChildren;
}

interface Props<V extends string> {
  /** What is chosen; a heading for the eye too unless `quiet`. */
  legend: string;
  quiet?: boolean;
  name: string;
  value: V;
  choices: readonly Choice<V>[];
  /** `cards` stacks the answers with their hints, `row` sets them side by side. */
  look: 'cards' | 'row';
  onChange(value: V): void;
}

/** A question with one answer: native radio buttons, so that arrow keys and screen readers work. */
export function ChoiceGroup<V extends string>(props: Props<V>): JSX.Element {
  const { legend, quiet, name, value, choices, look, onChange } = props;
  return (
    <fieldset class={`choices choices-${look}`}>
      <legend class={quiet ? 'visually-hidden' : undefined}>{legend}</legend>
      <div class="choices-body">
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span class="choice-text">
              <span class="choice-label">{choice.label}</span>
              {choice.hint && <span class="choice-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

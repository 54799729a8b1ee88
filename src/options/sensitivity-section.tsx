import type { JSX } from 'preact';
import type { Sensitivity } from '../core/match/types';
import { t } from '../platform/i18n';
import { type Settings, saveSettings } from '../platform/settings';
import { ChoiceGroup } from '../ui/choice-group';

const STEPS: readonly Sensitivity[] = ['strict', 'balanced', 'broad'];

/** Sentences of the example, and from which step on each is noted; the last one never is. */
const EXAMPLES = [
  { text: 'options_sensitivity_near', from: 'strict' },
  { text: 'options_sensitivity_paraphrase', from: 'balanced' },
  { text: 'options_sensitivity_loose', from: 'broad' },
  { text: 'options_sensitivity_denial', from: undefined },
] as const;

/** How sure a match must be, with an example of what each step changes. */
export function SensitivitySection({ settings }: { settings: Settings }): JSX.Element {
  return (
    <>
      <p>{t('options_sensitivity_intro')}</p>
      <ChoiceGroup
        legend={t('options_sensitivity_choice')}
        name="sensitivity"
        look="cards"
        value={settings.sensitivity}
        choices={STEPS.map((value) => ({
          value,
          label: t(`options_sensitivity_${value}`),
          hint: t(`options_sensitivity_${value}_hint`),
        }))}
        onChange={(sensitivity) => saveSettings({ sensitivity })}
      />
      <Example chosen={settings.sensitivity} />
    </>
  );
}

function Example({ chosen }: { chosen: Sensitivity }): JSX.Element {
  return (
    <section aria-labelledby="example">
      <h2 id="example">{t('options_sensitivity_example')}</h2>
      <p>{t('options_sensitivity_example_claim')}</p>
      <ul class="example" aria-live="polite">
        {EXAMPLES.map(({ text, from }) => {
          const noted = from !== undefined && STEPS.indexOf(from) <= STEPS.indexOf(chosen);
          return (
            <li key={text}>
              <span class={noted ? 'sample-claim' : undefined}>{t(text)}</span>{' '}
              <span class={noted ? 'sample-note' : 'example-silent'}>
                {noted && <span aria-hidden="true">※ </span>}
                {t(noted ? 'options_sensitivity_noted' : 'options_sensitivity_silent')}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="muted small">{t('options_sensitivity_never')}</p>
    </section>
  );
}

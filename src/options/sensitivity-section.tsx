import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Sensitivity } from '../core/match/types';
import { t } from '../platform/i18n';
import { askBackground } from '../platform/messages';
import { type Settings, saveSettings } from '../platform/settings';
import { ChoiceGroup } from '../ui/choice-group';
import { noteWords } from '../ui/note-words';
import { type AskMatches, type ExampleLine, tryExample } from './sensitivity-example';

const STEPS: readonly Sensitivity[] = ['strict', 'balanced', 'broad'];

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
  const [lines, setLines] = useState<ExampleLine[] | undefined>([]);
  useEffect(() => {
    let stale = false;
    tryExample(askMatches, chosen).then((tried) => {
      if (!stale) setLines(tried);
    });
    return () => {
      stale = true;
    };
  }, [chosen]);
  return (
    <section aria-labelledby="example">
      <h2 id="example">{t('options_sensitivity_example')}</h2>
      <p class="muted small">{t('options_sensitivity_example_hint')}</p>
      {lines === undefined && <p class="muted">{t('options_sensitivity_example_failed')}</p>}
      <ul class="example" aria-live="polite">
        {lines?.map((line) => (
          <Line key={line.sentence} line={line} />
        ))}
      </ul>
      <p class="muted small">{t('options_sensitivity_never')}</p>
    </section>
  );
}

function Line({ line: { sentence, noted } }: { line: ExampleLine }): JSX.Element {
  const note = noted && noteWords(noted);
  return (
    <li>
      <span class={note ? 'sample-claim' : undefined} lang="en" dir="ltr">
        {sentence}
      </span>{' '}
      <span class={note ? 'sample-note' : 'example-silent'}>
        {note && <span aria-hidden="true">※ </span>}
        {note?.lead ?? t('options_sensitivity_silent')}
      </span>
    </li>
  );
}

/** The example is matched by the very worker that reads the pages. */
const askMatches: AskMatches = async (page, sensitivity) => {
  try {
    const answer = await askBackground('page/match', { page, sensitivity, hidden: [] });
    return answer.ok ? answer : undefined;
  } catch {
    return undefined;
  }
};

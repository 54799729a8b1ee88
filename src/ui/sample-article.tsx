import type { ComponentChildren, JSX } from 'preact';
import type { DisplayRecord } from '../core/claims/display-record';
import { t } from '../platform/i18n';
import type { Settings } from '../platform/settings';
import { noteWords } from './note-words';

/** Day of the answer that the sample quotes. */
const SAMPLE_DATE = '2024-11-11';

interface Props {
  display: Settings['display'];
  /** What the note is: a button where it can be opened, plain text where it cannot. */
  note?(words: ComponentChildren): ComponentChildren;
  /** What follows the note, such as the opened card. */
  children?: ComponentChildren;
}

/** A few sentences of a news article as they look with Caveat, in one of the display modes. */
export function SampleArticle({ display, note, children }: Props): JSX.Element {
  const words = <SampleNote />;
  return (
    <div class={`sample sample-${display}`}>
      <p>
        {t('sample_before')} <span class="sample-claim">{t('sample_claim')}</span>{' '}
        {display === 'notes' ? (note?.(words) ?? <span class="sample-note">{words}</span>) : <Mark />}{' '}
        {t('sample_after')}
      </p>
      {children}
      <p>
        <span class="sample-claim">{t('sample_later')}</span> <Mark />
      </p>
    </div>
  );
}

function Mark(): JSX.Element {
  return (
    <span class="sample-mark" role="img" aria-label={t('sample_mark_label')}>
      ※
    </span>
  );
}

/** The sample's note, worded by the same templates as a real one. */
export function SampleNote(): JSX.Element {
  const response: DisplayRecord['responses'][number] = {
    kind: 'denial',
    by: t('sample_note_who'),
    quote: t('sample_note_words'),
    epithet: t('sample_note_words'),
    date: SAMPLE_DATE,
    source: { publisher: '', url: '' },
  };
  const { lead, date } = noteWords({ responses: [response] });
  return (
    <>
      <span aria-hidden="true">※</span> {lead}
      {date && (
        <span class="sample-date">
          {' · '}
          <bdi>{date}</bdi>
        </span>
      )}
    </>
  );
}

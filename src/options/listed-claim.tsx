import type { JSX } from 'preact';
import type { DisplayRecord } from '../core/claims/display-record';
import { noteDate } from '../core/claims/note-date';
import { t, uiLanguage } from '../platform/i18n';
import { asKind } from '../ui/kind-shapes';
import { KindSign, kindWord } from '../ui/kind-sign';
import { noteWords } from '../ui/note-words';
import { SourceLink } from '../ui/source-link';

interface Props {
  record: DisplayRecord;
  hidden: boolean;
  onHide(hide: boolean): void;
}

/** One claim of a list: the claim and its note, opened with everything that was reported and answered. */
export function ListedClaim({ record, hidden, onHide }: Props): JSX.Element {
  const { lead, date, kind } = noteWords(record);
  return (
    <li class="listed">
      <details>
        <summary>
          <KindSign kind={kind} />
          <span class="listed-words">
            <span class="listed-text">
              <bdi>{record.text}</bdi>
              {hidden && <span class="tag">{t('options_lists_is_hidden')}</span>}
            </span>
            <span class="listed-note">
              {lead}
              {date && (
                <span class="muted">
                  {' · '}
                  <bdi>{date}</bdi>
                </span>
              )}
            </span>
          </span>
        </summary>
        <Facts record={record} />
        <button type="button" class="button button-quiet" onClick={() => onHide(!hidden)}>
          {t(hidden ? 'options_lists_unhide' : 'options_lists_hide')}
        </button>
      </details>
    </li>
  );
}

function Facts({ record }: { record: DisplayRecord }): JSX.Element {
  return (
    <dl class="facts">
      {record.reported.length > 0 && (
        <>
          <dt>{t('options_lists_reported')}</dt>
          {record.reported.map((source) => (
            <dd key={source.url}>
              {source.by && `${source.by} · `}
              <SourceLink source={source} />
            </dd>
          ))}
        </>
      )}
      <dt>{t('options_lists_answers')}</dt>
      {record.responses.map((response) => (
        <dd key={response.by + response.source.url}>
          <Answer response={response} />
        </dd>
      ))}
    </dl>
  );
}

function Answer({ response }: { response: DisplayRecord['responses'][number] }): JSX.Element {
  const who = [response.by, response.speaker, response.role].filter(Boolean).join(', ');
  const date = response.date && noteDate(response.date, uiLanguage());
  return (
    <>
      <strong>
        <bdi>{who}</bdi>
      </strong>
      <span class="muted"> · {[kindWord(asKind(response.kind)), date].filter(Boolean).join(' · ')}</span>
      {response.rating && (
        <>
          {' '}
          ·{' '}
          <q>
            <bdi>{response.rating}</bdi>
          </q>
        </>
      )}
      {response.quote && (
        <blockquote>
          <q>
            <bdi>{response.quote}</bdi>
          </q>
        </blockquote>
      )}
      {response.finding && (
        <p>
          <bdi>{response.finding}</bdi>
        </p>
      )}
      <p>
        <SourceLink source={response.source} />
      </p>
    </>
  );
}

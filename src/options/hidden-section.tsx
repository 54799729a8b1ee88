import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { noteDate } from '../core/claims/note-date';
import type { ClaimKey } from '../core/claims/types';
import { t, uiLanguage } from '../platform/i18n';
import { type RejectedMatch, type Settings, updateSettings } from '../platform/settings';
import { claimTexts } from './browse-claims';
import { saveFile, todayName } from './save-file';

/** Claims the reader hid and matches the reader called wrong, each with a way back. */
export function HiddenSection({ settings }: { settings: Settings }): JSX.Element {
  const { hidden, rejected } = settings;
  const texts = useTexts([...hidden, ...rejected.map(({ claim }) => claim)]);
  const textOf = (key: ClaimKey): string => texts?.get(key) ?? (texts ? t('options_hidden_unknown', key) : key);
  return (
    <>
      <p>{t('options_hidden_intro')}</p>
      <HiddenClaims hidden={hidden} textOf={textOf} />
      <Rejected rejected={rejected} textOf={textOf} />
    </>
  );
}

function useTexts(keys: ClaimKey[]): Map<ClaimKey, string> | undefined {
  const [texts, setTexts] = useState<Map<ClaimKey, string>>();
  const wanted = [...new Set(keys)].sort().join('\n');
  useEffect(() => {
    let stale = false;
    claimTexts(wanted === '' ? [] : (wanted.split('\n') as ClaimKey[])).then((found) => {
      if (!stale) setTexts(found);
    });
    return () => {
      stale = true;
    };
  }, [wanted]);
  return texts;
}

interface HiddenProps {
  hidden: readonly ClaimKey[];
  textOf(key: ClaimKey): string;
}

function HiddenClaims({ hidden, textOf }: HiddenProps): JSX.Element {
  const show = (key: ClaimKey): Promise<Settings> =>
    updateSettings((current) => ({ hidden: current.hidden.filter((other) => other !== key) }));
  return (
    <section aria-labelledby="hidden-claims">
      <h2 id="hidden-claims">{t('options_hidden_claims')}</h2>
      {hidden.length === 0 && <p class="muted">{t('options_hidden_claims_none')}</p>}
      <ul class="rows">
        {hidden.map((key) => (
          <li key={key} class="row">
            <span class="row-text">
              <bdi>{textOf(key)}</bdi>
            </span>
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('options_hidden_show_label', textOf(key))}
              onClick={() => show(key)}
            >
              {t('options_hidden_show')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RejectedProps {
  rejected: readonly RejectedMatch[];
  textOf(key: ClaimKey): string;
}

function Rejected({ rejected, textOf }: RejectedProps): JSX.Element {
  const undo = (index: number): Promise<Settings> =>
    updateSettings((current) => ({ rejected: current.rejected.filter((_, other) => other !== index) }));
  const save = (): void =>
    saveFile(`caveat-wrong-matches-${todayName()}.json`, `${JSON.stringify({ rejected }, null, 2)}\n`);
  return (
    <section aria-labelledby="rejected">
      <h2 id="rejected">{t('options_hidden_rejected')}</h2>
      {rejected.length === 0 && <p class="muted">{t('options_hidden_rejected_none')}</p>}
      <ul class="rows">
        {rejected.map((match, index) => (
          <li key={`${match.claim} ${match.sentence}`} class="row">
            <div class="row-text">
              <p>
                <q>
                  <bdi>{match.sentence}</bdi>
                </q>
              </p>
              <p class="muted small">{t('options_hidden_rejected_claim', textOf(match.claim))}</p>
              <p class="muted small">
                <bdi>{match.site}</bdi> · {noteDate(match.date, uiLanguage())}
              </p>
            </div>
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('options_hidden_undo_label', match.sentence)}
              onClick={() => undo(index)}
            >
              {t('options_hidden_undo')}
            </button>
          </li>
        ))}
      </ul>
      {rejected.length > 0 && (
        <>
          <button type="button" class="button" onClick={save}>
            {t('options_hidden_export')}
          </button>
          <p class="muted small">{t('options_hidden_export_hint')}</p>
        </>
      )}
    </section>
  );
}

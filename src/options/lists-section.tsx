import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { noteDate } from '../core/claims/note-date';
import type { Coverage } from '../core/page-summary';
import { type MessageKey, t, uiLanguage } from '../platform/i18n';
import { type Settings, updateSettings } from '../platform/settings';
import { languageName } from '../ui/format-when';
import { plural } from '../ui/plural';
import { type BrowsedClaims, browseClaims, SLICE, type Wanted } from './browse-claims';
import { ListedClaim } from './listed-claim';
import { TopicMenu } from './topic-menu';

/** Typing is answered when it pauses; the background scans all texts for a query. */
const TYPING_PAUSE_MS = 150;

/** The reader's lists, and every claim in them to browse and search. */
export function ListsSection({ settings }: { settings: Settings }): JSX.Element {
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState('');
  const { claims, more } = useClaims({ query: query.trim(), topic });
  return (
    <>
      <p>{t('options_lists_intro')}</p>
      {claims.kind === 'ready' && <YourLists coverage={claims.coverage} />}
      <div class="search-line">
        <label class="field">
          <span>{t('options_lists_search')}</span>
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        {claims.kind === 'ready' && <TopicMenu topics={claims.topics} value={topic} onChange={setTopic} />}
      </div>
      <Claims claims={claims} query={query} topic={topic} hidden={settings.hidden} onMore={more} />
    </>
  );
}

function useClaims({ query, topic }: Wanted): { claims: BrowsedClaims; more(): void } {
  const [claims, setClaims] = useState<BrowsedClaims>({ kind: 'loading' });
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      async () => {
        const next = await browseClaims(0, { query, topic });
        if (!stale) setClaims(next);
      },
      query ? TYPING_PAUSE_MS : 0,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, topic]);
  const more = async (): Promise<void> => {
    if (claims.kind !== 'ready') return;
    const next = await browseClaims(claims.records.length, { query, topic }, SLICE);
    if (next.kind === 'ready') setClaims({ ...next, records: [...claims.records, ...next.records] });
  };
  return { claims, more };
}

function YourLists({ coverage }: { coverage: Coverage }): JSX.Element {
  const language = uiLanguage();
  return (
    <section aria-labelledby="your-lists">
      <h2 id="your-lists">{t('options_lists_yours')}</h2>
      <ul class="rows">
        {coverage.lists.map((list) => (
          <li key={list.id} class="row">
            <div class="row-text">
              <p>
                <strong>
                  <bdi>{list.title}</bdi>
                </strong>
              </p>
              <p class="muted small">
                {plural(
                  'options_lists_facts',
                  list.claims,
                  languageName(list.language, language) ?? list.language,
                  noteDate(list.updated, language),
                )}
              </p>
              <p class="muted small">{t('options_lists_bundled')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ClaimsProps {
  claims: BrowsedClaims;
  query: string;
  topic: string;
  hidden: Settings['hidden'];
  onMore(): void;
}

function Claims({ claims, query, topic, hidden, onMore }: ClaimsProps): JSX.Element {
  if (claims.kind === 'loading') return <p class="muted">{t('options_lists_loading')}</p>;
  if (claims.kind === 'failed') {
    return (
      <p role="alert" class="panel fault">
        {t(`error_${claims.reason.replaceAll('-', '_')}` as MessageKey)}
      </p>
    );
  }
  return (
    <>
      <p role="status" class="muted small">
        {claims.total > 0
          ? plural('options_lists_hits', claims.total)
          : t(topic ? 'options_lists_none_here' : 'options_lists_none', query)}
      </p>
      <ul class="claim-list">
        {claims.records.map((record) => (
          <ListedClaim
            key={record.key}
            record={record}
            hidden={hidden.includes(record.key)}
            onHide={(hide) =>
              updateSettings((current) => ({
                hidden: hide
                  ? [...new Set([...current.hidden, record.key])]
                  : current.hidden.filter((key) => key !== record.key),
              }))
            }
          />
        ))}
      </ul>
      {claims.records.length < claims.total && (
        <button type="button" class="button" onClick={onMore}>
          {t('options_lists_more')}
        </button>
      )}
    </>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../platform/i18n';

/** From this many entries on a search field is worth its room. */
const SEARCH_FROM = 8;

interface Props {
  title: string;
  /** Said where the list is empty. */
  empty: string;
  sites: readonly string[];
  /** Whether the chosen mode uses this list. */
  active: boolean;
  onRemove(site: string): void;
}

/** One of the two lists of sites: search and remove. */
export function SiteList({ title, empty, sites, active, onRemove }: Props): JSX.Element {
  const [query, setQuery] = useState('');
  const found = sites.filter((site) => site.includes(query.trim().toLowerCase()));
  return (
    <section class={active ? 'site-list' : 'site-list site-list-resting'}>
      <h2>{title}</h2>
      {!active && <p class="muted small">{t('options_sites_inactive')}</p>}
      {sites.length >= SEARCH_FROM && (
        <label class="field">
          <span>{t('options_sites_search')}</span>
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
      )}
      {found.length === 0 && <p class="muted">{query ? t('options_sites_no_hit', query) : empty}</p>}
      <ul class="rows">
        {found.map((site) => (
          <li key={site} class="row">
            <span class="row-text" dir="ltr">
              {site}
            </span>
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('options_sites_remove_label', site)}
              onClick={() => onRemove(site)}
            >
              {t('options_sites_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

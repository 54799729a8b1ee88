import type { JSX } from 'preact';
import { noteDate } from '../core/claims/note-date';
import type { Source } from '../core/claims/types';
import { uiLanguage } from '../platform/i18n';

/** A source as a link that opens in a new tab and tells the site nothing; plain text where the address is not http(s). */
export function SourceLink({ source }: { source: Source }): JSX.Element {
  const name = source.title ? `${source.publisher}: ${source.title}` : source.publisher;
  const date = source.date && noteDate(source.date, uiLanguage());
  return (
    <>
      {/^https?:\/\//i.test(source.url) ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {date && (
        <span class="muted">
          {' · '}
          <bdi>{date}</bdi>
        </span>
      )}
    </>
  );
}

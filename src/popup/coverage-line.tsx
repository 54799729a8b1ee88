import type { JSX } from 'preact';
import type { Coverage } from '../core/page-summary';
import { t, uiLanguage } from '../platform/i18n';
import { formatAgo } from '../ui/format-when';
import { plural } from '../ui/plural';

/** What was checked against what, and that silence is no seal of approval. */
export function CoverageLine({ coverage }: { coverage: Coverage }): JSX.Element {
  const newest = coverage.lists
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  const ago = newest && formatAgo(newest, Date.now(), uiLanguage());
  const parts = [
    plural('popup_coverage_sentences', coverage.sentences),
    plural('popup_coverage_claims', coverage.claims),
    plural('popup_coverage_lists', coverage.lists.length),
  ];
  return (
    <p class="coverage">
      {ago ? t('popup_coverage', [...parts, ago]) : t('popup_coverage_undated', parts)} {t('popup_coverage_caution')}
    </p>
  );
}

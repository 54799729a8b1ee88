import type { JSX } from 'preact';
import type { PageSummary } from '../core/page-summary';
import { t, uiLanguage } from '../platform/i18n';
import { plural } from '../ui/plural';
import type { Jump } from './claim-group';
import { type Cluster, clusterPlaces, stripPlaces } from './place-clusters';

/** A target is 24 px wide (WCAG 2.2, 2.5.8) and the strip about 300 px in the popup's 360. */
const GAP = 24 / 300;

interface Props {
  summary: PageSummary;
  onJump: Jump;
}

/** The page drawn as a line from its start to its end, with a stroke for every place; a click goes there. */
export function PlaceStrip({ summary, onJump }: Props): JSX.Element {
  const clusters = clusterPlaces(stripPlaces(summary), GAP);
  return (
    <div class="strip">
      <span class="strip-end">{t('popup_strip_start')}</span>
      <ol class="strip-line" aria-label={t('popup_strip')}>
        {clusters.map((cluster) => (
          <li key={cluster.position} style={{ insetInlineStart: `${cluster.position * 100}%` }}>
            <ClusterButton cluster={cluster} onJump={onJump} />
          </li>
        ))}
      </ol>
      <span class="strip-end">{t('popup_strip_end')}</span>
    </div>
  );
}

function ClusterButton({ cluster, onJump }: { cluster: Cluster; onJump: Props['onJump'] }): JSX.Element | null {
  const [first, ...others] = cluster.places;
  if (!first) return null;
  const share = new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(cluster.position);
  const label =
    others.length === 0
      ? t('popup_strip_place', [first.text, share])
      : plural('popup_strip_cluster', cluster.places.length, share);
  const full = cluster.places.some((place) => place.full);
  return (
    <button
      type="button"
      class={full ? 'place' : 'place place-later'}
      aria-label={label}
      title={label}
      onClick={() => onJump(first.claim, first.place)}
    >
      {others.length > 0 && <span aria-hidden="true">{cluster.places.length}</span>}
    </button>
  );
}

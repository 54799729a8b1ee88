import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../platform/i18n';
import { type RejectedMatch, updateSettings } from '../platform/settings';

interface Props {
  rejected: readonly RejectedMatch[];
  site: string | undefined;
}

/** The latest match on this site that the reader called wrong, with a way back. */
export function RejectedNotice({ rejected, site }: Props): JSX.Element | null {
  const [undone, setUndone] = useState(false);
  const latest = rejected.findLast((match) => match.site === site);
  if (!latest) return undone ? <p class="rejected">{t('popup_undone')}</p> : null;
  const undo = async (): Promise<void> => {
    await updateSettings((current) => ({ rejected: current.rejected.filter((match) => !isSame(match, latest)) }));
    setUndone(true);
  };
  return (
    <div class="rejected">
      <p>
        {t('popup_rejected')}{' '}
        <q>
          <bdi>{latest.sentence}</bdi>
        </q>
      </p>
      <button type="button" class="button button-quiet" onClick={undo}>
        {t('popup_undo')}
      </button>
    </div>
  );
}

function isSame(a: RejectedMatch, b: RejectedMatch): boolean {
  return a.claim === b.claim && a.sentence === b.sentence && a.site === b.site;
}

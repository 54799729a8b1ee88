import type { JSX } from 'preact';
import type { ClaimKey } from '../core/claims/types';
import type { SummaryClaim } from '../core/page-summary';
import { t, uiLanguage } from '../platform/i18n';
import { asKind } from '../ui/kind-shapes';
import { KindSign, kindWord } from '../ui/kind-sign';

interface Props {
  claim: SummaryClaim;
  onJump(claim: ClaimKey, place: number): void;
}

/** One claim of the page: what kind of answer it has, the claim, its note, and a way to each of its places. */
export function ClaimEntry({ claim, onJump }: Props): JSX.Element {
  const kind = asKind(claim.kind);
  return (
    <li class="claim">
      <KindSign kind={kind} />
      <div class="claim-words">
        <div class="claim-head">
          <p class="claim-kind">{kindWord(kind)}</p>
          <Jumps claim={claim} onJump={onJump} />
        </div>
        <h3 class="claim-text">{claim.text}</h3>
        <p class="claim-note">{claim.note}</p>
      </div>
    </li>
  );
}

function Jumps({ claim, onJump }: Props): JSX.Element {
  const shown = claim.places.map(({ display }, place) => ({ display, place })).filter((p) => p.display !== 'none');
  const number = new Intl.NumberFormat(uiLanguage());
  if (shown.length === 1 && shown[0]) {
    const { place } = shown[0];
    return (
      <p class="jumps">
        <button
          type="button"
          class="button button-quiet"
          aria-label={t('popup_jump_label', claim.text)}
          onClick={() => onJump(claim.claim, place)}
        >
          {t('popup_jump')}
        </button>
      </p>
    );
  }
  return (
    <p class="jumps">
      <span class="small muted">{t('popup_jump_places')}</span>
      {shown.map(({ place }, index) => (
        <button
          key={place}
          type="button"
          class="button button-quiet jump-place"
          aria-label={t('popup_jump_place', [number.format(index + 1), number.format(shown.length), claim.text])}
          onClick={() => onJump(claim.claim, place)}
        >
          {number.format(index + 1)}
        </button>
      ))}
    </p>
  );
}

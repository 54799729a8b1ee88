import type { JSX } from 'preact';
import type { ClaimKey } from '../core/claims/types';
import type { SummaryClaim } from '../core/page-summary';
import { t, uiLanguage } from '../platform/i18n';
import { KindSign, kindWord } from '../ui/kind-sign';
import type { ClaimGroup } from './group-claims';

/** Goes to a place of a claim; places count from 0. */
export type Jump = (claim: ClaimKey, place: number) => void;

/** A note with the claims that carry it: what kind of answer it is, who answers, and a way to each place. */
export function ClaimGroupEntry({ group, onJump }: { group: ClaimGroup; onJump: Jump }): JSX.Element {
  return (
    <li class="group">
      <KindSign kind={group.kind} />
      <div class="group-words">
        <p class="group-kind">{kindWord(group.kind)}</p>
        <h3 class="group-note">{group.note}</h3>
        <ul class="group-claims">
          {group.claims.map((claim) => (
            <li key={claim.claim} class="claim">
              <span class="claim-text">
                <bdi>{claim.text}</bdi>
              </span>
              <Jumps claim={claim} onJump={onJump} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Jumps({ claim, onJump }: { claim: SummaryClaim; onJump: Jump }): JSX.Element {
  const shown = claim.places.map(({ display }, place) => ({ display, place })).filter((p) => p.display !== 'none');
  const number = new Intl.NumberFormat(uiLanguage());
  const single = shown.length === 1;
  return (
    <span class="jumps">
      {shown.map(({ place }, index) => {
        const count = number.format(index + 1);
        return (
          <button
            key={place}
            type="button"
            class={single ? 'button button-quiet' : 'button button-quiet jump-place'}
            aria-label={
              single
                ? t('popup_jump_label', claim.text)
                : t('popup_jump_place', [count, number.format(shown.length), claim.text])
            }
            onClick={() => onJump(claim.claim, place)}
          >
            {single ? t('popup_jump') : count}
          </button>
        );
      })}
    </span>
  );
}

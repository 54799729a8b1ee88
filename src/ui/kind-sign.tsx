import type { JSX } from 'preact';
import type { ResponseKind } from '../core/claims/types';
import { type MessageKey, t } from '../platform/i18n';
import { KIND_SHAPES } from './kind-shapes';

/** The word for a kind of response, such as "Denied by a party". */
export function kindWord(kind: ResponseKind): string {
  return t(`kind_${kind.replace('-', '_')}` as MessageKey);
}

/** The drawing of a kind; decoration only, the word stands beside it. */
export function KindSign({ kind }: { kind: ResponseKind }): JSX.Element {
  return (
    <svg class="kind-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={KIND_SHAPES[kind]}
        fill="none"
        stroke="currentColor"
        stroke-width={kind === 'denial' ? 1.7 : 1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

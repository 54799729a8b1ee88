import type { AnalyzedToken } from '../text/analyzer';
import type { DateMention } from '../text/dates';
import type { Mention } from './entity-linker';

/** A capitalised name that no entity of the list accounts for, perhaps another person; tokens, `end` exclusive. */
export interface OtherName {
  start: number;
  end: number;
  text: string;
}

const NO_NAMES = new Set([
  'i',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mr',
  'mrs',
  'ms',
  'president',
  'the',
  'a',
  'according',
  'he',
  'she',
  'they',
]);

/** Names among the tokens that are neither mentions nor dates. */
export function otherNames(
  tokens: readonly AnalyzedToken[],
  mentions: readonly Mention[],
  dates: readonly DateMention[],
): OtherName[] {
  const taken = new Uint8Array(tokens.length);
  for (const span of [...mentions, ...dates]) taken.fill(1, span.start, span.end);
  const found: OtherName[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!nameLike(tokens, i, taken)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (
      end < tokens.length &&
      nameLike(tokens, end, taken) &&
      (tokens[end] as AnalyzedToken).start - (tokens[end - 1] as AnalyzedToken).end <= 2
    )
      end++;
    // A capital at the start of a sentence says nothing, unless another follows or a second party does.
    if (i > 0 || end - i > 1 || (tokens[end]?.norm === 'and' && tokens[end + 1]?.cap)) {
      found.push({
        start: i,
        end,
        text: tokens
          .slice(i, end)
          .map((token) => token.text)
          .join(' '),
      });
    }
    i = end;
  }
  return found;
}

function nameLike(tokens: readonly AnalyzedToken[], i: number, taken: Uint8Array): boolean {
  const token = tokens[i] as AnalyzedToken;
  return token.cap && !taken[i] && !token.stop && !NO_NAMES.has(token.norm);
}

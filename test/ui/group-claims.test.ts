import { describe, expect, it } from 'vitest';
import type { SummaryClaim } from '../../src/core/page-summary';
import { groupClaims } from '../../src/popup/group-claims';

const claim = (id: string, kind: string, note: string): SummaryClaim => ({
  claim: `list/${id}`,
  text: id,
  kind,
  note,
  places: [],
});

describe('groupClaims', () => {
  it('says a note once, and keeps the reading order', () => {
    const groups = groupClaims([
      claim('a', 'denial', 'Denied by A'),
      claim('b', 'denial', 'Denied by B'),
      claim('c', 'denial', 'Denied by A'),
    ]);
    expect(groups.map(({ note, claims }) => [note, claims.map(({ text }) => text)])).toEqual([
      ['Denied by A', ['a', 'c']],
      ['Denied by B', ['b']],
    ]);
  });

  it('keeps kinds apart even where their words agree', () => {
    const groups = groupClaims([claim('a', 'denial', 'A: no'), claim('b', 'other', 'A: no')]);
    expect(groups.map(({ kind }) => kind)).toEqual(['denial', 'other']);
  });

  it('takes an unknown kind for an answer of another kind', () => {
    expect(groupClaims([claim('a', 'new-kind', 'x')])[0]?.kind).toBe('other');
    expect(groupClaims([claim('a', 'toString', 'x')])[0]?.kind).toBe('other');
  });
});

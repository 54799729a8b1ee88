import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Messages, phraseFromMessages } from '../../../src/cli/phrase-from-messages';
import { NOTE_PHRASES } from '../../../src/core/claims/note-phrases';
import { noteText } from '../../../src/core/claims/note-wording';

const LOCALES = new URL('../../../public/_locales/', import.meta.url);
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(new URL(`${locale}/messages.json`, LOCALES), 'utf8'));
const placeholders = (message = '') => [...message.matchAll(/\$\d/g)].map(([mark]) => mark).sort();

describe.each(readdirSync(LOCALES))('notes in %s', (locale) => {
  const messages = messagesOf(locale);

  it.each(NOTE_PHRASES)('%s says all that it is given', (key) => {
    expect(placeholders(messages[key]?.message)).toEqual(placeholders(messagesOf('en')[key]?.message));
    expect(messages[key]?.message).not.toMatch(/"/);
  });

  it('words a denial with its date', () => {
    const source = { publisher: 'P', url: 'https://p.example/' };
    const responses = [
      {
        kind: 'denial' as const,
        by: 'Kreml',
        quote: 'pure fiction',
        epithet: 'pure fiction',
        date: '2024-11-11',
        source,
      },
    ];
    const note = noteText({ responses }, phraseFromMessages(messages), locale);
    expect(note.lead).toMatch(/Kreml/);
    expect(note.lead).toMatch(/pure fiction/);
    expect(note.date).toMatch(/2024|٢٠٢٤/);
  });
});

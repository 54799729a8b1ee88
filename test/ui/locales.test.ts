import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');

type Messages = Record<string, { message: string; description?: string }>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;

const english = read('en');
const others = readdirSync(LOCALES).filter((name) => name !== 'en');

/** Texts that are counted: they have a form for one and a form for other numbers. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.slice(0, -'_other'.length))
  .filter((base) => `${base}_one` in english);

const isForm = (key: string): boolean => counted.some((base) => key.startsWith(`${base}_`) && !(key in plain));
const plain = Object.fromEntries(
  Object.entries(english).filter(([key]) => !counted.some((base) => new RegExp(`^${base}_[a-z]+$`).test(key))),
);

/** Plural categories that whole numbers up to a thousand have in a language. */
function categoriesOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, number) => rules.select(number)))];
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('the interface’s texts', () => {
  it('come in six languages', () => {
    expect(others.sort()).toEqual(['ar', 'de', 'es', 'fr', 'uk']);
    expect(Object.keys(english).length).toBeGreaterThan(250);
  });

  it.each(others)('are complete in %s, and hold nothing that English has not', (locale) => {
    const messages = read(locale);
    expect(Object.keys(plain).filter((key) => !messages[key]?.message)).toEqual([]);
    const language = messages.ext_language?.message ?? '';
    const forms = counted.flatMap((base) =>
      [...new Set([...categoriesOf(language), 'other'])].map((c) => `${base}_${c}`),
    );
    expect(forms.filter((key) => !messages[key]?.message)).toEqual([]);
    expect(Object.keys(messages).filter((key) => !(key in english) && !isForm(key))).toEqual([]);
  });

  it.each(others)('say their language and direction in %s', (locale) => {
    const messages = read(locale);
    expect(new Intl.Locale(messages.ext_language?.message ?? '').language).toBe(locale);
    expect(messages.ext_direction?.message).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });

  it.each(others)('are filled in by the same values in %s', (locale) => {
    const messages = read(locale);
    const wrong = Object.entries(messages).filter(([key, { message }]) => {
      const form = counted.find((base) => key.startsWith(`${base}_`) && !(key in plain));
      const model = english[form ? `${form}_other` : key]?.message ?? '';
      const given = placeholders(message);
      const wanted = placeholders(model);
      // "One claim" may leave the number out, in words; nothing may be asked for that is not given.
      const missing = wanted.filter((value) => !given.includes(value) && !(form && value === '$1'));
      return missing.length > 0 || given.some((value) => !wanted.includes(value));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(others)('are translated in %s, not copied', (locale) => {
    const messages = read(locale);
    const long = Object.entries(plain).filter(([, { message }]) => message.split(' ').length > 3);
    expect(long.filter(([key, { message }]) => messages[key]?.message === message).map(([key]) => key)).toEqual([]);
  });

  it('are all used', () => {
    const code = [
      readFileSync(join(ROOT, 'manifest.json'), 'utf8'),
      ...(readdirSync(join(ROOT, 'src'), { recursive: true }) as string[])
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8')),
    ].join('\n');
    // `state_${kind}_title` in the code stands for every key of that shape.
    const shapes = [...code.matchAll(/`([a-z]+_[a-z_]*)\$\{[^`]*?\}([a-z_]*)`/g)].map(
      ([, before = '', after = '']) => new RegExp(`^${before}[a-z_]+${after}$`),
    );
    const unused = [...Object.keys(plain), ...counted].filter(
      (key) =>
        !new RegExp(`\\b(?:__MSG_)?${key}(?:_one|__)?\\b`).test(code) && !shapes.some((shape) => shape.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

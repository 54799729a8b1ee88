import { analyze } from '../text/analyzer';
import type { Check, Report } from './fault';
import { EDITORIAL } from './limits';
import { loadedWord } from './neutral-words';
import type { Claim, Example } from './types';

/** Claims are neutral, told in enough ways, agree with their own conditions, and carry examples that can fail. */
export const checkWordings: Check = ({ claims, language }, report) => {
  const bare = claims.filter(({ value }) => value.wordings.length === 0);
  if (bare.length > 0) {
    report(
      'warning',
      '$.claims',
      `${bare.length} of ${claims.length} claims have no wordings: they match near-literal wording only`,
    );
  }
  for (const { path, value } of claims) {
    const loaded = loadedWord(value.text);
    if (loaded) report('warning', `${path}.text`, `"${loaded.word}" is not a neutral word outside quotation marks`);
    [value.text, ...value.wordings].forEach((text, at) => {
      const here = at === 0 ? `${path}.text` : `${path}.wordings[${at - 1}]`;
      if (text.length > EDITORIAL.sentence)
        report('warning', here, `is longer than ${EDITORIAL.sentence} characters: no sentence will match it`);
    });
    if (value.wordings.length === 0) continue;
    checkCounts(path, value, report);
    checkConditions(path, value, language, report);
    checkExamples(path, value, report);
  }
};

function checkCounts(path: string, { wordings, reported }: Claim, report: Report): void {
  const { min, max } = EDITORIAL.wordings;
  if (wordings.length < min)
    report('warning', `${path}.wordings`, `only ${wordings.length}; ${min} to ${max} are useful`);
  if (wordings.length > max) report('warning', `${path}.wordings`, `${wordings.length}; ${min} to ${max} are useful`);
  if (reported.length === 0) report('warning', `${path}.reported`, 'names nobody who made or carried the claim');
  const seen = new Set<string>();
  wordings.forEach((wording, at) => {
    if (seen.has(plain(wording))) report('warning', `${path}.wordings[${at}]`, 'stands there twice');
    seen.add(plain(wording));
  });
}

/** A wording that the claim's own conditions shut out could never be matched. */
function checkConditions(path: string, claim: Claim, language: string, report: Report): void {
  const texts: [string, string][] = [
    ...claim.wordings.map((wording, at): [string, string] => [`${path}.wordings[${at}]`, wording]),
    ...(claim.examples?.match ?? []).map((example, at): [string, string] => [
      `${path}.examples.match[${at}]`,
      contextOf(example),
    ]),
  ];
  const stems = (text: string) =>
    ` ${analyze(text, language)
      .map((token) => token.term)
      .join(' ')} `;
  const requires = (claim.requires ?? []).map((group) => group.map(stems));
  const excludes = (claim.excludes ?? []).map(stems);
  for (const [here, text] of texts) {
    const terms = stems(text);
    const unmet = requires.findIndex((group) => !group.some((phrase) => terms.includes(phrase)));
    if (unmet >= 0) report('warning', here, `has none of requires[${unmet}]: ${claim.requires?.[unmet]?.join(', ')}`);
    const barred = excludes.findIndex((phrase) => terms.includes(phrase));
    if (barred >= 0) report('warning', here, `has "${claim.excludes?.[barred]}", which the claim excludes`);
  }
}

function checkExamples(path: string, claim: Claim, report: Report): void {
  const match = claim.examples?.match ?? [];
  const noMatch = claim.examples?.noMatch ?? [];
  const here = `${path}.examples`;
  if (match.length < EDITORIAL.examples || noMatch.length < EDITORIAL.examples) {
    report(
      'warning',
      here,
      `${match.length} match and ${noMatch.length} noMatch; ${EDITORIAL.examples} of each are wanted`,
    );
  }
  const wordings = new Set([claim.text, ...claim.wordings].map(plain));
  match.forEach((example, at) => {
    if (wordings.has(plain(textOf(example))))
      report('warning', `${here}.match[${at}]`, 'repeats a wording, so it tests nothing');
  });
  const matches = new Set(match.map((example) => JSON.stringify(example)));
  noMatch.forEach((example, at) => {
    if (matches.has(JSON.stringify(example))) report('error', `${here}.noMatch[${at}]`, 'is a match example as well');
  });
}

function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text;
}

function contextOf(example: Example): string {
  return typeof example === 'string'
    ? example
    : [...(example.before ?? []), example.title ?? '', example.text].join(' . ');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An amount in a sentence: tokens `start` to `end` (exclusive), value in the base unit. */
export interface Quantity {
  /** Hours, percent, money (no currency told apart) or plain count. */
  unit: 'hours' | 'percent' | 'money' | 'count';
  value: number;
  start: number;
  end: number;
}

interface NumberToken {
  norm: string;
  start: number;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
  k: 1e3,
  tn: 1e12,
};
const HOURS: Readonly<Record<string, number>> = {
  hour: 1,
  hours: 1,
  day: 24,
  days: 24,
  week: 168,
  weeks: 168,
  month: 720,
  months: 720,
  year: 8766,
  years: 8766,
  minute: 1 / 60,
  minutes: 1 / 60,
};
const MONEY = new Set(['dollar', 'dollars', 'euro', 'euros', 'pound', 'pounds', 'rupees', 'usd', 'eur']);
/** "COVID-19", "F-16": a number that belongs to a name. */
const NAME_BEFORE = /\p{L}[-‑–]$/u;
const CURRENCY_SIGN = /[$€£¥₹]\s?$/;

/** Amounts in a row of tokens; years and days of the month are for `findDates` and must be left out by the caller. */
export function findQuantities(tokens: readonly NumberToken[], text: string): Quantity[] {
  const found: Quantity[] = [];
  let i = 0;
  while (i < tokens.length) {
    const quantity = singleDay(tokens, i) ?? quantityAt(tokens, i, text);
    if (quantity) found.push(quantity);
    i = quantity ? quantity.end : i + 1;
  }
  return found;
}

/** "in a day", "a single day": the one amount that news writes without a number. */
function singleDay(tokens: readonly NumberToken[], i: number): Quantity | undefined {
  const a = tokens[i]?.norm;
  if (a !== 'a' && a !== 'one' && a !== 'in' && a !== 'within') return undefined;
  const b = tokens[i + 1]?.norm;
  const c = tokens[i + 2]?.norm;
  if ((a === 'a' || a === 'one') && b === 'single' && c === 'day')
    return { unit: 'hours', value: 24, start: i, end: i + 3 };
  if ((a === 'in' || a === 'within') && b === 'a' && c === 'day')
    return { unit: 'hours', value: 24, start: i, end: i + 3 };
  if (a === 'a' && b === 'day' && c === 'after') return { unit: 'hours', value: 24, start: i, end: i + 2 };
  return undefined;
}

function quantityAt(tokens: readonly NumberToken[], start: number, text: string): Quantity | undefined {
  const first = tokens[start] as NumberToken;
  const parsed = numberAt(tokens, start);
  if (!parsed || NAME_BEFORE.test(text.slice(Math.max(0, first.start - 2), first.start))) return undefined;
  let { value, end } = parsed;
  const next = tokens[end]?.norm ?? '';
  if (next === 'percent' || next === 'pc' || (next === 'per' && tokens[end + 1]?.norm === 'cent')) {
    return { unit: 'percent', value, start, end: end + (next === 'per' ? 2 : 1) };
  }
  const lastChar = tokens[end - 1] as NumberToken;
  if (text[lastChar.start + lastChar.norm.length] === '%') return { unit: 'percent', value, start, end };
  if (CURRENCY_SIGN.test(text.slice(Math.max(0, first.start - 2), first.start)) || MONEY.has(next)) {
    return { unit: 'money', value, start, end: MONEY.has(next) ? end + 1 : end };
  }
  const hours = HOURS[next];
  if (hours !== undefined) {
    value *= hours;
    end += 1;
    return { unit: 'hours', value, start, end };
  }
  return { unit: 'count', value, start, end };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberAt(tokens: readonly NumberToken[], start: number): { value: number; end: number } | undefined {
  const norm = tokens[start]?.norm ?? '';
  let end = start + 1;
  let value = WORDS[norm];
  if (value === undefined) {
    // Most words are neither: a look at the first character spares them the expression.
    if (!isDigit(norm.charCodeAt(0))) return undefined;
    const digits = /^(\d+(?:\.\d+)?)(k|m|mn|bn|tn)?$/.exec(norm);
    if (!digits) return undefined;
    value = Number(digits[1]) * (SCALES[digits[2] ?? ''] ?? 1);
  } else if (value >= 20 && value < 100) {
    const unit = WORDS[tokens[end]?.norm ?? ''];
    if (unit !== undefined && unit < 10) {
      value += unit;
      end++;
    }
  }
  for (let scale = SCALES[tokens[end]?.norm ?? '']; scale !== undefined; scale = SCALES[tokens[end]?.norm ?? '']) {
    value *= scale;
    end++;
  }
  return { value, end };
}

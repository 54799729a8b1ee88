import type * as v from 'valibot';
import type { Report } from './fault';

/** Reports what a schema found, with its JSON path below `parent`; unknown names are warnings, anything else an error. */
export function reportIssue(issue: v.BaseIssue<unknown>, report: Report, parent = '$'): void {
  const path = pathOf(issue, parent);
  // Of a union, the alternative that got furthest says more than "none of these".
  const deeper = issue.type === 'union' ? issue.issues?.filter((inner) => inner.path) : [];
  if (deeper?.length) {
    for (const inner of deeper) reportIssue(inner, report, path);
    return;
  }
  const key = issue.path?.at(-1)?.key;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    report('warning', path, `"${String(key)}" is no part of the format and is not read`);
  } else if (issue.type === 'strict_object' && issue.received === 'undefined') {
    report('error', path, 'is missing');
  } else if (issue.type === 'strict_object') {
    report('error', path, `expected an object, found ${issue.received}`);
  } else {
    const found =
      (issue.kind === 'schema' || issue.type === 'regex') && issue.input !== undefined
        ? `, found ${shortJson(issue.input)}`
        : '';
    report('error', path, issue.message + found);
  }
}

/** JSON path of an issue, `$.claims[3].id`. */
function pathOf(issue: v.BaseIssue<unknown>, parent: string): string {
  const steps = issue.path ?? [];
  return steps.reduce((path, { key }) => path + (typeof key === 'number' ? `[${key}]` : step(String(key))), parent);
}

function step(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

import type { ComponentChildren, JSX } from 'preact';
import { uiLanguage } from '../platform/i18n';

/** One row: what is counted and how many. */
export interface Bar {
  name: string;
  label: ComponentChildren;
  count: number;
}

/** A plain chart: a table for everybody, with a bar beside each number for the eye. */
export function BarChart({ caption, bars }: { caption: string; bars: readonly Bar[] }): JSX.Element {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ name, label, count }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td class="bars-count">{number.format(count)}</td>
            <td class="bars-bar" aria-hidden="true">
              {count > 0 && <span style={{ inlineSize: `${(count / most) * 100}%` }} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

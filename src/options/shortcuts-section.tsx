import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';

/** Where Chrome and Edge keep the shortcuts of extensions; Firefox has a call for it since version 137. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** Name that browsers give the command which opens the popup. */
const OPEN_POPUP = '_execute_action';

/** Keys that work inside a page, with what they do. */
const PAGE_KEYS = ['tab', 'enter', 'escape'] as const;

interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** The keyboard: the browser's shortcuts of Caveat, the keys inside a page, and the way to change them. */
export function ShortcutsSection(): JSX.Element {
  const shortcuts = useShortcuts();
  return (
    <>
      <p>{t('options_shortcuts_intro')}</p>
      <KeyTable rows={shortcuts.map(({ name, description, keys }) => ({ key: name, action: description, keys }))} />
      {canOpenShortcuts() && (
        <div class="actions">
          <button type="button" class="button" onClick={openShortcuts}>
            {t('options_shortcuts_change')}
          </button>
        </div>
      )}
      <p class="muted small">{t('options_shortcuts_how')}</p>
      <h2>{t('options_shortcuts_page')}</h2>
      <KeyTable
        rows={PAGE_KEYS.map((key) => ({
          key,
          action: t(`options_shortcuts_${key}`),
          keys: t(`options_shortcuts_key_${key}`),
        }))}
      />
    </>
  );
}

function KeyTable({ rows }: { rows: { key: string; action: string; keys: string }[] }): JSX.Element {
  return (
    <table class="keys">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('options_shortcuts_command')}</th>
          <th scope="col">{t('options_shortcuts_key')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, action, keys }) => (
          <tr key={key}>
            <th scope="row">{action}</th>
            <td>{keys ? <kbd>{keys}</kbd> : <span class="muted">{t('options_shortcuts_none')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        commands.map(({ name = '', description, shortcut }) => ({
          name,
          description: name === OPEN_POPUP ? t('options_shortcuts_popup') : (description ?? name),
          keys: shortcut ?? '',
        })),
      );
    };
    read();
    // Shortcuts are changed on another page; the reader comes back to this one.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

function canOpenShortcuts(): boolean {
  return 'openShortcutSettings' in browser.commands || navigator.userAgent.includes('Chrome/');
}

async function openShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUTS_PAGE });
}

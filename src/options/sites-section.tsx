import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addSite, removeSite, type SiteRules } from '../core/site-rules';
import { t } from '../platform/i18n';
import { type Settings, updateSettings } from '../platform/settings';
import { ChoiceGroup } from '../ui/choice-group';
import { plural } from '../ui/plural';
import { FileButton } from './file-button';
import { saveFile } from './save-file';
import { SiteList } from './site-list';
import { exportSites, importSites } from './sites-import';

/** Which sites are read: the mode, both lists, and import and export. */
export function SitesSection({ settings }: { settings: Settings }): JSX.Element {
  const rules = settings.sites;
  const [status, setStatus] = useState<string[]>([]);
  const list = rules.mode === 'only' ? 'on' : 'off';
  const change = (next: (current: SiteRules) => SiteRules): Promise<unknown> =>
    updateSettings(({ sites }) => ({ sites: next(sites) }));
  const remove = (from: 'off' | 'on') => async (site: string) => {
    await change((current) => removeSite(current, from, site));
    setStatus([t('options_sites_removed', site)]);
  };
  const lists = {
    off: (
      <SiteList
        key="off"
        title={t('options_sites_off_list')}
        empty={t('options_sites_none_off')}
        sites={rules.off}
        active={list === 'off'}
        onRemove={remove('off')}
      />
    ),
    on: (
      <SiteList
        key="on"
        title={t('options_sites_on_list')}
        empty={t('options_sites_none_on')}
        sites={rules.on}
        active={list === 'on'}
        onRemove={remove('on')}
      />
    ),
  };
  const other = list === 'on' ? 'off' : 'on';
  return (
    <>
      <ModeChoice mode={rules.mode} onChange={(mode) => change((current) => ({ ...current, mode }))} />
      <p class="muted small">{t('options_sites_intro')}</p>
      <AddSite rules={rules} list={list} onStatus={(line) => setStatus([line])} />
      <ImportExport rules={rules} onStatus={setStatus} />
      <div role="status" class="status">
        {status.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {lists[list]}
      {rules[other].length > 0 && lists[other]}
    </>
  );
}

/** The choice between the two modes, as options and first-run page ask it. */
export function ModeChoice(props: {
  mode: SiteRules['mode'];
  /** A heading above asks already. */
  quiet?: boolean;
  onChange(mode: SiteRules['mode']): void;
}): JSX.Element {
  return (
    <ChoiceGroup
      legend={t('options_sites_mode')}
      quiet={props.quiet}
      name="mode"
      look="cards"
      value={props.mode}
      choices={[
        { value: 'all-except', label: t('options_sites_all'), hint: t('options_sites_all_hint') },
        { value: 'only', label: t('options_sites_only'), hint: t('options_sites_only_hint') },
      ]}
      onChange={props.onChange}
    />
  );
}

interface AddSiteProps {
  rules: SiteRules;
  list: 'off' | 'on';
  onStatus(line: string): void;
}

function AddSite({ rules, list, onStatus }: AddSiteProps): JSX.Element {
  const [input, setInput] = useState('');
  const [fault, setFault] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const next = addSite(rules, list, input);
    if (!next) return setFault(t('options_sites_bad', input));
    const added = next[list].find((site) => !rules[list].includes(site));
    if (added === undefined) return setFault(t('options_sites_exists', input));
    await updateSettings(({ sites }) => ({ sites: addSite(sites, list, input) ?? sites }));
    setInput('');
    setFault('');
    onStatus(t('options_sites_added', added));
  };
  return (
    <form class="add" onSubmit={submit} noValidate>
      <label for="add-site">{t('options_sites_add')}</label>
      <div class="add-line">
        <input
          id="add-site"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={input}
          aria-describedby="add-hint"
          aria-invalid={fault !== ''}
          onInput={(event) => setInput(event.currentTarget.value)}
        />
        <button type="submit" class="button button-main">
          {t('options_sites_add_button')}
        </button>
      </div>
      <p id="add-hint" class={fault ? 'fault small' : 'muted small'} role={fault ? 'alert' : undefined}>
        {fault || t('options_sites_add_hint')}
      </p>
    </form>
  );
}

function ImportExport({ rules, onStatus }: { rules: SiteRules; onStatus(lines: string[]): void }): JSX.Element {
  const read = async (text: string): Promise<void> => {
    const result = importSites(text, rules);
    if (!result.ok) return onStatus([t('options_sites_import_bad', result.reason)]);
    await updateSettings(() => ({ sites: result.rules }));
    const lines = [plural('options_sites_imported', result.added)];
    if (result.rejected.length > 0) lines.push(t('options_sites_rejected', result.rejected.join(', ')));
    onStatus(lines);
  };
  return (
    <>
      <div class="actions">
        <button type="button" class="button" onClick={() => saveFile('caveat-sites.txt', exportSites(rules))}>
          {t('options_sites_export')}
        </button>
        <FileButton label={t('options_sites_import')} accept=".txt,.json" onText={read} />
      </div>
      <p class="muted small">{t('options_sites_import_hint')}</p>
    </>
  );
}

import type { JSX } from 'preact';
import type { SiteRules } from '../core/site-rules';
import { t } from '../platform/i18n';
import { ChoiceGroup } from '../ui/choice-group';
import { plural } from '../ui/plural';
import { ToggleSwitch } from '../ui/toggle-switch';

interface Props {
  /** Host of the page; undefined where it has none, as browser pages do. */
  site: string | undefined;
  siteOn: boolean;
  rules: SiteRules;
  onToggle(): void;
  onMode(mode: SiteRules['mode']): void;
  onEdit(): void;
}

/** The site's switch, and beside it, never hidden, the mode that decides what a new site gets. */
export function SitePanel({ site, siteOn, rules, onToggle, onMode, onEdit }: Props): JSX.Element {
  const count = rules.mode === 'only' ? rules.on.length : rules.off.length;
  return (
    <header class="site">
      <div class="site-switch">
        <div class="site-words">
          <h1>{site ?? t('popup_site_none')}</h1>
          {site && <p class="small muted">{t(siteOn ? 'popup_site_on' : 'popup_site_off')}</p>}
        </div>
        {site && <ToggleSwitch on={siteOn} label={t('popup_switch', site)} onChange={onToggle} />}
      </div>
      <ChoiceGroup
        legend={t('popup_mode')}
        quiet
        name="mode"
        look="row"
        value={rules.mode}
        choices={[
          { value: 'all-except', label: t('popup_mode_all_short') },
          { value: 'only', label: t('popup_mode_only_short') },
        ]}
        onChange={onMode}
      />
      <p class="site-mode small muted">
        <span>{t(rules.mode === 'only' ? 'popup_mode_only' : 'popup_mode_all')}</span>{' '}
        <button type="button" class="link" onClick={onEdit}>
          {count === 0
            ? t('popup_mode_edit')
            : plural(rules.mode === 'only' ? 'popup_mode_only_count' : 'popup_mode_all_count', count)}
        </button>
      </p>
    </header>
  );
}

import type { JSX } from 'preact';
import type { PageSummary } from '../core/page-summary';
import type { SiteRules } from '../core/site-rules';
import { type MessageKey, t, uiLanguage } from '../platform/i18n';
import { languageName } from '../ui/format-when';
import { plural } from '../ui/plural';
import { ClaimGroupEntry, type Jump } from './claim-group';
import { CoverageLine } from './coverage-line';
import { groupClaims } from './group-claims';
import { PlaceStrip } from './place-strip';
import type { PopupView } from './popup-view';
import { StateNote } from './state-note';

interface Props {
  view: PopupView;
  mode: SiteRules['mode'];
  onJump: Jump;
  onReload(): void;
}

/** The popup's lower part: the page's summary, or in plain words why there is none. */
export function PageView(props: Props): JSX.Element {
  const { view } = props;
  switch (view.kind) {
    case 'found':
      return <Found summary={view.summary} onJump={props.onJump} />;
    case 'quiet':
      return (
        <>
          <StateNote title={t('state_none_title')} sign="sheet">
            {t('state_none_text')}
          </StateNote>
          <ReportedDisputes summary={view.summary} />
          <CoverageLine coverage={view.summary.coverage} />
        </>
      );
    case 'starting':
    case 'working':
      return (
        <StateNote title={t(`state_${view.kind}_title`)} sign="waiting" busy>
          {t(`state_${view.kind}_text`)}
        </StateNote>
      );
    default:
      return <Silence {...props} view={view} />;
  }
}

function Silence({ view, mode, onReload }: Props): JSX.Element {
  switch (view.kind) {
    case 'off':
      return (
        <StateNote title={t('state_off_title')} sign="paused">
          {t(mode === 'only' ? 'state_off_only_text' : 'state_off_text')}
        </StateNote>
      );
    case 'other-language':
      return (
        <StateNote
          title={t('state_language_title', languageName(view.language, uiLanguage()) ?? t('state_language_unknown'))}
          sign="sheet"
        >
          {t('state_language_text')}
        </StateNote>
      );
    case 'failed':
      return (
        <StateNote title={t('state_failed_title')} sign="failed">
          {t(`error_${view.reason.replaceAll('-', '_')}` as MessageKey)}
        </StateNote>
      );
    case 'closed':
      return (
        <StateNote title={t(`state_${view.reason}_title`)} sign="closed">
          {t(`state_${view.reason}_text`)}
        </StateNote>
      );
    case 'reload':
      return (
        <StateNote title={t('state_reload_title')} sign="sheet">
          {t('state_reload_text')}
          <button type="button" class="button" onClick={onReload}>
            {t('state_reload_button')}
          </button>
        </StateNote>
      );
    default:
      return (
        <StateNote title={t('state_not_article_title')} sign="sheet">
          {t('state_not_article_text')}
        </StateNote>
      );
  }
}

function Found({ summary, onJump }: { summary: PageSummary; onJump: Props['onJump'] }): JSX.Element {
  const places = summary.claims.flatMap((claim) => claim.places).filter(({ display }) => display !== 'none').length;
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="found">
        {t('popup_found', [plural('popup_found_claims', summary.claims.length), plural('popup_found_places', places)])}
      </h2>
      <PlaceStrip summary={summary} onJump={onJump} />
      <ul class="claims" aria-label={t('popup_claims')}>
        {groupClaims(summary.claims).map((group) => (
          <ClaimGroupEntry key={group.kind + group.note} group={group} onJump={onJump} />
        ))}
      </ul>
      <ReportedDisputes summary={summary} />
      <CoverageLine coverage={summary.coverage} />
    </section>
  );
}

function ReportedDisputes({ summary }: { summary: PageSummary }): JSX.Element | null {
  const { reportedDisputes } = summary;
  if (reportedDisputes.length === 0) return null;
  return (
    <details class="reported">
      <summary>{plural('popup_reports_dispute', reportedDisputes.length)}</summary>
      <ul>
        {reportedDisputes.map(({ claim, text }) => (
          <li key={claim}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

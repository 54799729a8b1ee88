import type { JSX } from 'preact';
import { t, uiLanguage } from '../platform/i18n';
import type { TopicCount } from '../platform/protocol';
import { topicName } from './topic-name';

interface Props {
  topics: readonly TopicCount[];
  /** Id of the chosen topic; empty for all. */
  value: string;
  onChange(topic: string): void;
}

/** A menu of the lists' topics, those with most claims first. */
export function TopicMenu({ topics, value, onChange }: Props): JSX.Element {
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <label class="field">
      <span>{t('options_lists_topic')}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('options_lists_topic_all')}</option>
        {topics.map(({ topic, claims }) => (
          <option key={topic} value={topic}>
            {t('options_lists_topic_choice', [topicName(topic), number.format(claims)])}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { askBackground } from '../platform/messages';
import type { Answer } from './popup-view';

/** A page needs some tenths of a second to be read; asking four times a second is felt as at once and costs nothing. */
const ASK_AGAIN_MS = 250;

/** What the background knows of a tab; never throws, a silent background is an answer too. */
export async function askState(tabId: number | undefined): Promise<Answer> {
  if (tabId === undefined) return { kind: 'answered', state: undefined };
  try {
    return { kind: 'answered', state: (await askBackground('tab/state', { tabId })).state };
  } catch {
    return { kind: 'unreachable' };
  }
}

/**
 * What the background knows of a tab, beginning with an answer that is already on its way; asked again while `passing`,
 * and whenever `trigger` changes.
 */
export function usePageState(
  tabId: number | undefined,
  first: Promise<Answer>,
  passing: (answer: Answer) => boolean,
  trigger: unknown,
): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: 'waiting' });
  const early = useRef<Promise<Answer> | undefined>(first);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (given?: Promise<Answer>): Promise<void> => {
      const next = await (given ?? askState(tabId));
      if (stopped) return;
      setAnswer(next);
      clearTimeout(timer);
      if (passing(next)) timer = setTimeout(() => ask(), ASK_AGAIN_MS);
    };
    // Tabs' states are kept in storage.session: whatever changes there may be news of this tab.
    const onChanged = (_changes: unknown, area: string): void => {
      if (area === 'session') ask();
    };
    browser.storage.onChanged.addListener(onChanged);
    if (early.current) ask(early.current);
    early.current = undefined;
    // Also after the early answer: it may be older than the listener.
    ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [tabId, trigger]);
  return answer;
}

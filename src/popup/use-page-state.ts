import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../platform/messages';
import type { Answer } from './popup-view';

/** A page needs some tenths of a second to be read; asking four times a second is felt as at once and costs nothing. */
const ASK_AGAIN_MS = 250;

/** What the background knows of a tab; asked again while `passing`, and whenever `trigger` changes. */
export function usePageState(
  tabId: number | undefined,
  passing: (answer: Answer) => boolean,
  trigger: unknown,
): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: 'waiting' });
  useEffect(() => {
    if (tabId === undefined) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const next = await askOnce(tabId);
      if (stopped) return;
      setAnswer(next);
      if (passing(next)) timer = setTimeout(ask, ASK_AGAIN_MS);
    };
    ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [tabId, trigger]);
  return answer;
}

async function askOnce(tabId: number): Promise<Answer> {
  try {
    return { kind: 'answered', state: (await askBackground('tab/state', { tabId })).state };
  } catch {
    return { kind: 'unreachable' };
  }
}

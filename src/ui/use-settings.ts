import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged, type Settings } from '../platform/settings';

/** The reader's settings, always the current ones, wherever they are changed. */
export function useSettings(initial: Settings): Settings {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    const controller = new AbortController();
    onSettingsChanged(setSettings, controller.signal);
    return () => controller.abort();
  }, []);
  return settings;
}

/** The part of Chrome's API that tests call inside extension pages and the worker. */
declare const chrome: {
  action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    getTitle(details: { tabId: number }): Promise<string>;
  };
  commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    onCommand: { dispatch(command: string): void };
  };
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }, done: () => void): void;
  };
  runtime: {
    id: string;
    getManifest(): { version: string };
    sendMessage(message: unknown): Promise<unknown>;
    reload(): void;
  };
  storage: Record<
    'local' | 'session',
    {
      get(key?: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    }
  >;
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string; active?: boolean }[]>;
    update(id: number, change: { active?: boolean; url?: string }): Promise<unknown>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
};

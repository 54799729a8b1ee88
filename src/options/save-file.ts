/** Media types by the ending of the file's name. */
const TYPES: Record<string, string> = { json: 'application/json', txt: 'text/plain' };

/** Lets the reader save a text under a name, by the browser's own download; no permission is needed for that. */
export function saveFile(name: string, text: string): void {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; without this the text stays in memory for as long as the page is open.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Today on the reader's calendar, `YYYY-MM-DD`, for file names. */
export function todayName(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Underlines of ranges by the CSS Custom Highlight API: nothing of the page is touched, and taking them away leaves nothing. */
export class Highlighter {
  private sheet: CSSStyleSheet | undefined;
  private readonly names = new Set<string>();
  private readonly roots = new Set<Document | ShadowRoot>();

  /** `css` styles `::highlight(name)` of all names used. */
  constructor(
    private readonly document: Document,
    private readonly css: string,
  ) {}

  /** Adds a range under a name; `priority` decides which style wins where names overlap. */
  add(name: string, range: Range, priority = 0): void {
    this.style(range);
    let highlight = CSS.highlights.get(name);
    if (!highlight || !this.names.has(name)) {
      highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
      this.names.add(name);
    }
    highlight.add(range);
  }

  remove(name: string, range: Range): void {
    if (this.names.has(name)) CSS.highlights.get(name)?.delete(range);
  }

  /** Takes every underline and the style sheet away. */
  clear(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    this.names.clear();
    for (const root of this.roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    }
    this.roots.clear();
  }

  /** Text in a shadow tree sees only the style sheets of that tree. */
  private style(range: Range): void {
    const root = range.startContainer.getRootNode();
    const home = root instanceof ShadowRoot ? root : this.document;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(this.css);
    }
    if (!home.adoptedStyleSheets.includes(this.sheet)) home.adoptedStyleSheets.push(this.sheet);
    this.roots.add(home);
  }
}

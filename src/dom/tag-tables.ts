/** Elements that start a new stretch of text. Everything not named here or below is read as part of the running text. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol p section summary table tbody td tfoot th thead tr ul caption ' +
    'amp-story amp-accordion amp-carousel amp-list amp-live-list amp-sidebar'
  ).split(' '),
);

/** Elements whose text is never read: not prose, not the article's, or typed by the reader. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math canvas iframe frame object embed video audio picture img map button select ' +
    'option optgroup textarea input label datalist output meter progress code pre kbd samp nav dialog menu head title link meta ' +
    'caveat-note amp-ad amp-sidebar amp-consent amp-iframe amp-img amp-video amp-analytics amp-social-share ins noframes noembed xmp plaintext'
  ).split(' '),
);

/** ARIA roles of parts that are not the article; `dialog` and `alertdialog` are mostly cookie walls. */
export const SKIPPED_ROLES: ReadonlySet<string> = new Set(
  (
    'navigation complementary search searchbox dialog alertdialog menu menubar menuitem contentinfo tablist toolbar textbox ' +
    'button alert status log tooltip form'
  ).split(' '),
);

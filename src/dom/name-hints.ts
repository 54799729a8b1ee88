/** What the class and id of an element say about its text. */
export type NameHint = 'boilerplate' | 'body' | 'caption' | 'standfirst' | 'hidden' | 'none';

// Names as news sites write them, seen on the 122 saved pages of ../shared/pages; hyphens stand for any separator or a change of case.
const BOILERPLATE =
  'comments? commentlist disqus livefyre coral spot-im respond responses ' +
  'related relateds related-\\w+ see-also also-read more-(from|on|in|about|stories|news|articles|like) read-(more|next|also) up-next ' +
  'recommend(ed|ations?|er)? suggested popular trending most-(read|popular|viewed|shared|commented) top-stories latest-(news|stories|posts) ' +
  'headlines-list newsletters? subscrib\\w* subscription sign-?up email-(signup|form|alert) paywall regwall piano gateway meter ' +
  'ads? adv advert\\w* ad-\\w+ dfp sponsor\\w* promo(s|ted|tion|tional)? promobox partners? outbrain taboola ' +
  'share\\w* sharing socials social-(links|share|bar|icons?|buttons?|list|nav|follow|tools|media-(links|icons)) byline-social follow-us addthis sharedaddy jp-relatedposts ' +
  'side-?bar rail right-rail left-rail widget-(area|recent|archive|categories|tag|search|meta|nav) aside masthead site-header site-footer page-footer global-(header|footer|nav) ' +
  'footer foot nav navbar navigation navi sub-?nav menu breadcrumbs? pagination pager toolbar tags? tag-list taglist topics? keywords ' +
  'categories cats cookies? consent gdpr ccpa privacy onetrust modal popup overlay lightbox tooltip toast ' +
  'byline bylines by-line author-(bio|info|box|card|block|details|name|profile|meta|description|links?) authors? about-(the-)?author bio biography ' +
  'contributors? dateline-time timestamp pub-?date post-meta entry-meta article-meta meta metadata post-info credits? photo-credit copyright ' +
  'copyrights rights disclaimer disclosure correction-form feedback survey poll quiz rating ratings ' +
  'teaser teasers carousel slider slick gallery-thumbs thumbnails? thumb playlist video-\\w+ videos player jwplayer ' +
  'login log-in signin account donate donation support-us membership shop buy product-(card|box|list) coupon deals? affiliate ' +
  'skip skip-link toc table-of-contents jump-links ' +
  'pull-?quote pullout pull-?out infobox fact-?box factbox editors?-picks recirc recirculation ' +
  'cta inline-promo in-article-promo prev-next next-prev post-nav next-post prev-post';
const BODY =
  'article-?body article-(inner-)?content story-?body entry-content post-content post-body article-text story-content storytext body-copy ' +
  'articlebody content-body article-main article-copy rich-text richtext body-text zn-body-text field-name-body';
const CAPTION =
  'captions? wp-caption-text figure-caption image-caption photo-caption img-caption media-caption cutline legend';
const STANDFIRST =
  'standfirst stand-first dek deck sub-?title sub-?headline sub-?head lede lead intro summary article-summary excerpt description strapline chapo abstract kicker-text';
const HIDDEN = 'sr-only visually-?hidden screen-?reader(-text)? screenreader(-only)? vh off-?screen';

const pattern = (words: string) => new RegExp(`-(${words.split(' ').join('|')})-`);
const WORDS: readonly (readonly [NameHint, string])[] = [
  ['hidden', HIDDEN],
  ['caption', CAPTION],
  ['body', BODY],
  ['standfirst', STANDFIRST],
  ['boilerplate', BOILERPLATE],
];
/** Made with the first name that is read, so that pages that are no articles do not pay for it. */
let table: readonly (readonly [NameHint, RegExp])[] | undefined;

// A name that says what the element is about, has or lacks does not say what it is: `category-advertising`, `with-sidebar`.
const ABOUT =
  /^-(category|tag|has|is|no|not|type|format|status|author|section|topic|keyword|language|page|postid|subType)-/;
const BESIDE = /-(with|has|no|without|not|hide|adjacent)-[a-z0-9]+/g;

function normalName(name: string): string {
  const words = `-${name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}-`;
  return ABOUT.test(words) ? '' : words.replace(BESIDE, '');
}

const remembered = new Map<string, NameHint>();

/** Reads an element's class and id; answers are remembered by text, because pages repeat few names thousands of times. */
export function nameHint(id: string | null, className: string | null): NameHint {
  if (!id && !className) return 'none';
  const raw = `${id ?? ''} ${className ?? ''}`;
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const words = raw.slice(0, 400).split(/\s+/).map(normalName).join(' ');
  table ??= WORDS.map(([hint, names]) => [hint, pattern(names)] as const);
  const hint = table.find(([, names]) => names.test(words))?.[0] ?? 'none';
  if (remembered.size > 5000) remembered.clear();
  remembered.set(raw, hint);
  return hint;
}

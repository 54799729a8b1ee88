/**
 * Word tables of the sentence splitter. Collected by reading false breaks in news prose; every entry is lower case and
 * without its last full stop. Space-separated strings because they minify to a third of an array of literals.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that lean on the next word: a sentence practically never ends with them. */
export const LEANING: ReadonlySet<string> = words(
  'mr mrs ms messrs mx dr prof sen sens rep reps gov gens gen lt col sgt cpl pvt capt cmdr maj adm rev hon pres mt ft sec supt det insp fr br amb atty ' +
    'vs v cf eg ie viz fig figs eq pp p ph vol ch sect art arts approx ca circa nr n° no nos hr mme mlle sra srta dra pág z.b d.h u.a bzw e.g i.e',
);

/** Of those, the ones that lean only on a number: "No. 10" against the answer "No." */
export const LEANING_ON_NUMBERS: ReadonlySet<string> = words(
  'no nos p pp art arts fig figs eq vol ch sect sec v n° nr',
);

/** Abbreviations that may end a sentence: it ends only where the next word is one of SENTENCE_OPENERS. */
export const AMBIGUOUS: ReadonlySet<string> = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc co cos corp ltd llc plc bros assn dept univ est jr sr esq phd md etc al st ave blvd rd hwy sq ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ' +
    'tel ext min max avg lb lbs oz in km mi mph hrs rs usw str',
);

/** Words that open sentences and hardly ever continue a name or a term after an abbreviation. */
export const SENTENCE_OPENERS: ReadonlySet<string> = words(
  "the a an this that these those he she it they we you his her its their our my your it's he's she's they're we're that's there's in on at by for with from to of as if when while " +
    'after before but and or so yet however although though because since until during despite under over through there here what which who whom whose how why where ' +
    'did do does is are was were has have had can could will would should may might must not nor now then today yesterday meanwhile also still just only even instead ' +
    'according one two three some many most more several few other others another both each every all any such some asked about among despite between last next earlier later ' +
    'let please perhaps maybe yes no never again once officials police people critics experts analysts',
);

/** After "a.m." and "p.m." these continue the sentence. */
export const AFTER_CLOCK_TIME: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'et est edt pt pst pdt ct cst cdt mt mst mdt gmt bst cet cest utc ist msk eastern pacific central mountain local eat wat aest',
);

/** German months: "11. November" is a date, not a boundary. */
export const GERMAN_MONTHS: ReadonlySet<string> = words(
  'januar februar märz april mai juni juli august september oktober november dezember',
);

/** Verbs that tie a quotation ending in "?" or "!" to the speaker named behind it. */
export const SAYING: ReadonlySet<string> = words(
  'said says asked asks told wrote tweeted added shouted replied exclaimed responded wondered posted joked answered continued',
);

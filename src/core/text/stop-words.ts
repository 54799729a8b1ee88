/**
 * English function words: too frequent to point at a claim. Words that decide a claim's truth ("not", "never", "no",
 * "all", "only") are here as well, because the guards look at them and retrieval need not.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also am an and any are aren't as at be because been before being below between both but by can can't cannot could couldn't " +
    "did didn't do does doesn't doing don't down during each even every few for from further get got had hadn't has hasn't have haven't having he her here hers herself him " +
    "himself his how i i'd i'll i'm i've if in into is isn't it its itself just let like ll may me might more most much must my myself no nor not now of off on once one " +
    "only or other our ours ourselves out over own re s same shall she should shouldn't so some such t than that the their theirs them themselves then there these they " +
    "they'd they'll they're they've this those through to too under until up upon us very via was wasn't we we'd we'll we're we've were weren't what when where which while " +
    "who whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself yourselves"
  ).split(' '),
);

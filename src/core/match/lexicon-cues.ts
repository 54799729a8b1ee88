/**
 * Words that say what a sentence does with a claim. Compared by stem (single words) or as phrases of normalised words.
 * Our own tables: grown by reading news sentences; the golden cases in test/core/match say what each is for.
 */

/** Words by which a sentence reports that something is denied, disputed or refuted. */
export const denialWords: readonly string[] = (
  'absurd baseless baselessly bogus concoct concocted conspiracy contradict contradicted contradicting contradicts debunk debunked debunking ' +
  'debunks denial denials denied denies deny denying disavow disavowed discredit discredited discredits disinformation dismiss ' +
  'dismissal dismissed dismisses dismissing disprove disproved disproven disproves dispute disputed disputes disputing doubt doubted ' +
  'doubtful doubts erroneous erroneously evidence-free fabricate fabricated fabricates fabrication fake fakes fallacies fallacy false ' +
  'falsehood falsehoods falsely fiction fictional fictions fictitious groundless hoax hoaxes imagination implausible inaccurate inaccurately ' +
  'incorrect invention laughable liar lie lied lies ludicrous lying misconception misinformation mislead misleading misperception ' +
  'misrepresent misrepresented misrepresents mistaken mistakenly myth myths nonsense nonsensical preposterous rebut rebuts rebuttal rebutted ' +
  'recant refute refuted refutes refuting reject rejected rejecting rejection rejects repudiate repudiated retract retracted ' +
  'retracts rubbish sceptical skeptical specious spurious uncorroborated unfounded unproven unsubstantiated unsupported untrue untruth untruths ' +
  'unverified wrongly pushback'
).split(' ');

/** Phrases with the same work. */
export const denialPhrases: readonly string[] = (
  'any evidence|not been established|not established|despite numerous studies|despite studies|despite there|' +
  'despite no|despite a lack|despite the lack|even as studies|although studies|though studies|are wrong|' +
  'cast doubt|casts doubt|conspiracy theories|conspiracy theory|contrary to|declined to comment|did no such|' +
  "did not happen|did not take place|didn't happen|disagreed with|disagrees with|doubt on|exceedingly rare|" +
  'extremely rare|fact check|fact checker|fact checkers|fact checking|fact-check|fact-checker|' +
  'far from the truth|find no|finds no|found no|has no|is wrong|lack evidence|lack of evidence|' +
  'lacked evidence|lacking evidence|lacks evidence|little evidence|made up|made-up|makes no sense|' +
  'never been proven|never did|never happened|never said|no basis|no credible|no evidence|no factual|' +
  'no indication|no link between|no proof|no scientific evidence|no sign that|no such|no truth|not accurate|' +
  'not backed|not been proven|not correct|not correspond|not happening|not proven|not real|not seen evidence|' +
  'not so|not supported by|not take place|not the case|not true|nothing to do with|nothing to support|' +
  'out of thin air|play down|played down|poured cold water|push back|pushed back|pushes back|ruled out|' +
  'scant evidence|set the record straight|simply wrong|taken issue|taken out of context|takes issue|' +
  'vanishingly rare|very little|very rare|was wrong|were wrong|without basis|without evidence|without merit|' +
  'without proof|wrong to say|yet to be proven|zero evidence'
).split('|');

/** Words that negate what follows them. */
export const negators: readonly string[] = (
  "not no never neither nor nothing nobody none without cannot hardly don't doesn't didn't isn't wasn't " +
  "aren't weren't won't wouldn't can't couldn't hasn't haven't hadn't shouldn't nowhere unable fail fails " +
  'failed refuse refuses refused unlikely impossible'
).split(' ');

/** Words that turn down what follows without denying it: "against escalating", "to avoid a war". */
export const softNegators: readonly string[] = (
  'against avoid avoiding avoided discourage discouraged discouraging prevent prevented refrain dissuade ' +
  'dissuaded restrain rather instead ease halt stop restraint hold less oppose opposed'
).split(' ');

/** Words that make what follows a possibility, a plan or a wish instead of a report. */
export const modalWords: readonly string[] = (
  "could may might would will shall should can i'll we'll he'll she'll they'll i'd he'd plan plans planned " +
  'planning ready readiness willing willingness intend intends intention expect expects expected hope hopes ' +
  'want wants wish wishes possible possibly possibility potential potentially likely scheduled prepared ' +
  'hypothetical suppose perhaps if unless whether eventual upcoming imminent hint hints hinted prospect ' +
  'prospects decision decide openness should must need needs try threatened threatens eager urges awaiting ' +
  'awaits'
).split(' ');

/** Words by which a sentence hands a statement to somebody. */
export const attributionWords: readonly string[] = (
  'report reported reportedly reports according say says said claim claims claimed claiming allege alleged ' +
  'allegedly write wrote writes cite cited citing source sources state stated quote quoted insist insisted ' +
  'assert asserted told tell boast boasted suggest suggested announce announced accuse accused argue argued ' +
  'believe believed purportedly supposedly rumor rumour pledge pledged promise promised vow vowed'
).split(' ');

/** Words that point back to a statement made before, so that a denial of them is a denial of it. */
export const anaphors: readonly string[] = (
  'this that it report reports claim claims allegation allegations story stories accusation accusations ' +
  'assertion rumour rumor rumours rumors these information suggestion theory narrative'
).split(' ');

import { stem } from './stem';

/** Base form, then its irregular forms: the common irregular verbs and plurals of news English. */
const rows =
  'become became,begin began begun,blow blew blown,break broke broken,bring brought,build built,buy bought,catch caught,choose chose chosen,come came,cost,deal dealt,die died,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,' +
  'fall fell fallen,feed fed,feel felt,fight fought,find found,fly flew flown,forbid forbade forbidden,forget forgot forgotten,freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung,hear heard,hide hid hidden,hold held,' +
  'keep kept,know knew known,lead led,leave left,lend lent,lose lost,make made,mean meant,meet met,pay paid,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shoot shot,show shown,sing sang sung,sink sank sunk,sit sat,' +
  'speak spoke spoken,spend spent,stand stood,steal stole stolen,strike struck stricken,swear swore sworn,take took taken,teach taught,tell told,think thought,throw threw thrown,understand understood,undergo underwent undergone,wear wore worn,win won,withdraw withdrew withdrawn,write wrote written,' +
  'man men,woman women,child children,person people,life lives,wife wives,foot feet,tooth teeth,grow growth,prove proof proven,lie lain,bite bit bitten,breed bred,burn burnt,bind bound,cling clung,creep crept,dig dug,flee fled,forgive forgave forgiven,grind ground,light lit,overtake overtook overtaken,overthrow overthrew overthrown,rebuild rebuilt,repay repaid,ride rode ridden,shrink shrank shrunk,slay slew slain,sleep slept,spread,stick stuck,sting stung,swim swam swum,tear tore torn,wake woke woken,weave wove woven,wind wound';

/** Words whose other meaning is the more common one in the news, or whose base is. */
const UNSAFE = new Set([
  'left',
  'saw',
  'ground',
  'found',
  'wound',
  'bound',
  'lay',
  'felt',
  'bit',
  'lit',
  'rose',
  'people',
  'thought',
  'shot',
]);

/** Stem of the base form, by irregular form. */
const baseStems: ReadonlyMap<string, string> = new Map(
  rows.split(',').flatMap((row) => {
    const [base = '', ...forms] = row.split(' ');
    return forms.filter((form) => !UNSAFE.has(form)).map((form) => [form, stem(base)] as const);
  }),
);

/** Stem under which a word is compared: "sold" as "sell". `term` is its plain stem. */
export function comparableStem(norm: string, term: string): string {
  return baseStems.get(norm) ?? term;
}

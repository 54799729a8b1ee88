/**
 * Lines inside articles that no article says: invitations, credits, contact lines, notices of rights. Read on the saved
 * pages of ../shared/pages; English first, because most of them are, with the commonest of other languages.
 */

/** A longer block says more than an invitation, whatever it begins with. */
const MAX_CHARS = 420;

const WHOLE: readonly RegExp[] = [
  // Dates and bylines that stand alone.
  /^(first |last |originally )?(published|updated|posted|modified|created|aktualisiert|publié|publicado|обновлено|опубликовано)\b.{0,90}$/i,
  /^(by|von|par|por|от)\s+\p{Lu}[\p{L}.'’-]+(\s+\p{Lu}[\p{L}.'’-]+){1,3}(\s*[,|·].{0,60})?$/u,
  /^(?=.{0,90}$)(?=.*\b(19|20)\d\d\b)(?=.*\b\d{1,2}[:.]\d{2}\b)[^!?]*$/,
  /^(by .{3,40})?\W*\p{Lu}\p{L}{2,9}\.? \d{1,2}, \d{4}\W*(\d.{0,20})?$/iu,
  // Credits.
  /^[([]?\s*(photos?|images?|pictures?|illustrations?|graphics?|videos?|foto|bild|crédit|fotografia)\b[^.]{0,20}(:|©|\bby\b|\bcredit\b|\bcourtesy\b).{0,120}$/i,
  /^(©|\(c\)|copyright\b|courtesy (of )?).{0,140}$/i,
  /^[^.!?]{0,160}[([](image|photo|picture|credit|via|pic)s?( credit)?\s*:?\s[^)\]]{2,60}[)\]]$/i,
  // Social media addresses and naked links.
  /^(\S{0,40}\s){0,4}https?:\/\/\S+(\s+\S{1,12}){0,4}(\s+https?:\S+)*$/i,
  /^\S*(https?:\/\/|www\.|twitter\.com|pic\.twitter)\S+$/i,
  /^@?\w+[@.]\w+\.\w{2,}(\/\S*)?$/,
  /^(advertisement|anzeige|publicité|publicidad|реклама|story continues below.*|continue reading.*|scroll (down )?(for|to).{0,60})$/i,
  // Markup that was never meant as text.
  /^<\/?[a-z][^>]*>/i,
];

const BEGIN: readonly RegExp[] = [
  /^(follow|find|like|join|connect with|tweet|contact|reach|e-?mail|write to|send (your |us )?(tips|letters|feedback))\b.{0,120}(twitter|facebook|instagram|linkedin|youtube|tiktok|telegram|whatsapp|newsletter|forums?|@|e-?mail)/i,
  /^(subscribe|sign up|click here|tap here|register|download (the|our)|get (the|our|your|a) .{0,60}(newsletter|inbox|app|subscription|delivered)|enjoyed? this (article|story))\b/i,
  /^(if you (enjoyed|liked|have (a|any) (news )?(tip|tips|story|feedback|question))|got a tip|do you have a (tip|story)|have (a|any) (tip|story))\b/i,
  /^(additional |extra )?(reporting|editing|writing|research|graphics|with reporting|with additional reporting|with files) (was )?(contributed )?(by|from)\b/i,
  /^(associated press|ap|reuters|afp|bloomberg) (\w+ )?(writers?|reporters?|journalists?|correspondents?)\b.{0,300}\bcontribut/i,
  /^(this|the) (copy|document|material|article|content|story) (is|was|may|has been|originally)\b.{0,60}(copyright|personal|non-commercial|republish|published|reproduc|provided for information|syndicat)/i,
  /^(read|see|watch|listen|check out)( also| more| next| now| too)?\s*[:|»>]/i,
  /^(read more|also read|more (from|on|about|like)|related( \w+)?|don[’']t miss|up next|recommended|most read|trending|source|sources|via|tags?|topics?|filed under|citation)\s*[:|»>-]/i,
];

const ANYWHERE: readonly RegExp[] = [
  /\bcontributed (to )?(this |the )?(report|reporting|story|article|research|writing)\b/i,
  /\ball rights reserved\b/i,
  /\b(may|can) be reached (at|by|on|via)\b.{0,80}@/i,
  /\bmay not be (published|reproduced|redistributed|copied)\b/i,
  /\b(sign up (for|to) (our|the|your|this)|subscribe to (our|the) .{0,40}(newsletter|channel|magazine|sister))\b/i,
  /\bfollow (us|me|him|her|them) (on|at)\b/i,
];

/** Whether a block is such a line; `text` is the whole block. */
export function isUtilityLine(text: string): boolean {
  if (text.length > MAX_CHARS) return false;
  return (
    WHOLE.some((line) => line.test(text)) ||
    BEGIN.some((line) => line.test(text)) ||
    ANYWHERE.some((line) => line.test(text))
  );
}

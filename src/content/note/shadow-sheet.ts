import tokens from '../../ui/tokens.css?inline';
import cardCss from './card.css?inline';
import footnotesCss from './footnotes.css?inline';
import noteCss from './note.css?inline';

function sheetOf(css: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(tokens + css);
    }
    return sheet;
  };
}

/** The one style sheet that all notes share; made at the first note. */
export const noteSheet = sheetOf(noteCss);
/** The card's style sheet; made when the first card opens. */
export const cardSheet = sheetOf(cardCss);
/** The style sheet of the footnotes on paper; made at the first print. */
export const footnotesSheet = sheetOf(footnotesCss);

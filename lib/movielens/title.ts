export interface ParsedTitle {
  title: string;
  year?: number;
  alternateTitles: string[];
}

const YEAR = /\s*\((\d{4})(?:\s*[-–]\s*(?:\d{4})?)?\s*\)\s*$/;
const LAST_PARENTHESES = /^(.*\S)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/;
const ARTICLES =
  /^(.*\S)\s*, (the|an|a|la|le|les|l'|el|los|las|il|lo|gli|i|der|die|das|den|det|de|het|en|ett|un|une|una|uno|o|os|as|um|uma)$/i;

/**
 * Takes a MovieLens title apart: "Seven (a.k.a. Se7en) (1995)" -> Seven, 1995, also Se7en;
 * "Matrix, The (1999)" -> The Matrix. A title without a year has none.
 */
export function parseTitle(text: string): ParsedTitle {
  const dated = YEAR.exec(text);
  let rest = (dated ? text.slice(0, dated.index) : text).trim();
  const alternateTitles: string[] = [];
  for (let group = LAST_PARENTHESES.exec(rest); group; group = LAST_PARENTHESES.exec(rest)) {
    // "Birdman: Or (The Unexpected Virtue of Ignorance)" goes on in its parentheses.
    if (/(:|:\s*or)$/i.test(group[1])) break;
    rest = group[1];
    const names = group[2].split(/\s*\ba\.?k\.?a\.?:?\s+/i).filter((name) => name.trim() !== "");
    alternateTitles.unshift(...names.map(moveArticleForward));
  }
  return {
    title: moveArticleForward(rest),
    year: dated ? Number(dated[1]) : undefined,
    alternateTitles,
  };
}

/** "Matrix, The" -> "The Matrix"; "Avventura, L'" -> "L'Avventura". */
function moveArticleForward(name: string): string {
  const match = ARTICLES.exec(name.trim());
  if (!match) return name.trim();
  const [, rest, article] = match;
  // "Die, Mommie, Die" ends as it begins: that is no article.
  if (rest.toLowerCase().startsWith(`${article.toLowerCase()},`)) return name.trim();
  return article.endsWith("'") ? article + rest : `${article} ${rest}`;
}

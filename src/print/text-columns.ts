// How many columns of a terminal text takes: a letter of East Asia two, a mark on a letter or a turn of direction none.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

// Most letters are Latin, and need not be looked up.
const columnsOfOne = (character: string): number => {
  if (character <= '~') return 1;
  return NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
};

export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += columnsOfOne(character);
  return columns;
};

const missing = (text: string, width: number): string => ' '.repeat(Math.max(0, width - columnsOf(text)));

export const padded = (text: string, width: number): string => text + missing(text, width);
export const pushed = (text: string, width: number): string => missing(text, width) + text;

/** Text over as many lines as it needs, one at least; a word too long for a line is cut. All have room for two columns. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ').flatMap((long) => cut(long, width))) {
    const columns = columnsOf(word);
    const longer = line === '' ? columns : taken + 1 + columns;
    if (longer <= width) {
      line = line === '' ? word : `${line} ${word}`;
      taken = longer;
    } else {
      lines.push(line);
      line = word;
      taken = columns;
    }
  }
  lines.push(line);
  return lines;
};

const cut = (word: string, width: number): readonly string[] => {
  // Most words fit, and need not be taken apart.
  if (columnsOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of word) {
    const columns = columnsOfOne(character);
    if (taken + columns > width) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += columns;
  }
  return [...pieces, piece];
};

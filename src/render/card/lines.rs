//! Text to lines that fit.

use super::face::Face;

/// What stands for words that found no room.
const CUT: char = '…';

/// How much narrower lines are tried, in pixels, to make them of one length.
const STEP: f32 = 16.0;

/// Lines of a text no wider than a width: as few as can be, and of nearly one length.
pub(super) fn wrap(face: &Face, text: &str, size: f32, width: f32) -> Vec<String> {
    let words = words(face, text, size, width);
    let space = face.width(" ", size);
    let mut lines = fill(&words, space, width);
    let count = lines.len();
    let mut narrower = width - STEP;
    while count > 1 && narrower > width / 2.0 {
        let tried = fill(&words, space, narrower);
        if tried.len() > count {
            break;
        }
        lines = tried;
        narrower -= STEP;
    }
    lines.into_iter().map(|line| line.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")).collect()
}

/// The first lines of a text; the last one says that more would follow.
pub(super) fn cut(face: &Face, lines: Vec<String>, most: usize, size: f32, width: f32) -> Vec<String> {
    if lines.len() <= most {
        return lines;
    }
    let mut kept: Vec<String> = lines.into_iter().take(most).collect();
    if let Some(last) = kept.last_mut() {
        last.push(CUT);
        *last = one(face, last, size, width);
    }
    kept
}

/// A text in one line, cut where it does not fit.
pub(super) fn one(face: &Face, text: &str, size: f32, width: f32) -> String {
    if face.width(text, size) <= width {
        return text.to_owned();
    }
    let mut kept = text.trim_end_matches(CUT).to_owned();
    while kept.pop().is_some() {
        let tried = format!("{}{CUT}", kept.trim_end());
        if face.width(&tried, size) <= width {
            return tried;
        }
    }
    CUT.to_string()
}

/// A word, or a piece of one that is wider than a line.
struct Word {
    text: String,
    width: f32,
}

/// The words of a text, measured.
fn words(face: &Face, text: &str, size: f32, width: f32) -> Vec<Word> {
    let mut words = Vec::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let mut piece = Word { text: String::new(), width: 0.0 };
        for letter in word.chars() {
            let wide = face.width(letter.encode_utf8(&mut [0; 4]), size);
            if piece.width + wide > width && !piece.text.is_empty() {
                words.push(std::mem::replace(&mut piece, Word { text: String::new(), width: 0.0 }));
            }
            piece.text.push(letter);
            piece.width += wide;
        }
        words.push(piece);
    }
    words
}

/// Puts as many words into each line as fit.
fn fill(words: &[Word], space: f32, width: f32) -> Vec<Vec<&Word>> {
    let mut lines: Vec<Vec<&Word>> = Vec::new();
    let mut taken = width;
    for word in words {
        taken += space + word.width;
        if let Some(line) = lines.last_mut().filter(|_| taken <= width) {
            line.push(word);
        } else {
            lines.push(vec![word]);
            taken = word.width;
        }
    }
    lines
}

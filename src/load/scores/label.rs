//! What a row that holds no figures says of itself: words with their places in the cell.

use crate::value::fold::fold;

/// A text as folded words, each with its bytes in the text; signs around words are left out.
#[derive(Debug)]
pub(super) struct Label<'t> {
    text: &'t str,
    words: Vec<(String, usize, usize)>,
}

impl<'t> Label<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let sign = |c: char| !c.is_alphanumeric();
        let mut words = Vec::new();
        let mut at = 0;
        for piece in text.split(|c: char| c.is_whitespace() || c == ',' || c == ':' || c == ';') {
            let start = at + (piece.len() - piece.trim_start_matches(sign).len());
            let word = piece.trim_matches(sign);
            if !word.is_empty() {
                words.push((fold(word), start, start + word.len()));
            }
            // Each of the separators is one byte, but for rare spaces.
            at += piece.len();
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
        Self { text, words }
    }

    /// The same without a number in front: `I.`, `2)`, `a.`.
    pub(super) fn unnumbered(mut self) -> Self {
        let is_number = |(word, _, end): &(String, usize, usize)| {
            is_roman(word) || word.bytes().all(|byte| byte.is_ascii_digit()) || {
                let after = self.text[*end..].chars().next();
                word.len() == 1 && matches!(after, Some('.' | ')' | '/' | '-'))
            }
        };
        if self.words.len() > 1 && self.words.first().is_some_and(is_number) {
            self.words.remove(0);
        }
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it begins with one of some phrases of folded words.
    pub(super) fn begins(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.at(0, phrase))
    }

    /// Whether it is nothing but one of some phrases.
    pub(super) fn is(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.at(0, phrase) && phrase.split(' ').count() == self.words.len())
    }

    /// The first of some phrases that stands anywhere, as bytes of the text.
    pub(super) fn find(&self, phrases: &[&str]) -> Option<(usize, usize)> {
        (0..self.words.len()).find_map(|at| {
            let phrase = phrases.iter().find(|phrase| self.at(at, phrase))?;
            let last = at + phrase.split(' ').count() - 1;
            Some((self.words[at].1, self.words[last].2))
        })
    }

    /// From its first word to the last before a bracket, colon or its end, as bytes of the text.
    pub(super) fn name(&self) -> Option<(usize, usize)> {
        let start = self.words.first()?.1;
        let stop = self.text[start..].find(['(', ':', ';']).map_or(self.text.len(), |at| start + at);
        let name = self.text[start..stop].trim_end_matches(|c: char| !c.is_alphanumeric());
        (!name.is_empty()).then_some((start, start + name.len()))
    }

    fn at(&self, at: usize, phrase: &str) -> bool {
        let mut words = self.words[at..].iter().map(|(word, _, _)| word.as_str());
        phrase.split(' ').all(|wanted| words.next() == Some(wanted))
    }
}

/// Whether a folded word is a Roman number up to 39.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 6 && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

#[cfg(test)]
mod tests {
    use super::Label;

    #[test]
    fn words_know_their_bytes() {
        let text = "I. Xã, phường, thị trấn  loại II (05 đơn vị)";
        let label = Label::of(text).unnumbered();
        assert!(label.begins(&["xa phuong"]));
        let (start, end) = label.find(&["loai i", "loai ii"]).unwrap();
        assert_eq!(&text[start..end], "loại II");
        let district = Label::of("II - Huyện Triệu Sơn (33 xã)").unnumbered();
        let (start, end) = district.name().unwrap();
        assert_eq!(&"II - Huyện Triệu Sơn (33 xã)"[start..end], "Huyện Triệu Sơn");
    }
}

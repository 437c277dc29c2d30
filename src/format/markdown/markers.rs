//! Container markers (`::: name title` and `:::`): found line by line before the parser runs, and
//! hidden from it so that it decides what is a block.
//!
//! Each line that looks like a marker is replaced by a processing instruction of the same length
//! (`<?>`, `<??>`, …). CommonMark takes that for an HTML block of its own wherever a block may
//! begin, and for plain code inside a code fence, so fences, indentation and nesting have one
//! judge, and every other byte keeps its place.

use std::borrow::Cow;
use std::ops::Range;

/// The lines that look like markers, in order.
pub(super) struct Markers<'a> {
    body: &'a str,
    found: Vec<Marker>,
    masked: Option<String>,
}

/// One such line, in bytes of the body.
#[derive(Debug, Clone)]
pub(super) struct Marker {
    /// From the first colon to the last visible character.
    pub(super) range: Range<usize>,
    /// How many colons it begins with.
    pub(super) colons: usize,
    /// The word after them; empty in a closing line.
    pub(super) name: Range<usize>,
    /// What follows the word, without the brackets that may hold it.
    pub(super) title: Range<usize>,
}

impl<'a> Markers<'a> {
    /// Finds them.
    pub(super) fn scan(body: &'a str) -> Self {
        let mut markers = Self { body, found: Vec::new(), masked: None };
        if !body.contains(":::") {
            return markers;
        }
        let mut masked = String::with_capacity(body.len());
        let mut at = 0;
        for line in body.split_inclusive(['\n', '\r']) {
            if let Some(marker) = Marker::read(line, at) {
                masked.push_str(&body[masked.len()..marker.range.start]);
                masked.push_str("<?");
                masked.extend(std::iter::repeat_n('?', marker.range.len() - 3));
                masked.push('>');
                markers.found.push(marker);
            }
            at += line.len();
        }
        masked.push_str(&body[masked.len()..]);
        markers.masked = Some(masked);
        markers
    }

    /// What the parser reads.
    pub(super) fn masked(&self) -> &str {
        self.masked.as_deref().unwrap_or(self.body)
    }

    /// The marker that an HTML block is made of, if it is made of one.
    pub(super) fn block(&self, range: &Range<usize>) -> Option<&Marker> {
        let first = self.found.partition_point(|marker| marker.range.start < range.start);
        let marker = self.found.get(first)?;
        let leading = self.body.get(range.start..marker.range.start)?;
        (marker.range.start < range.end && leading.trim().is_empty()).then_some(marker)
    }

    /// Text that the parser gave for a range, with the hidden lines in it brought back.
    pub(super) fn restore<'t>(&self, text: &'t str, range: &Range<usize>) -> Cow<'t, str> {
        let first = self.found.partition_point(|marker| marker.range.end <= range.start);
        let inside = self.found[first..].iter().take_while(|marker| marker.range.start < range.end);
        if inside.clone().next().is_none() {
            return text.into();
        }
        if self.masked().get(range.clone()) == Some(text)
            && let Some(original) = self.body.get(range.clone())
        {
            return original.to_owned().into();
        }
        // The parser changed line ends or indentation: look for the masks, in order.
        let mut restored = String::with_capacity(text.len());
        let mut rest = text;
        for marker in inside {
            let Some((before, after)) = rest.split_once(&self.masked()[marker.range.clone()]) else { break };
            restored.push_str(before);
            restored.push_str(&self.body[marker.range.clone()]);
            rest = after;
        }
        restored.push_str(rest);
        restored.into()
    }
}

impl Marker {
    /// Reads a line that begins `at` bytes into the body.
    fn read(line: &str, at: usize) -> Option<Self> {
        let marked = line.trim_start_matches([' ', '\t', '>']);
        if !marked.starts_with(":::") {
            return None;
        }
        let start = at + line.len() - marked.len();
        let marked = marked.trim_end();
        let after = marked.trim_start_matches(':');
        let colons = marked.len() - after.len();
        let words = after.trim_start();
        let name = &words[..words.find(|c: char| c.is_whitespace() || c == '[').unwrap_or(words.len())];
        let title = words[name.len()..].trim();
        let bare = title.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(title);
        let place = |part: &str, offset: usize| start + offset..start + offset + part.len();
        let title_end = marked.len() - usize::from(bare.len() < title.len());
        Some(Self {
            range: start..start + marked.len(),
            colons,
            name: place(name, marked.len() - words.len()),
            title: place(bare, title_end - bare.len()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Markers;

    #[test]
    fn markers_are_masked_byte_for_byte() {
        let body = "đầu\n::: note Lưu ý\nchữ\n:::\n";
        let markers = Markers::scan(body);
        assert_eq!(markers.masked().len(), body.len());
        assert_eq!(markers.masked(), format!("đầu\n<{}>\nchữ\n<?>\n", "?".repeat("::: note Lưu ý".len() - 2)));
    }

    #[test]
    fn names_and_titles_are_told_apart() {
        let read = |line: &'static str| {
            let marker = super::Marker::read(line, 0).expect("a marker");
            (marker.colons, &line[marker.name], &line[marker.title])
        };
        assert_eq!(read("::: details Hồ sơ cần có\n"), (3, "details", "Hồ sơ cần có"));
        assert_eq!(read("  ::::note[Lưu ý]"), (4, "note", "Lưu ý"));
        assert_eq!(read("> :::"), (3, "", ""));
        assert!(super::Marker::read("a :::", 0).is_none());
    }
}

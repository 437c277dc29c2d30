//! Address parts (slugs): ASCII, lower case, words joined by hyphens.

use std::fmt;

use super::fold::fold;

/// The longest slug, in letters: with an ending it is still a file name on every system.
const LONGEST: usize = 120;

/// One part of an address: `a` to `z`, `0` to `9`, `-`, `_` and `.` inside; never empty, never long.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

impl Slug {
    /// Makes one from any text: `Đặc khu Cát Hải` gives `dac-khu-cat-hai`; `None` when nothing is left.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let mut slug = String::with_capacity(text.len());
        for letter in fold(text).chars() {
            match letter {
                'a'..='z' | '0'..='9' | '_' => slug.push(letter),
                '.' if !slug.is_empty() && !slug.ends_with(['-', '.']) => slug.push('.'),
                '\'' => {}
                _ if slug.is_empty() || slug.ends_with('-') => {}
                _ => {
                    if slug.ends_with('.') {
                        slug.pop();
                    }
                    slug.push('-');
                }
            }
        }
        if slug.len() > LONGEST {
            let word = slug[..=LONGEST].rfind('-').filter(|at| *at > LONGEST / 2);
            slug.truncate(word.unwrap_or(LONGEST));
        }
        let slug = slug.trim_end_matches(['-', '.']);
        (!slug.is_empty()).then(|| Self(slug.into()))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        let slug = Slug::of(&"tiếp cận ".repeat(100)).unwrap();
        assert!(slug.as_str().len() <= 120 && slug.as_str().ends_with("can"), "{slug}");
        assert_eq!(Slug::of(&"x".repeat(500)).unwrap().as_str().len(), 120);
    }

    #[test]
    fn slugs_are_ascii_whatever_the_input_form() {
        for (text, slug) in [
            ("Đặc khu Cát Hải", "dac-khu-cat-hai"),
            ("Tie\u{302}\u{301}p cận", "tiep-can"),
            ("619/QĐ-TTg", "619-qd-ttg"),
            ("Cư M’gar", "cu-mgar"),
            ("2.5", "2.5"),
            ("A. B…", "a-b"),
        ] {
            assert_eq!(Slug::of(text).map(|s| s.to_string()).as_deref(), Some(slug), "{text}");
        }
        assert_eq!(Slug::of("…"), None);
    }
}

//! Blanks of a hand-out: runs of three underscores or more become lines to write on.

use std::fmt::Write as _;

use super::escape;

/// The longest blank, in underscores; styles know as many widths.
const LONGEST: usize = 40;

/// Writes text, blanks as boxes that are as wide as their underscores and have a name for those who
/// cannot see them.
pub(super) fn push_text(out: &mut String, text: &str, name: &str) {
    let mut rest = text;
    while let Some(start) = rest.find("___") {
        let blank = &rest[start..];
        let length = blank.len() - blank.trim_start_matches('_').len();
        escape::push_text(out, &rest[..start]);
        // Widths come in steps of ten, for there is no style in the page itself.
        let width = length.min(LONGEST).div_ceil(10) * 10;
        let _ = write!(out, "<span class=\"blank blank-{width}\"><span class=\"hidden\">(");
        escape::push_text(out, name);
        out.push_str(")</span></span>");
        rest = &blank[length..];
    }
    escape::push_text(out, rest);
}

#[cfg(test)]
mod tests {
    #[test]
    fn runs_of_underscores_are_blanks() {
        let written = |text: &str| {
            let mut out = String::new();
            super::push_text(&mut out, text, "trống");
            out
        };
        let blank = |width| format!("<span class=\"blank blank-{width}\"><span class=\"hidden\">(trống)</span></span>");
        assert_eq!(written("a_b __ c"), "a_b __ c");
        assert_eq!(written("Tên: ____, <năm> ____________"), format!("Tên: {}, &lt;năm&gt; {}", blank(10), blank(20)));
        assert_eq!(written(&"_".repeat(200)), blank(40));
    }
}

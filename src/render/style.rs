//! Styles as written into styles as shipped: no comments, no spaces that mean nothing.

/// Takes out comments, line ends and the spaces beside signs; text in quotes and spaces between words
/// stay, because they mean something in selectors and in `calc()`.
#[must_use]
pub(super) fn lean(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(letter) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("/*") {
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        } else if letter == '"' {
            let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if letter.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            let next = rest.chars().next().unwrap_or(';');
            if !out.is_empty() && !out.ends_with(OPEN) && !SIGNS.contains(next) && !rest.starts_with("/*") {
                out.push(' ');
            }
        } else {
            if letter == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// Signs after which a space means nothing.
const OPEN: [char; 7] = ['{', '}', ';', ',', '>', ':', ' '];
/// Signs before which a space means nothing. Before a colon it does: `.a :focus`.
const SIGNS: &str = "{};,>";

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn takes_out_what_means_nothing_and_nothing_else() {
        let css = "/* a */\n.a > .b,\n.a :focus {\n  margin: 0 auto;\n  width: calc(100% - 1rem);\n}\n\
                   @media (min-width: 40em) and (x: y) {\n  .c::after { content: \": {\"; }\n}\n";
        let kept = ".a>.b,.a :focus{margin:0 auto;width:calc(100% - 1rem)}\
                    @media (min-width:40em) and (x:y){.c::after{content:\": {\"}}";
        assert_eq!(lean(css), kept);
    }
}

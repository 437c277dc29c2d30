//! Scripts as written into scripts as shipped: no comments, no spaces that mean nothing.

/// Joins scripts into one and takes out comments that fill a line, indents, spaces beside signs, and
/// what stands needlessly before a `}`; `const` becomes `let`, which is shorter and does the same.
/// Strings, templates and regular expressions stay as they are. Lines stay lines where a
/// statement may end with them.
#[must_use]
pub fn lean(scripts: &[&str]) -> String {
    let mut out = String::with_capacity(scripts.iter().map(|s| s.len()).sum());
    for script in scripts {
        let mut inside = None;
        for line in script.lines() {
            let start = if inside.is_some() { line } else { line.trim_start() };
            if inside.is_none() && (start.is_empty() || start.starts_with("//")) {
                continue;
            }
            if inside.is_none() && start.starts_with('}') && out.ends_with('\n') {
                out.pop();
            }
            inside = squeeze(start, inside, &mut out);
            if inside.is_some() || !out.ends_with([';', '{', '(', ',']) {
                out.push('\n');
            }
        }
    }
    out
}

/// Appends a line; returns the backtick when a template goes on in the next.
fn squeeze(line: &str, mut inside: Option<char>, out: &mut String) -> Option<char> {
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        if let Some(end) = inside {
            out.push(letter);
            match letter {
                '\\' => out.extend(letters.next()),
                '[' if end == '/' => inside = Some(']'),
                ']' if end == ']' => inside = Some('/'),
                _ if letter == end => inside = None,
                _ => {}
            }
            continue;
        }
        let before = out.chars().next_back().unwrap_or('\n');
        let opens_pattern =
            letter == '/' && ("(,=:!&|?;{[\n".contains(before) || out.ends_with("=>") || out.ends_with("return "));
        if letter == ' ' {
            let next = letters.peek().copied().unwrap_or(' ');
            let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
            let sign = |c: char| matches!(c, '+' | '-');
            let pattern = next == '/' && out.ends_with("return");
            if out.strip_suffix("const").is_some_and(|rest| !rest.ends_with(word)) {
                out.truncate(out.len() - 5);
                out.push_str("let");
            }
            if word(before) && word(next) || sign(before) && sign(next) || pattern {
                out.push(' ');
            }
            continue;
        }
        if letter == '}' && before == ';' && !out.ends_with(");") {
            out.pop();
        }
        if opens_pattern || matches!(letter, '\'' | '"' | '`') {
            inside = Some(letter);
        }
        out.push(letter);
    }
    inside.filter(|end| *end == '`')
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn takes_out_what_means_nothing_and_nothing_else() {
        let source = "// a note\n  const a = b + ' const c = d ';\n  if (/[/ ] x = /.test(a) && a / 2 > 1) {\n    return `x = ${a} y`;\n  }\n";
        let kept = "let a=b+' const c = d ';if(/[/ ] x = /.test(a)&&a/2>1){return`x = ${a} y`}\n";
        assert_eq!(lean(&[source]), kept);
    }
}

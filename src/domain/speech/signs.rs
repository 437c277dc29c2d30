//! Signs that no voice can say: brackets become pauses, the rest goes.

use crate::value::aloud::digits;

/// A word without the signs round it: what stands before, the word, what stands after.
pub(super) fn peel(word: &str) -> (&str, &str, &str) {
    let is_part = |c: char| c.is_alphanumeric() || c == '%';
    let Some(first) = word.find(is_part) else { return (word, "", "") };
    let last = word.rfind(is_part).map_or(first, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
    (&word[..first], &word[first..last], &word[last..])
}

/// What a sign that stands alone means between two words.
pub(super) fn between(sign: &str, before: Option<&str>, after: Option<&str>) -> &'static str {
    let is_number =
        |word: Option<&str>| word.is_some_and(|word| peel(word).1.starts_with(|c: char| c.is_ascii_digit()));
    match sign {
        "-" | "–" | "—" if is_number(before) && is_number(after) => "đến",
        "/" if is_number(before) && is_number(after) => "trên",
        "&" => "và",
        "+" => "cộng",
        "=" => "bằng",
        "→" | "->" | "-" | "–" | "—" | ":" | ";" => ",",
        _ => "",
    }
}

/// A word that is neither number nor abbreviation, without the signs inside it.
pub(super) fn inside(word: &str) -> String {
    if word.contains("://") || word.starts_with("www.") {
        return "địa chỉ trên mạng".to_owned();
    }
    if word.contains('@') {
        return "địa chỉ thư điện tử".to_owned();
    }
    if word.eq_ignore_ascii_case("v.v") {
        return "vân vân".to_owned();
    }
    match word.split_once('/') {
        Some((left, right)) if left.eq_ignore_ascii_case("và") => format!("{left} {right}"),
        Some((left, right)) if !left.is_empty() && !right.is_empty() => format!("{left} hoặc {}", inside(right)),
        _ => word.to_owned(),
    }
}

/// A sentence with pauses for brackets and dashes, and nothing else but words, commas and question
/// marks.
pub(super) fn smooth(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '(' | ')' | '[' | ']' | '{' | '}' | ';' | ':' | '–' | '—' | ',' => out.push_str(" , "),
            '%' => out.push_str(" phần trăm "),
            '&' => out.push_str(" và "),
            '?' => out.push('?'),
            '\'' | '’' => {}
            // A digit inside a word, as in a code.
            digit if digit.is_ascii_digit() => out.extend([" ", &digits(&digit.to_string()), " "]),
            letter if letter.is_alphanumeric() || letter.is_whitespace() => out.push(letter),
            // Marks that stand by themselves only in texts in the other normal form.
            '\u{300}'..='\u{36f}' => out.push(letter),
            _ => out.push(' '),
        }
    }
    let mut words: Vec<&str> = Vec::new();
    for word in out.split_whitespace() {
        if word != "," || words.last().is_some_and(|last| *last != ",") {
            words.push(word);
        }
    }
    while words.last() == Some(&",") {
        words.pop();
    }
    words.join(" ").replace(" ,", ",").replace(" ?", "?")
}

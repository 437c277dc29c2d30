//! Personal data in cells (dữ liệu cá nhân): telephone numbers, e-mail addresses, identity numbers.

/// Whether a text holds a telephone number, an e-mail address or a 12-digit identity number.
pub(super) fn is_in(text: &str) -> bool {
    text.split_whitespace().any(is_mail) || numbers(text).iter().any(|digits| is_phone(digits) || is_identity(digits))
}

fn is_mail(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.starts_with('.'))
}

/// Runs of digits; single spaces, dots and hyphens inside do not end a run, as people group
/// telephone numbers. A `+84` in front is written `0`.
fn numbers(text: &str) -> Vec<String> {
    let text = text.replace("+84", "0");
    let letters: Vec<char> = text.chars().collect();
    let (mut found, mut run) = (Vec::new(), String::new());
    for (at, letter) in letters.iter().enumerate() {
        let joins =
            matches!(letter, ' ' | '.' | '-' | '\u{a0}') && letters.get(at + 1).is_some_and(char::is_ascii_digit);
        if letter.is_ascii_digit() {
            run.push(*letter);
        } else if !joins && !run.is_empty() {
            found.push(std::mem::take(&mut run));
        }
    }
    found.push(run);
    found
}

/// Ten or eleven digits that begin as Vietnamese numbers do.
fn is_phone(digits: &str) -> bool {
    let mut begins = digits.bytes();
    (10..=11).contains(&digits.len())
        && begins.next() == Some(b'0')
        && begins.next().is_some_and(|digit| matches!(digit, b'2' | b'3' | b'5' | b'7' | b'8' | b'9'))
}

/// Twelve digits that begin with the 0 of a province's number.
fn is_identity(digits: &str) -> bool {
    digits.len() == 12 && digits.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn finds_what_identifies_a_person() {
        for text in
            ["ĐT 0912 345 678", "gọi 0225.3842.123", "+84 912345678", "a.b@haiphong.gov.vn", "CCCD 031090001234"]
        {
            assert!(is_in(text), "{text}");
        }
    }

    #[test]
    fn figures_and_dates_are_not_personal() {
        for text in
            ["95,45", "từ 15/02/2018 đến 20/3/2018", "2017 2018 2019", "Quyết định 2793/QĐ-UBND", "00001", "20.11.2017"]
        {
            assert!(!is_in(text), "{text}");
        }
    }
}

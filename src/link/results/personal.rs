//! Personal data in cells (dữ liệu cá nhân): telephone numbers, e-mail addresses, identity numbers, and
//! names of persons after «ông», «bà» and the like.

use crate::value::fold::fold;

/// Whether a text holds a telephone number, an e-mail address, the number of an identity card (12
/// digits; 9 where the card is named) or the name of a person.
pub(super) fn is_in(text: &str) -> bool {
    // Nothing that identifies a person is shorter.
    if text.len() < 6 {
        return false;
    }
    let is_number =
        |digits: &String| is_phone(digits) || is_identity(digits) || (digits.len() == 9 && names_card(text));
    text.split_whitespace().any(is_mail) || numbers(text).iter().any(is_number) || names_person(text)
}

/// Whether an identity card (CMND, CCCD) is spoken of.
fn names_card(text: &str) -> bool {
    let folded = fold(text);
    ["cmnd", "cmt", "cccd", "chung minh", "can cuoc", "dinh danh"].iter().any(|word| folded.contains(word))
}

/// Whether a person is named: «ông Nguyễn Văn An», «đ/c Trần Thị Bình».
fn names_person(text: &str) -> bool {
    const FAMILIES: [&str; 30] = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
        "dương", "lý", "đinh", "mai", "trương", "lương", "đoàn", "trịnh", "cao", "tô", "hà", "đào", "lâm", "phùng",
        "tạ", "lưu",
    ];
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';' | '(')).collect();
    words.windows(3).any(|three| {
        let title = three[0].to_lowercase();
        let titled = matches!(title.as_str(), "ông" | "bà" | "anh" | "chị" | "đ/c" | "chí" | "đc");
        let named = |word: &str| word.starts_with(char::is_uppercase);
        titled && named(three[1]) && named(three[2]) && FAMILIES.contains(&three[1].to_lowercase().as_str())
    })
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
        for text in [
            "ĐT 0912 345 678",
            "gọi 0225.3842.123",
            "+84 912345678",
            "a.b@haiphong.gov.vn",
            "CCCD 031090001234",
            "CMND số 031 234 567",
            "Người chấm: ông Nguyễn Văn A",
            "Đồng chí Trần Thị B bị kỷ luật",
        ] {
            assert!(is_in(text), "{text}");
        }
    }

    #[test]
    fn figures_and_dates_are_not_personal() {
        for text in [
            "95,45",
            "từ 15/02/2018 đến 20/3/2018",
            "2017 2018 2019",
            "Quyết định 2793/QĐ-UBND",
            "00001",
            "20.11.2017",
            "kinh phí 150000000 đồng",
            "Thị xã Bà Rịa",
            "Phường Bà Hiện Nay",
            "xã Bà Điểm Hà Nội",
        ] {
            assert!(!is_in(text), "{text}");
        }
    }
}

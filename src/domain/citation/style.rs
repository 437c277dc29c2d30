//! A citation as written to the form that the rules ask for.

use super::{Citation, Pinpoint};

/// A better form of a citation, or none. `full` is what the document is called in full, given when
/// the text has only a short name for it.
#[must_use]
pub fn better(written: &str, citation: &Citation, full: Option<&str>) -> Option<String> {
    let mut text = written.split_whitespace().collect::<Vec<_>>().join(" ");
    text = parts_in_order(&text, &citation.pinpoints);
    for (wrong, right) in [("điểm", "điểm"), ("khoản", "khoản"), ("Điều", "Điều")] {
        text = without_comma(&text, wrong, right);
    }
    text = text.replace(" điều ", " Điều ");
    if let Some(number) = &citation.number {
        text = with_number(&text, citation, number.as_str());
    } else if let (Some(full), Some(name)) = (full, &citation.name) {
        text = text.replacen(name.as_str(), full, 1);
    }
    (text != written).then_some(text)
}

/// One part that was named from large to small: `Điều 7, khoản 2`.
fn parts_in_order(text: &str, parts: &[Pinpoint]) -> String {
    let [part] = parts else { return text.to_owned() };
    let (Some(article), Some(clause)) = (&part.article, &part.clause) else { return text.to_owned() };
    for between in [", ", " "] {
        for (khoản, điều) in [("khoản", "Điều"), ("Khoản", "Điều"), ("khoản", "điều")] {
            let turned = format!("{điều} {article}{between}{khoản} {clause}");
            if text.starts_with(&turned) {
                return text.replacen(&turned, &part.to_string(), 1);
            }
        }
    }
    text.to_owned()
}

/// `khoản 1, Điều 22` without the comma; a list (`khoản 1, khoản 2`) keeps its own.
fn without_comma(text: &str, _: &str, larger: &str) -> String {
    let smaller: &[&str] = match larger {
        "khoản" => &["điểm"],
        "Điều" => &["khoản", "điểm"],
        _ => return text.to_owned(),
    };
    let mut out = text.to_owned();
    for (at, _) in text.match_indices(&format!(", {larger} ")).collect::<Vec<_>>().into_iter().rev() {
        let mut words = text[..at].rsplit(' ');
        let (_, kind) = (words.next(), words.next());
        if kind.is_some_and(|kind| smaller.contains(&kind.to_lowercase().as_str())) {
            out.replace_range(at..=at, "");
        }
    }
    out
}

/// The number as it was issued, after the word «số».
fn with_number(text: &str, citation: &Citation, number: &str) -> String {
    let Some(form) = citation.form else { return text.to_owned() };
    let mut out = text.to_owned();
    let lower = text.to_lowercase();
    let name = form.name().to_lowercase();
    // `Quyết định 619/…`: the number follows the form at once.
    if let Some(at) = lower.rfind(&name).filter(|_| lower.len() == text.len()) {
        let end = at + name.len();
        let rest = &text[end..];
        if rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            && rest.contains('/')
        {
            out.insert_str(
                end,
                if text[at..end].chars().nth(1).is_some_and(char::is_uppercase) { " SỐ" } else { " số" },
            );
        }
    }
    let _ = number;
    out
}

#[cfg(test)]
mod tests {
    use super::better;
    use crate::domain::citation::recognise;

    #[test]
    fn the_form_that_the_rules_ask_for_is_offered() {
        let offered = |text: &str| {
            let found = recognise(text);
            better(&text[found[0].span.clone()], &found[0], None)
        };
        let table = [
            ("Quyết định 619/QĐ-TTg", Some("Quyết định số 619/QĐ-TTg")),
            ("khoản 1, Điều 22 Luật số 11/2017/QH14", Some("khoản 1 Điều 22 Luật số 11/2017/QH14")),
            (
                "điểm a, khoản 2, Điều 7 Nghị định số 42/2022/NĐ-CP",
                Some("điểm a khoản 2 Điều 7 Nghị định số 42/2022/NĐ-CP"),
            ),
            ("Điều 7, khoản 2 Nghị định số 42/2022/NĐ-CP", Some("khoản 2 Điều 7 Nghị định số 42/2022/NĐ-CP")),
            ("khoản 1, khoản 2 Điều 7 Nghị định số 42/2022/NĐ-CP", None),
            ("Quyết định số 619/QĐ-TTg ngày 08/5/2017", None),
            ("QUYẾT ĐỊNH 619/QĐ-TTG", Some("QUYẾT ĐỊNH SỐ 619/QĐ-TTG")),
        ];
        for (text, better) in table {
            assert_eq!(offered(text).as_deref(), better, "{text}");
        }
    }
}

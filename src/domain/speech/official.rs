//! What abbreviations of official texts stand for (Nghị định 30/2020/NĐ-CP, Phụ lục VI, and common
//! use), where the site's own glossary does not say.

use crate::domain::citation::LawForm;
use crate::value::LawNumber;

/// Abbreviations of bodies and documents, with what they stand for.
const WORDS: [(&str, &str); 44] = [
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("TAND", "Tòa án nhân dân"),
    ("TANDTC", "Tòa án nhân dân tối cao"),
    ("VKSND", "Viện kiểm sát nhân dân"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ("QH", "Quốc hội"),
    ("CP", "Chính phủ"),
    ("TTg", "Thủ tướng Chính phủ"),
    ("TW", "Trung ương"),
    ("BTP", "Bộ Tư pháp"),
    ("BNV", "Bộ Nội vụ"),
    ("BTC", "Bộ Tài chính"),
    ("BCA", "Bộ Công an"),
    ("BYT", "Bộ Y tế"),
    ("BXD", "Bộ Xây dựng"),
    ("BCT", "Bộ Công Thương"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ("BTTTT", "Bộ Thông tin và Truyền thông"),
    ("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BTNMT", "Bộ Tài nguyên và Môi trường"),
    ("BLĐTBXH", "Bộ Lao động, Thương binh và Xã hội"),
    ("QĐ", "Quyết định"),
    ("NĐ", "Nghị định"),
    ("NQ", "Nghị quyết"),
    ("TT", "Thông tư"),
    ("CT", "Chỉ thị"),
    ("KH", "Kế hoạch"),
    ("VBQPPL", "văn bản quy phạm pháp luật"),
    ("QPPL", "quy phạm pháp luật"),
    ("PBGDPL", "phổ biến, giáo dục pháp luật"),
    ("TCPL", "tiếp cận pháp luật"),
    ("TGPL", "trợ giúp pháp lý"),
    ("HGCS", "hòa giải ở cơ sở"),
    ("TTHC", "thủ tục hành chính"),
    ("CCCD", "căn cước công dân"),
    ("BHYT", "bảo hiểm y tế"),
    ("BHXH", "bảo hiểm xã hội"),
    ("NTM", "nông thôn mới"),
    ("TP", "thành phố"),
    ("TX", "thị xã"),
    ("CBCC", "cán bộ, công chức"),
];

/// What an abbreviation stands for.
pub(super) fn words(abbreviation: &str) -> Option<String> {
    WORDS.iter().find(|(known, _)| *known == abbreviation).map(|(_, words)| (*words).to_owned())
}

/// Whether a word is an abbreviation: two capital letters or more, at most one letter small.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    capitals >= 2 && letters - capitals <= 1 && word.chars().all(char::is_alphabetic) && letters <= 8
}

/// The name of a document's form, as its symbol tells.
pub(super) fn form(number: &LawNumber) -> Option<&'static str> {
    number.symbol_parts().next().and_then(LawForm::of_symbol).map(LawForm::name)
}

/// Who issued a document, as its symbol tells: `25/2021/QĐ-TTg` the Prime Minister.
pub(super) fn issuer(number: &LawNumber) -> Option<String> {
    let symbol = number.symbol();
    if let Some(term) = symbol.strip_prefix("UBTVQH").or_else(|| symbol.strip_prefix("QH")) {
        let body = if symbol.starts_with('U') { "Ủy ban Thường vụ Quốc hội" } else { "Quốc hội" };
        let term: u64 = term.parse().ok()?;
        return Some(format!("{body} khóa {}", crate::value::aloud::number(term)));
    }
    let mut parts = symbol.split('-').skip(1);
    let body = parts.next().filter(|_| parts.next().is_none())?;
    let name = words(body)?;
    // A ministry's circulars and decisions are its minister's.
    Some(if body.starts_with('B') { format!("Bộ trưởng {name}") } else { name })
}

/// How many words of a text name who issued a document: `của Thủ tướng Chính phủ` has five.
pub(super) fn issuer_length(words: &[&str]) -> usize {
    const BODIES: [&str; 6] = [
        "Thủ tướng Chính phủ",
        "Bộ trưởng Bộ Tư pháp",
        "Bộ Tư pháp",
        "Chính phủ",
        "Quốc hội",
        "Ủy ban Thường vụ Quốc hội",
    ];
    let said = words.iter().skip(1).map(|word| super::signs::peel(word).1).collect::<Vec<_>>().join(" ");
    let body = BODIES.iter().filter(|body| said.starts_with(**body)).max_by_key(|body| body.len());
    body.map_or(0, |body| 1 + body.split(' ').count())
}

//! Documents called by a bare number once they have been named in full: `Thông tư 07`.

use super::LawForm;
use super::cursor::Tokens;
use super::token::{Gap, Kind, Token};

/// Words that a plain number counts: `Kế hoạch 5 năm`, `Hướng dẫn 3 bước`.
const COUNTED: [&str; 52] = [
    "năm",
    "tháng",
    "ngày",
    "giờ",
    "phút",
    "tuần",
    "điểm",
    "bước",
    "việc",
    "nội",
    "xã",
    "phường",
    "huyện",
    "tỉnh",
    "thôn",
    "người",
    "vụ",
    "tiêu",
    "chỉ",
    "đơn",
    "mục",
    "trường",
    "cá",
    "tổ",
    "hộ",
    "triệu",
    "nghìn",
    "tỷ",
    "đồng",
    "thành",
    "trang",
    "biểu",
    "mô",
    "cuộc",
    "lớp",
    "buổi",
    "giai",
    "nhiệm",
    "giải",
    "nhóm",
    "sự",
    "đề",
    "khoản",
    "điều",
    "đối",
    "quận",
    "thị",
    "quyết",
    "văn",
    "dự",
    "học",
    "công",
];

/// The place after a number with its year and no symbol, as speech has it: `Nghị định 42/2022`.
/// Plans and reports are left out, which months number so: `Kế hoạch 10/2023`.
pub(super) fn with_year(tokens: Tokens<'_>, at: usize, form: LawForm, number: usize) -> Option<usize> {
    use LawForm::{Circular, Decision, Decree, Directive, Resolution};
    let forms = matches!(form, Circular | Decision | Decree | Directive | Resolution);
    let capital = tokens.get(at).is_some_and(Token::is_capital);
    let digits = tokens.get(number).filter(|digits| digits.number().is_some() && digits.gap == Gap::Space)?;
    let glued = |at: usize, kind| tokens.get(at).is_some_and(|token| token.is_glued(kind));
    let year = glued(number + 1, Kind::Slash) && glued(number + 2, Kind::Number);
    let year = year && tokens.get(number + 2)?.year().is_some();
    let goes_on = glued(number + 3, Kind::Slash) || glued(number + 3, Kind::Dash) || glued(number + 3, Kind::Word);
    (forms && capital && digits.year().is_none() && year && !goes_on).then_some(number + 3)
}

/// The place after the bare number at a place, where that and the form before it can be a name.
pub(super) fn short(tokens: Tokens<'_>, at: usize, form: LawForm, number: usize) -> Option<usize> {
    use LawForm::{Circular, Conclusion, Decision, Decree, Directive, Plan, Resolution};
    let forms = matches!(form, Circular | Conclusion | Decision | Decree | Directive | Plan | Resolution);
    let digits = tokens.get(number)?;
    let capital = tokens.get(at).is_some_and(Token::is_capital);
    let fits = digits.number().is_some() && digits.text.len() >= 2 && digits.year().is_none();
    let next = tokens.get(number + 1);
    let goes_on = next.is_some_and(|next| {
        let joined = next.gap == Gap::None && !matches!(next.kind, Kind::Comma | Kind::Dot | Kind::Semicolon);
        let closes = matches!(next.kind, Kind::Close | Kind::Colon | Kind::Other);
        let fraction = next.gap == Gap::None && tokens.get(number + 2).is_some_and(|n| n.is_glued(Kind::Number));
        (joined && !closes) || fraction || next.kind == Kind::Slash || next.is_any(&COUNTED)
    });
    (forms && capital && fits && !goes_on).then_some(number + 1)
}

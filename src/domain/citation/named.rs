//! Laws that are cited by name (Luật Phổ biến, giáo dục pháp luật năm 2012).

use super::cursor::Tokens;
use super::date::{Dated, date};
use super::number::{Lead, number};
use super::token::{Kind, Token};

/// How far a name may reach, in words and marks.
const REACH: usize = 45;

/// Names without `Luật`, in lower case and without commas, that are known even when neither year
/// nor number follows.
const KNOWN: [&str; 127] = [
    "an ninh mạng",
    "an ninh quốc gia",
    "an toàn thông tin mạng",
    "an toàn thực phẩm",
    "an toàn vệ sinh lao động",
    "ban hành văn bản quy phạm pháp luật",
    "biên phòng việt nam",
    "báo chí",
    "bình đẳng giới",
    "bảo hiểm xã hội",
    "bảo hiểm y tế",
    "bảo vệ bí mật nhà nước",
    "bảo vệ dữ liệu cá nhân",
    "bảo vệ môi trường",
    "bảo vệ quyền lợi người tiêu dùng",
    "bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân",
    "bồi thường nhà nước",
    "chăn nuôi",
    "các tổ chức tín dụng",
    "cán bộ công chức",
    "công an nhân dân",
    "công chứng",
    "công nghệ thông tin",
    "công đoàn",
    "căn cước",
    "căn cước công dân",
    "cư trú",
    "cảnh vệ",
    "di sản văn hóa",
    "doanh nghiệp",
    "du lịch",
    "dân quân tự vệ",
    "dân số",
    "dân sự",
    "giao dịch điện tử",
    "giao thông đường bộ",
    "giám định tư pháp",
    "giáo dục",
    "giáo dục nghề nghiệp",
    "giáo dục đại học",
    "hoà giải ở cơ sở",
    "hoạt động giám sát của quốc hội và hội đồng nhân dân",
    "hàng hải việt nam",
    "hình sự",
    "hòa giải đối thoại tại tòa án",
    "hòa giải ở cơ sở",
    "hôn nhân và gia đình",
    "hộ tịch",
    "hợp tác xã",
    "khiếu nại",
    "khoa học và công nghệ",
    "khám bệnh chữa bệnh",
    "kinh doanh bất động sản",
    "kiểm toán nhà nước",
    "kế toán",
    "lao động",
    "luật sư",
    "lâm nghiệp",
    "lưu trữ",
    "lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở",
    "mặt trận tổ quốc việt nam",
    "nghĩa vụ quân sự",
    "ngân sách nhà nước",
    "người cao tuổi",
    "người khuyết tật",
    "nhà ở",
    "nuôi con nuôi",
    "phí và lệ phí",
    "phòng cháy chữa cháy và cứu nạn cứu hộ",
    "phòng chống bạo lực gia đình",
    "phòng chống ma tuý",
    "phòng chống ma túy",
    "phòng chống mua bán người",
    "phòng chống rửa tiền",
    "phòng chống tham nhũng",
    "phòng chống thiên tai",
    "phòng chống tác hại của rượu bia",
    "phòng chống tác hại của thuốc lá",
    "phòng không nhân dân",
    "phổ biến giáo dục pháp luật",
    "quản lý thuế",
    "quảng cáo",
    "quốc phòng",
    "quốc tịch việt nam",
    "sở hữu trí tuệ",
    "thanh niên",
    "thanh tra",
    "thi hành án dân sự",
    "thi hành án hình sự",
    "thi đua khen thưởng",
    "thương mại",
    "thủ đô",
    "thủy lợi",
    "thủy sản",
    "thực hiện dân chủ cơ sở",
    "thực hiện dân chủ ở cơ sở",
    "tiếp công dân",
    "tiếp cận thông tin",
    "trách nhiệm bồi thường của nhà nước",
    "trưng cầu ý dân",
    "trật tự an toàn giao thông đường bộ",
    "trẻ em",
    "trợ giúp pháp lý",
    "tín ngưỡng tôn giáo",
    "tư pháp người chưa thành niên",
    "tương trợ tư pháp",
    "tố cáo",
    "tố tụng dân sự",
    "tố tụng hành chính",
    "tố tụng hình sự",
    "tổ chức chính phủ",
    "tổ chức chính quyền địa phương",
    "tổ chức quốc hội",
    "tổ chức toà án nhân dân",
    "tổ chức tòa án nhân dân",
    "tổ chức viện kiểm sát nhân dân",
    "viên chức",
    "việc làm",
    "xuất bản",
    "xây dựng",
    "xử lý vi phạm hành chính",
    "đất đai",
    "đấu giá tài sản",
    "đấu thầu",
    "đầu tư",
    "đầu tư công",
    "đặc xá",
];

/// Words that no name of a law goes on with: the sentence does.
const STOPS: [&str; 43] = [
    "được", "có", "đã", "đang", "sẽ", "thì", "là", "nêu", "này", "đó", "phải", "cần", "cũng", "khi", "nếu", "để", "vì",
    "nên", "cho", "trên", "từ", "đến", "do", "như", "bằng", "không", "chưa", "còn", "vừa", "mới", "đối", "hiện",
    "nhằm", "gồm", "theo", "tại", "trong", "căn", "quy", "ban", "hướng", "áp", "ra",
];

/// Forms that begin another citation.
const FORMS: [&str; 9] = ["nghị", "thông", "quyết", "chỉ", "luật", "bộ", "pháp", "hiến", "văn"];

/// A law cited by name.
pub(super) struct Named {
    /// Where the name ends, from the form on.
    pub(super) name_end: usize,
    /// Its number, where one follows the name.
    pub(super) number: Option<crate::value::LawNumber>,
    /// Its day or year, where one follows the name.
    pub(super) dated: Option<Dated>,
    pub(super) end: usize,
}

/// What is known before a name is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A part of the law (`Điều 5`): the name may lack year and number.
    Part,
    /// Nothing.
    Nothing,
}

/// Reads the name that follows a form which ends at `at`.
pub(super) fn named(tokens: Tokens<'_>, form: usize, at: usize, before: Before) -> Option<Named> {
    let first = tokens.get(at)?;
    let shouted = tokens.get(form)?.is_upper();
    if let Some(numbered) = numbered(tokens, at, at) {
        return Some(numbered);
    }
    if first.is("sư") {
        return None;
    }
    if let Some(end) = tokens.longest(at, &KNOWN) {
        let closed = closed(tokens, end, at);
        // «luật đất đai» alone is the field of law; with a year it is the document.
        let sure = first.is_capital() || before == Before::Part && tokens.get(form)?.is_capital();
        return closed.or_else(|| sure.then_some(Named::ending(end)));
    }
    if !first.is_capital() {
        return None;
    }
    if let Some(named) = open(tokens, at) {
        return Some(named);
    }
    let abbreviation = first.is_upper() && first.text.chars().count() > 2 && !shouted;
    let end = if abbreviation { at + 1 } else { loose_end(tokens, at).filter(|_| before == Before::Part)? };
    Some(Named::ending(end))
}

/// The constitution, by its year or as the whole of which a part is cited.
pub(super) fn constitution(tokens: Tokens<'_>, at: usize, before: Before) -> Option<Named> {
    let state =
        tokens.longest(at, &["nước cộng hòa xã hội chủ nghĩa việt nam", "nước cộng hoà xã hội chủ nghĩa việt nam"]);
    let end = state.unwrap_or(at);
    let plain = Named { name_end: at, ..Named::ending(end) };
    let closed = closed(tokens, end, at).map(|named| Named { name_end: at, ..named });
    closed.or_else(|| (before == Before::Part).then_some(plain))
}

impl Named {
    const fn ending(end: usize) -> Self {
        Self { name_end: end, number: None, dated: None, end }
    }
}

/// A number at a place: `số 14/2012/QH13`; right after the form it may lack `số`.
fn numbered(tokens: Tokens<'_>, at: usize, start: usize) -> Option<Named> {
    let so = tokens.past_so(at);
    let (number, end) = number(tokens, so, Lead::Form).filter(|_| so > at || at == start)?;
    Some(Named { name_end: at, number: Some(number), dated: None, end })
}

/// What closes a name at a place: a number, a day or a year.
fn closed(tokens: Tokens<'_>, at: usize, start: usize) -> Option<Named> {
    let name_end = at;
    let at = past_amended(tokens, at);
    if let Some(numbered) = numbered(tokens, at, start) {
        return Some(Named { name_end, ..numbered });
    }
    if let Some((number, end)) = bracketed_number(tokens, at) {
        return Some(Named { name_end, number: Some(number), dated: None, end });
    }
    if let Some((dated, end)) = date(tokens, at) {
        let bracketed = tokens.is_kind(at, Kind::Open);
        let number = bracketed_number(tokens, end).filter(|_| !bracketed);
        let end = number.as_ref().map_or(end, |(_, end)| *end);
        return Some(Named { name_end, number: number.map(|(number, _)| number), dated: Some(dated), end });
    }
    let year = tokens.get(at).and_then(Token::year).filter(|_| !tokens.is_kind(at + 1, Kind::Slash))?;
    Some(Named { name_end, number: None, dated: Some(Dated::Year(year)), end: at + 1 })
}

/// The place after `(sửa đổi)`, by which drafts of a law are told from the law.
fn past_amended(tokens: Tokens<'_>, at: usize) -> usize {
    let open = tokens.is_kind(at, Kind::Open);
    let end = tokens.phrase(at + 1, "sửa đổi").filter(|end| open && tokens.is_kind(*end, Kind::Close));
    end.map_or(at, |end| end + 1)
}

/// `(số 14/2012/QH13)`, `(Luật số 14/2012/QH13)` after a name or year.
fn bracketed_number(tokens: Tokens<'_>, at: usize) -> Option<(crate::value::LawNumber, usize)> {
    let form = tokens.longest(at + 1, &["luật", "bộ luật", "pháp lệnh"]).unwrap_or(at + 1);
    let so = tokens.past_so(form);
    let (number, end) = number(tokens, so, Lead::Form).filter(|_| tokens.is_kind(at, Kind::Open))?;
    tokens.is_kind(end, Kind::Close).then_some((number, end + 1))
}

/// A name that a year, a day or a number closes.
fn open(tokens: Tokens<'_>, start: usize) -> Option<Named> {
    let amending = tokens.is(start, "sửa") && tokens.is(start + 1, "đổi");
    let mut at = start;
    while at < start + REACH {
        let token = tokens.get(at)?;
        if at > start {
            if let Some(named) = closed(tokens, at, start) {
                return Some(named);
            }
            if is_stop(tokens, at) || (!amending && begins_citation(tokens, at)) {
                return None;
            }
        }
        match token.kind {
            Kind::Word => {}
            Kind::Comma | Kind::Dash if at > start => {}
            _ => return None,
        }
        at += 1;
    }
    None
}

/// Where a name ends that nothing closes: at the first mark, or where the sentence goes on.
fn loose_end(tokens: Tokens<'_>, start: usize) -> Option<usize> {
    let mut at = start;
    while at < start + 12 && tokens.is_kind(at, Kind::Word) {
        if at > start && (is_stop(tokens, at) || tokens.is_any(at, &["và", "của", "về", "hoặc", "năm", "số", "ngày"]))
        {
            break;
        }
        at += 1;
    }
    (at > start).then_some(at)
}

/// Whether the sentence goes on here. Words that some names contain do not count where they do:
/// `quy phạm`, `Ban hành` (Luật Ban hành văn bản quy phạm pháp luật), `theo hợp đồng`.
fn is_stop(tokens: Tokens<'_>, at: usize) -> bool {
    let phrases = [
        "quy phạm",
        "quy hoạch",
        "theo hợp đồng",
        "tại việt nam",
        "có công",
        "không dân dụng",
        "không nhân dân",
        "ban quản",
        "trên không",
    ];
    let Some(token) = tokens.get(at) else { return true };
    token.is_any(&STOPS) && tokens.longest(at, &phrases).is_none()
}

/// Whether another citation begins here: `Luật Đất đai, Luật Nhà ở năm 2014`.
fn begins_citation(tokens: Tokens<'_>, at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| token.is_capital() && token.is_any(&FORMS)) else { return false };
    let second = ["quyết", "định", "tư", "thị", "luật", "lệnh", "pháp", "bản"];
    let shouted = tokens.before(at).is_some_and(|before| before.is("pháp"));
    (token.is("luật") && !shouted) || tokens.is_any(at + 1, &second)
}

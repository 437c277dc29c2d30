//! Who issued a document (cơ quan, người ban hành), as a citation names them after `của`.

use super::cursor::Tokens;
use super::token::Kind;

/// Bodies of the whole country, whose name ends where it ends.
const CENTRAL: [&str; 49] = [
    "văn phòng quốc hội",
    "thủ tướng chính phủ",
    "thủ tướng",
    "phó thủ tướng chính phủ",
    "chính phủ",
    "quốc hội",
    "ủy ban thường vụ quốc hội",
    "uỷ ban thường vụ quốc hội",
    "ubtvqh",
    "chủ tịch nước",
    "bộ chính trị",
    "ban bí thư",
    "ban bí thư trung ương đảng",
    "ban bí thư trung ương",
    "ban chấp hành trung ương",
    "ban chấp hành trung ương đảng",
    "hội đồng bộ trưởng",
    "hội đồng thẩm phán tòa án nhân dân tối cao",
    "hội đồng thẩm phán toà án nhân dân tối cao",
    "tòa án nhân dân tối cao",
    "toà án nhân dân tối cao",
    "chánh án tòa án nhân dân tối cao",
    "chánh án toà án nhân dân tối cao",
    "viện kiểm sát nhân dân tối cao",
    "viện trưởng viện kiểm sát nhân dân tối cao",
    "kiểm toán nhà nước",
    "tổng kiểm toán nhà nước",
    "thanh tra chính phủ",
    "tổng thanh tra chính phủ",
    "văn phòng chính phủ",
    "ngân hàng nhà nước",
    "ngân hàng nhà nước việt nam",
    "thống đốc ngân hàng nhà nước",
    "thống đốc ngân hàng nhà nước việt nam",
    "ủy ban dân tộc",
    "uỷ ban dân tộc",
    "ủy ban trung ương mặt trận tổ quốc việt nam",
    "hội đồng phối hợp phổ biến giáo dục pháp luật trung ương",
    "tổng liên đoàn lao động việt nam",
    "bộ trưởng",
    "liên bộ",
    "ttg",
    "ttcp",
    "btp",
    "trung ương đảng",
    "bch trung ương",
    "tandtc",
    "vksndtc",
    "hội nông dân việt nam",
];

/// Fields of government, which name ministries and provincial departments.
const FIELDS: [&str; 28] = [
    "tư pháp",
    "nội vụ",
    "tài chính",
    "công an",
    "quốc phòng",
    "ngoại giao",
    "y tế",
    "xây dựng",
    "công thương",
    "giao thông vận tải",
    "giáo dục và đào tạo",
    "khoa học và công nghệ",
    "văn hóa thể thao và du lịch",
    "văn hoá thể thao và du lịch",
    "văn hóa thông tin",
    "nông nghiệp và phát triển nông thôn",
    "nông nghiệp và môi trường",
    "tài nguyên và môi trường",
    "thông tin và truyền thông",
    "lao động thương binh và xã hội",
    "kế hoạch và đầu tư",
    "dân tộc và tôn giáo",
    "thương mại",
    "công nghiệp",
    "thủy sản",
    "nông nghiệp",
    "giáo dục",
    "bưu chính viễn thông",
];

/// Bodies of a place, whose name goes on with that of the place.
const LOCAL: [&str; 14] = [
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "ubnd",
    "chủ tịch ủy ban nhân dân",
    "chủ tịch uỷ ban nhân dân",
    "chủ tịch ubnd",
    "hội đồng nhân dân",
    "hđnd",
    "thường trực hội đồng nhân dân",
    "thường trực hđnd",
    "ban chỉ đạo",
    "hội đồng phối hợp phổ biến giáo dục pháp luật",
    "ủy ban mặt trận tổ quốc việt nam",
    "tòa án nhân dân",
];

/// Committees of the Party.
const COMMITTEES: [&str; 12] = [
    "tỉnh ủy",
    "tỉnh uỷ",
    "thành ủy",
    "thành uỷ",
    "huyện ủy",
    "huyện uỷ",
    "quận ủy",
    "quận uỷ",
    "thị ủy",
    "đảng ủy",
    "đảng uỷ",
    "đảng bộ",
];

/// Levels of places.
const LEVELS: [&str; 12] =
    ["tỉnh", "thành phố", "tp", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "cấp", "khu vực"];

/// The place after the issuer that begins at a place.
pub(super) fn issuer(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let central = tokens.longest(at, &CENTRAL);
    let ministry = ministry(tokens, at);
    let department = department(tokens, at);
    let local = tokens.longest(at, &LOCAL).map(|next| place(tokens, next).unwrap_or(next));
    let local = local.or_else(|| committee(tokens, at));
    [central, ministry, department, local].into_iter().flatten().max()
}

/// Committees of the Party, after which the place's name may stand without its level: `Thành ủy Hải
/// Phòng`, `Ban Thường vụ Tỉnh ủy Lào Cai`.
fn committee(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let head = tokens.longest(at, &["ban thường vụ", "thường trực", "ban chấp hành", "văn phòng"]).unwrap_or(at);
    let next = tokens.longest(head, &COMMITTEES)?;
    if let Some(end) = place(tokens, next) {
        return Some(end);
    }
    let mut end = next;
    while end < next + 4 && is_name(tokens, end) {
        end += 1;
    }
    Some(end)
}

/// `Bộ Tư pháp`, `Bộ trưởng Bộ Tư pháp`.
fn ministry(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let ministry = tokens.longest(at, &["bộ", "bộ trưởng bộ", "thứ trưởng bộ"])?;
    tokens.longest(ministry, &FIELDS)
}

/// `Sở Tư pháp thành phố Hải Phòng`, `Giám đốc Sở Tư pháp`, `Phòng Tư pháp huyện An Dương`.
fn department(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let head = tokens.longest(at, &["sở", "giám đốc sở", "phòng", "trưởng phòng", "cục", "cục trưởng cục"])?;
    let field = match tokens.longest(head, &FIELDS) {
        Some(next) => next,
        // Most other fields are two syllables, the first with a capital: `Sở Du lịch`.
        None if tokens.get(head)?.is_capital() && tokens.is_kind(head + 1, Kind::Word) => head + 2,
        None => return None,
    };
    Some(place(tokens, field).unwrap_or(field))
}

/// The name of a place, with those above it: `xã Lai Uyên, huyện Bàu Bàng, tỉnh Bình Dương`.
fn place(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    // A level without a name (`UBND tỉnh`) is enough, but not for those above.
    let (mut end, _) = one_place(tokens, at)?;
    while let Some((next, true)) = one_place(tokens, end + 1).filter(|_| tokens.is_kind(end, Kind::Comma)) {
        end = next;
    }
    Some(end)
}

/// The place after one place's name, and whether it has a name besides its level.
fn one_place(tokens: Tokens<'_>, at: usize) -> Option<(usize, bool)> {
    let level = tokens.longest(at, &LEVELS)?;
    let name = level + usize::from(tokens.is_kind(level, Kind::Dot) && tokens.is(at, "tp"));
    if tokens.is_any(name, &["tỉnh", "huyện", "xã"]) && tokens.is(at, "cấp") {
        return Some((name + 1, false));
    }
    // The only names with a dash; elsewhere a dash ends the name.
    let joined = tokens.longest(name, &["bà rịa vũng tàu", "phan rang tháp chàm"]);
    let mut end = joined.unwrap_or(name);
    while joined.is_none() && end < name + 4 && is_name(tokens, end) {
        end += 1;
    }
    if end == name && tokens.get(name).is_some_and(|token| token.kind == Kind::Number && token.text.len() < 3) {
        end += 1;
    }
    Some(if end == name { (level, false) } else { (end, true) })
}

fn is_name(tokens: Tokens<'_>, at: usize) -> bool {
    const AFTER: [&str; 10] = ["về", "ngày", "năm", "ban", "quy", "số", "và", "khóa", "nhiệm", "kỳ"];
    tokens.get(at).is_some_and(|token| token.is_capital() && !token.is_any(&AFTER))
}

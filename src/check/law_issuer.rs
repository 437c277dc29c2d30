//! The issuer fits the symbol of the number: QĐ-TTg is the Prime Minister's, QĐ-UBND a People's
//! Committee's.

use std::sync::Arc;

use crate::base::Report;
use crate::base::problem::Law as Problem;
use crate::domain::law::LawField;
use crate::link::laws::{Cited, Laws};
use crate::value::LawNumber;
use crate::value::fold::name_key;

/// The end of a symbol, whom it stands for, and what the name of an issuer must and must not hold
/// when folded.
type Body = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const BODIES: [Body; 24] = [
    ("TTg", "Thủ tướng Chính phủ", &["thu tuong"], &[]),
    ("CP", "Chính phủ", &["chinh phu"], &["thu tuong", "thanh tra", "van phong"]),
    ("UBND", "Ủy ban nhân dân", &["uy ban nhan dan", "ubnd"], &[]),
    ("HĐND", "Hội đồng nhân dân", &["hoi dong nhan dan", "hdnd"], &[]),
    ("VPCP", "Văn phòng Chính phủ", &["van phong chinh phu"], &[]),
    ("BTP", "Bộ Tư pháp", &["bo tu phap"], &[]),
    ("BTC", "Bộ Tài chính", &["bo tai chinh"], &[]),
    ("BNV", "Bộ Nội vụ", &["bo noi vu"], &[]),
    ("BCA", "Bộ Công an", &["bo cong an"], &[]),
    ("BQP", "Bộ Quốc phòng", &["bo quoc phong"], &[]),
    ("BYT", "Bộ Y tế", &["bo y te"], &[]),
    ("BXD", "Bộ Xây dựng", &["bo xay dung"], &[]),
    ("BCT", "Bộ Công Thương", &["bo cong thuong"], &[]),
    ("BNG", "Bộ Ngoại giao", &["bo ngoai giao"], &[]),
    ("BGTVT", "Bộ Giao thông vận tải", &["bo giao thong"], &[]),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo", &["bo giao duc"], &[]),
    ("BKHCN", "Bộ Khoa học và Công nghệ", &["bo khoa hoc"], &[]),
    ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch", &["bo van hoa"], &[]),
    ("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn", &["bo nong nghiep"], &[]),
    ("BTNMT", "Bộ Tài nguyên và Môi trường", &["bo tai nguyen"], &[]),
    ("BTTTT", "Bộ Thông tin và Truyền thông", &["bo thong tin"], &[]),
    ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội", &["bo lao dong"], &[]),
    ("BKHĐT", "Bộ Kế hoạch và Đầu tư", &["bo ke hoach"], &[]),
    ("STP", "Sở Tư pháp", &["so tu phap"], &[]),
];

/// Checks the issuer that a citation names; true if it was told to be wrong.
pub fn check_citation(cited: &Cited, path: &Arc<str>, report: &mut Report) -> bool {
    let said = &cited.citation;
    if let Some((number, written)) = said.number.as_ref().zip(said.issuer.as_ref())
        && let Some(problem) = mismatch(number, written)
    {
        report.at(problem, path, cited.span);
        return true;
    }
    false
}

/// Checks the issuers that the register records.
pub fn check_register(laws: &Laws, report: &mut Report) {
    for law in laws.laws.as_slice() {
        let [issuer] = law.issuers.as_slice() else { continue };
        let place = law.issuer_place.as_ref().filter(|_| law.is_verified(LawField::Issuer));
        if let Some((problem, place)) = mismatch(&law.number, issuer).zip(place) {
            report.push(problem, place.clone());
        }
    }
}

fn mismatch(number: &LawNumber, written: &str) -> Option<Problem> {
    let (expected, holds, lacks) = expected(number)?;
    let key = name_key(written);
    let fits = holds.iter().any(|part| key.contains(part)) && !lacks.iter().any(|part| key.contains(part));
    let (number, written, expected) = (number.clone(), written.to_owned(), expected.to_owned());
    (!fits).then_some(Problem::IssuerMismatch { number, written, expected })
}

/// Whom a symbol names, where it names one body: a form and the body (`QĐ-TTg`), or the National
/// Assembly and its committee by their term (`QH13`, `NQ-UBTVQH15`).
fn expected(number: &LawNumber) -> Option<(&'static str, &'static [&'static str], &'static [&'static str])> {
    let parts: Vec<&str> = number.symbol_parts().collect();
    let last = *parts.last()?;
    let assembly = last.trim_end_matches(|c: char| c.is_ascii_digit());
    match (parts.len(), assembly) {
        (1 | 2, "UBTVQH") => return Some(("Ủy ban Thường vụ Quốc hội", &["thuong vu quoc hoi", "ubtvqh"], &[])),
        (1 | 2, "QH") => return Some(("Quốc hội", &["quoc hoi"], &["thuong vu", "van phong"])),
        (2, _) => {}
        _ => return None,
    }
    let plain = last.replace('&', "");
    let body = BODIES.iter().find(|body| body.0 == plain)?;
    Some((body.1, body.2, body.3))
}

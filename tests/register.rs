//! The register of laws, the glossary and the legal basis of pages: files in, problems with their
//! places and resolved documents out.

use std::sync::Arc;

use tiepcan::base::memo::Memo;
use tiepcan::base::{Hash, Report, Span, Spanned};
use tiepcan::check::basis::{self, Basis, Tense};
use tiepcan::check::{law_issuer, law_record};
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::domain::citation::recognise;
use tiepcan::domain::law::{RelationKind, Status};
use tiepcan::link::laws::Laws;
use tiepcan::load::{Drafts, load};
use tiepcan::value::{Date, Lang};

/// A site of a few files.
struct Files<'a>(&'a [(&'a str, &'a str)]);

impl Files<'_> {
    fn load(&self) -> (Drafts, Report) {
        let blob = |(path, text): &(&str, &str)| Blob {
            path: (*path).into(),
            bytes: text.as_bytes().into(),
            hash: Hash::of(text.as_bytes()),
        };
        load(&self.0.iter().map(blob).collect::<Snapshot>(), &Memo::default())
    }

    fn laws(&self) -> (Laws, Report) {
        let (drafts, mut report) = self.load();
        let laws = tiepcan::link::laws::link(&drafts, &mut report);
        (laws, report)
    }

    /// Each problem as `code path:line:column`.
    fn said(&self, report: &Report) -> Vec<String> {
        let said = report.diagnostics().iter().map(|found| {
            let place = &found.place;
            let text = self.0.iter().find(|(path, _)| *path == &*place.path).map_or("", |(_, text)| text);
            let before = &text[..place.span.map_or(0, |span| span.start as usize)];
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            format!("{} {}:{line}:{column}", found.problem.code(), place.path)
        });
        said.collect()
    }
}

fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap()
}

const TWO: &str = "\
- number: 619/QĐ-TTg
  type: Quyết định
  issuer: Thủ tướng Chính phủ
  title: Quy định về xây dựng xã đạt chuẩn tiếp cận pháp luật
  issued: 2017-05-08
  effective: 2017-07-01
  expires: 2022-01-01
  short: [Quyết định 619]
- number: 25/2021/QĐ-TTg
  issuer: Thủ tướng Chính phủ
  title: Quy định về xã đạt chuẩn tiếp cận pháp luật
  issued: 2021-07-22
  effective: 2022-01-01
  expires: null
  replaces: [619/QĐ-TTG]
  articles: {4: {clauses: 3}, 5: {clauses: 6}}
- number: 14/2012/QH13
  type: Luật
  title: Luật Phổ biến, giáo dục pháp luật
  issued: null
  expires: unknown
  short: [Luật PBGDPL]
  unverified: [issued, effective]
";

#[test]
fn documents_know_each_other_and_their_status() {
    let files = Files(&[("content/laws.yaml", TWO)]);
    let (laws, report) = files.laws();
    assert_eq!(files.said(&report), Vec::<String>::new());
    let find = |text: &str| laws.resolve(&recognise(text)[0]).unwrap();
    let (old, new, law) = (find("số 619/QĐ-TTg"), find("Quyết định 25/2021/QĐ-TTg"), find("Luật PBGDPL năm 2012"));
    assert_eq!(laws.laws[old].replaced_by().collect::<Vec<_>>(), [new]);
    assert_eq!(laws.laws[old].status_on(day("2026-01-01")), Status::Expired(day("2022-01-01")));
    assert_eq!(laws.laws[new].status_on(day("2026-01-01")), Status::InForce);
    assert_eq!(laws.laws[law].status_on(day("2026-01-01")), Status::Unknown);
    assert_eq!(laws.laws[new].form_name, "Quyết định");
    assert_eq!(laws.laws[new].relations[0].kind, RelationKind::Replaces);
    assert_eq!(laws.address(new).to_string(), "/van-ban/25-2021-qd-ttg/");
    assert_eq!(laws.laws[law].name(Lang::Vi), "Luật Phổ biến, giáo dục pháp luật");
    assert_eq!(laws.laws[law].short_reference(), "Luật Phổ biến, giáo dục pháp luật năm 2012");
}

#[test]
fn citations_lead_to_documents_however_they_are_written() {
    let (laws, _) = Files(&[("content/laws.yaml", TWO)]).laws();
    let number = |text: &str| {
        let law = laws.resolve(recognise(text).first()?)?;
        Some(laws.laws[law].number.to_string())
    };
    for text in ["QUYẾT ĐỊNH SỐ 619/QĐ-TTG", "Quyết định 619", "khoản 1 Điều 8 Quyết định 619 /QĐ - TTg"]
    {
        assert_eq!(number(text).as_deref(), Some("619/QĐ-TTg"), "{text}");
    }
    for text in ["Quyết định 25", "QĐ 25", "QĐ số 25/2021", "Quyết định 25/2021 của Thủ tướng Chính phủ"]
    {
        assert_eq!(number(text).as_deref(), Some("25/2021/QĐ-TTg"), "{text}");
    }
    assert_eq!(number("Quyết định 25/2022"), None);
    for text in [
        "Luật số: 14/2012/QH13",
        "Luật Phổ biến, giáo dục pháp luật",
        "Luật Phổ biến giáo dục pháp luật năm 2012",
        "Luật PBGDPL",
    ] {
        assert_eq!(number(text).as_deref(), Some("14/2012/QH13"), "{text}");
    }
    for text in ["Quyết định 25/QĐ-TTg", "Luật Phổ biến, giáo dục pháp luật năm 2013", "Quyết định số 27/2025/QĐ-TTg"]
    {
        assert_eq!(number(text), None, "{text}");
    }
}

#[test]
fn a_page_records_a_law_with_the_same_keys() {
    let page = "---\nkind: law\ntitle: Thông tư hướng dẫn\nnumber: 09/2021/TT-BTP\nissuer: Bộ trưởng Bộ Tư pháp\n\
                expires: unknown\nguides: 25/2021/QĐ-TTg\n---\n\nNội dung.\n";
    let files = Files(&[("content/laws.yaml", TWO), ("content/van-ban/tt09.md", page)]);
    let (laws, report) = files.laws();
    assert_eq!(files.said(&report), Vec::<String>::new());
    let law = laws.laws.as_slice().last().unwrap();
    assert_eq!(law.page.as_deref(), Some("content/van-ban/tt09.md"));
    assert_eq!(law.relations.len(), 1);
    let files = Files(&[("content/van-ban/x.md", "---\nkind: law\ntitle: Thông tư\n---\n")]);
    assert_eq!(files.said(&files.laws().1), ["field-missing content/van-ban/x.md:2:1"]);
}

#[test]
fn wrong_records_are_told_at_their_places() {
    let wrong = "\
- number: Quyết định 619
  title: Sai số
- number: 1/QĐ-TTg
  title: Sai ngày
  issued: 2021-02-30
  unverified: [efective]
- number: 2/QĐ-TTg
  title: Sai loại
  type: Quyết địn
  replaces: [25/QĐ-TTg]
- number: 25/2021/QĐ-TTg
  title: Một
  amends: [25/2021/QĐ-TTg]
- number: 025/2021/QĐ-TTg
  title: Lại là một
- number: 9-KH/TU
  title: Của Đảng
- number: 9/KH-TU
  title: Cùng địa chỉ
  issued: 2020-01-01
";
    let files = Files(&[("content/laws.yaml", wrong)]);
    let mut report = files.laws().1;
    report.tidy();
    assert_eq!(
        files.said(&report),
        [
            "law-number-invalid content/laws.yaml:1:11",
            "date-invalid content/laws.yaml:5:11",
            "choice-unknown content/laws.yaml:6:16",
            "law-type-unknown content/laws.yaml:9:9",
            "law-relation-unknown content/laws.yaml:10:14",
            "law-relation-self content/laws.yaml:13:12",
            "law-duplicate content/laws.yaml:14:11",
            "law-slug-duplicate content/laws.yaml:18:11",
        ]
    );
    let nearest = report.diagnostics().iter().find(|d| d.problem.code() == "law-relation-unknown").unwrap();
    assert!(nearest.problem.message(Lang::Vi).contains("25/2021/QĐ-TTg"));
}

#[test]
fn local_documents_may_share_a_number() {
    let text = "\
- {number: 632/QĐ-UBND, title: A, issuer: Ủy ban nhân dân tỉnh Kiên Giang, issued: 2019-03-21, slug: 632-kien-giang}
- {number: 632/QĐ-UBND, title: B, issuer: Ủy ban nhân dân tỉnh Bình Dương, issued: 2019-05-02}
";
    let files = Files(&[("content/laws.yaml", text)]);
    let (laws, report) = files.laws();
    assert_eq!(files.said(&report), Vec::<String>::new());
    let title = |text: &str| laws.resolve(&recognise(text)[0]).map(|law| laws.laws[law].title.vi.clone());
    assert_eq!(title("Quyết định 632/QĐ-UBND ngày 21/3/2019").as_deref(), Some("A"));
    assert_eq!(title("Quyết định 632/QĐ-UBND của Chủ tịch UBND tỉnh Bình Dương").as_deref(), Some("B"));
    assert_eq!(title("Quyết định 632/QĐ-UBND"), None);
}

#[test]
fn a_register_that_contradicts_itself_is_told() {
    let text = "\
- number: 25/2021/QĐ-TTg
  title: A
  issuer: Bộ trưởng Bộ Tư pháp
  issued: 2020-07-22
  effective: 2020-07-01
- number: 1/TT-BTP
  title: B
  replaces: [2/TT-BTP]
- number: 2/TT-BTP
  title: C
";
    let files = Files(&[("content/laws.yaml", text)]);
    let (laws, mut report) = files.laws();
    law_record::check(&laws, &mut report);
    law_issuer::check_register(&laws, &mut report);
    report.tidy();
    assert_eq!(
        files.said(&report),
        [
            "law-dates-disordered content/laws.yaml:1:11",
            "law-year-mismatch content/laws.yaml:1:11",
            "law-issuer-mismatch content/laws.yaml:3:11",
            "law-end-missing content/laws.yaml:9:11",
        ]
    );
    assert_eq!(laws.laws.as_slice()[2].status_on(day("2026-01-01")), Status::Unknown);
}

/// The problems of one entry of a page's basis, on 2026-11-22.
fn basis_of(entry: &str, date: Option<&str>, tense: Tense) -> Vec<&'static str> {
    let (laws, _) = Files(&[("content/laws.yaml", TWO)]).laws();
    let path: Arc<str> = "content/a.md".into();
    let entries = [Spanned::new(entry.to_owned(), Span::new(10..20))];
    let cited = entries.each_ref().map(|entry| laws.read(entry));
    let today = day("2026-11-22");
    let told = std::collections::BTreeSet::new();
    let date = date.map(day);
    let basis = Basis { path: &path, entries: &entries, cited: &cited, date, tense, today, told: &told };
    let mut report = Report::default();
    basis::check_page(&basis, &laws, &mut report);
    report.diagnostics().iter().map(|found| found.problem.code()).collect()
}

#[test]
fn a_basis_is_known_in_force_and_cited_rightly() {
    let lasting = |entry: &str| basis_of(entry, None, Tense::Lasting);
    let none: [&str; 0] = [];
    assert_eq!(lasting("khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ"), none);
    assert_eq!(lasting("Luật Phổ biến, giáo dục pháp luật năm 2012"), none);
    assert_eq!(lasting("Quyết định số 619/QĐ-TTg ngày 08/5/2017"), ["law-not-in-force"]);
    assert_eq!(lasting("Quyết định 25/QĐ-TTg ngày 22/7/2021"), ["law-number-year"]);
    assert_eq!(lasting("Quyết định số 25/QĐ-UBND ngày 22/7/2021 của Thủ tướng Chính phủ"), ["law-symbol-wrong"]);
    assert_eq!(lasting("Thông tư số 09/TT-BTP ngày 15/11/2021"), ["law-number-year"]);
    assert_eq!(lasting("Quyết định số 99/2030/QĐ-TTg ngày 01/02/2030"), ["law-date-future"]);
    assert_eq!(lasting("theo quy định của pháp luật"), ["citation-unrecognised"]);
    assert_eq!(lasting("Quyết định số 25/2021/QĐ-TTg ngày 23/7/2021"), ["law-date-mismatch"]);
    assert_eq!(lasting("Quyết định số 25/2021/QĐ-TTg ngày 22/7/2022"), ["law-cited-year-mismatch"]);
    assert_eq!(lasting("Quyết định số 25/2021/QĐ-TTg ngày 31/6/2021"), ["law-date-impossible"]);
    assert_eq!(lasting("Quyết định số 25/2021/QĐ-TTg của Bộ trưởng Bộ Tư pháp"), ["law-issuer-mismatch"]);
    assert_eq!(lasting("Quyết định số 2793/QĐ-UBND của Thủ tướng Chính phủ"), ["law-issuer-mismatch"]);
    assert_eq!(lasting("khoản 4 Điều 4 Quyết định số 25/2021/QĐ-TTg"), ["law-clause-missing"]);
}

#[test]
fn what_speaks_of_its_own_day_may_rest_on_a_dead_law() {
    let none: [&str; 0] = [];
    assert_eq!(basis_of("Quyết định 619/QĐ-TTg", None, Tense::Passing), none);
    assert_eq!(basis_of("Quyết định 619/QĐ-TTg", Some("2019-12-20"), Tense::Lasting), ["law-expired-since"]);
    assert_eq!(basis_of("Quyết định 619/QĐ-TTg", Some("2026-01-05"), Tense::Lasting), ["law-not-in-force"]);
}

#[test]
fn a_warning_says_what_replaces_the_dead_law() {
    let (laws, _) = Files(&[("content/laws.yaml", TWO)]).laws();
    let path: Arc<str> = "content/a.md".into();
    let entries = [Spanned::new("Quyết định 619/QĐ-TTg".to_owned(), Span::new(0..4))];
    let mut report = Report::default();
    let today = day("2026-11-22");
    let cited = entries.each_ref().map(|entry| laws.read(entry));
    basis::check_page(
        &Basis {
            path: &path,
            entries: &entries,
            cited: &cited,
            date: None,
            tense: Tense::Lasting,
            today,
            told: &std::collections::BTreeSet::new(),
        },
        &laws,
        &mut report,
    );
    let help = report.diagnostics()[0].problem.help(Lang::Vi);
    assert!(help.ends_with("Theo danh mục, văn bản thay thế là 25/2021/QĐ-TTg."), "{help}");
}

#[test]
fn unknown_documents_stay_silent_when_the_register_cannot_be_read() {
    let files = Files(&[("content/laws.yaml", "- number: [\n")]);
    let (laws, report) = files.laws();
    assert!(report.has_errors());
    assert!(!laws.is_whole());
}

#[test]
fn terms_are_in_order_and_found_by_every_name() {
    let text = "\
- {term: xã, text: Đơn vị}
- {term: trợ giúp pháp lý, abbr: TGPL, text: Giúp, synonyms: [trợ giúp pháp luật]}
- {term: bàn, text: Một}
- {term: bán, text: Hai}
";
    let files = Files(&[("content/glossary.yaml", text)]);
    let (drafts, mut report) = files.load();
    let glossary = tiepcan::link::glossary::link(&drafts, &mut report);
    assert_eq!(files.said(&report), Vec::<String>::new());
    let names: Vec<&str> = glossary.terms.as_slice().iter().map(|term| term.term.vi.as_str()).collect();
    assert_eq!(names, ["bàn", "bán", "trợ giúp pháp lý", "xã"]);
    let anchors: Vec<&str> = glossary.terms.as_slice().iter().map(|term| term.anchor.as_str()).collect();
    assert_eq!(anchors, ["ban", "ban-2", "tro-giup-phap-ly", "xa"]);
    let found = |name: &str| glossary.look_up(name).map(|id| glossary.terms[id].term.vi.as_str());
    assert_eq!(found("TGPL"), Some("trợ giúp pháp lý"));
    assert_eq!(found("Trợ  giúp pháp luật"), Some("trợ giúp pháp lý"));
    assert_eq!(found("tro giup phap ly"), Some("trợ giúp pháp lý"));
    assert_eq!(found("bán"), Some("bán"));
    assert_eq!(found("ban"), None);
    assert_eq!(found("xạ"), None);
}

#[test]
fn terms_that_clash_are_told_at_the_second() {
    let text = "\
- {term: hòa giải, abbr: HG, text: Một}
- {term: Hoà giải, text: Hai}
- term: hội giảng
  abbr: HG
  text: Ba
  synonyms: [hội thi, hội giảng]
";
    let files = Files(&[("content/glossary.yaml", text)]);
    let (drafts, mut report) = files.load();
    let glossary = tiepcan::link::glossary::link(&drafts, &mut report);
    assert_eq!(
        files.said(&report),
        ["term-duplicate content/glossary.yaml:2:10", "term-abbreviation-shared content/glossary.yaml:4:9"]
    );
    assert_eq!(glossary.terms.len(), 2);
}

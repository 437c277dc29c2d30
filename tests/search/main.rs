//! The client that is shipped, run by node over an index that the engine builds here.
#![expect(clippy::disallowed_methods, reason = "a test writes a site and runs node")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use tiepcan::render::search::{self, Kind, Memory, Options, Record, Section};
use tiepcan::site::{self, DraftPages, Memos};
use tiepcan::value::Date;
use unicode_normalization::UnicodeNormalization;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/search");

/// What the public set must reach at least.
const FIRST_OF_100: usize = 87;
const THREE_OF_100: usize = 95;
const PLACES_OF_1000: usize = 910;

const UNIT: Kind<'_> = Kind { key: "unit", label: "Đơn vị hành chính" };
const GUIDE: Kind<'_> = Kind { key: "guide", label: "Hướng dẫn" };
const LAW: Kind<'_> = Kind { key: "law", label: "Văn bản" };

fn unit<'a>(url: &'a str, title: &'a str, names: Vec<&'a str>, place: &'a str) -> Record<'a> {
    Record { url, title, kind: UNIT, names, place: Some(place), weight: 100, lang: "vi", ..Record::default() }
}

fn records() -> Vec<Record<'static>> {
    let text = |anchor, heading, text| Section { anchor, heading, text };
    let page = |url, title, kind, date, sections| Record {
        url,
        title,
        kind,
        date,
        sections,
        weight: 100,
        lang: "vi",
        ..Record::default()
    };
    let mut records = vec![
        unit("don-vi/01-hoa-an/", "Xã Hòa An", vec!["Hòa An", "Thị trấn Nước Hai", "Xã Đại Tiến"], "Cao Bằng"),
        unit("don-vi/02-hoa-an/", "Phường Hòa An", vec!["Hòa An"], "Đồng Tháp"),
        unit("don-vi/03-hoa-binh/", "Xã Hòa Bình", vec!["Hòa Bình"], "Vĩnh Long"),
        page(
            "tin/hoa-an/",
            "Xã Hòa An, Cao Bằng tổng kết công tác hòa giải ở Hòa An",
            GUIDE,
            "2024-03-01",
            vec![text("", "", "Hòa An, Hòa An, Hòa An: hội nghị tổng kết tại xã Hòa An, tỉnh Cao Bằng.")],
        ),
        page(
            "huong-dan/hoa-giai/",
            "Hòa giải ở cơ sở",
            GUIDE,
            "2023-01-05",
            vec![
                text("", "", "Hòa giải ở cơ sở là việc hòa giải viên hướng dẫn các bên thỏa thuận."),
                text("thu-tuc", "Thủ tục hòa giải", "Hòa giải viên gặp các bên. Tỉ lệ hòa giải thành đạt 95,45%."),
            ],
        ),
        page(
            "huong-dan/dat-dai/",
            "Tranh chấp đất đai",
            GUIDE,
            "2024-06-01",
            vec![text(
                "luat",
                "Luật áp dụng",
                "Người dân có đất đai bị tranh chấp được trợ giúp pháp lý miễn phí tại Trung tâm.",
            )],
        ),
        page(
            "huong-dan/dac-khu/",
            "Đặc khu là gì",
            GUIDE,
            "2025-07-02",
            vec![text("", "", "Đặc khu là đơn vị hành chính cấp xã. <script>alert(1)</script> Mức hỗ trợ 1.000 đồng.")],
        ),
    ];
    records.push(Record {
        numbers: vec!["619/QĐ-TTg"],
        validity: Some("Hết hiệu lực"),
        year: Some(2017),
        ..page(
            "van-ban/619-qd-ttg/",
            "Quyết định 619/QĐ-TTg về xây dựng xã đạt chuẩn tiếp cận pháp luật",
            LAW,
            "2017-05-08",
            vec![text(
                "dieu-1",
                "Điều 1",
                "Ban hành Quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật.",
            )],
        )
    });
    records.push(Record {
        numbers: vec!["25/2021/QĐ-TTg"],
        validity: Some("Còn hiệu lực"),
        year: Some(2021),
        ..page(
            "van-ban/25-2021-qd-ttg/",
            "Quyết định 25/2021/QĐ-TTg",
            LAW,
            "2021-07-22",
            vec![text("", "", "Thay thế Quyết định số 619/QĐ-TTg. Chuẩn tiếp cận pháp luật của cấp xã.")],
        )
    });
    records
}

#[test]
fn the_client_answers_as_citizens_ask() {
    let records = records();
    let options =
        Options { synonyms: vec![vec!["TGPL".to_owned(), "trợ giúp pháp lý".to_owned()]], ..Options::default() };
    let index = search::build(&records, &options, &Memory::default());
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, bytes: &[u8]| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    };
    for (path, bytes) in &index.files {
        put(path, bytes);
    }
    let assets = Path::new(HERE).join("../../themes/default/assets/js");
    let sources = search::SCRIPTS.map(|name| std::fs::read_to_string(assets.join(name)).expect("a source"));
    put("assets/js/search.js", search::lean(&sources.each_ref().map(String::as_str)).as_bytes());
    let page = format!(
        "<!doctype html><script defer src=\"../assets/js/search.js\"></script><main id=\"search\" data-root=\"../\" data-index=\"{}\"></main>",
        index.folder
    );
    put("tim-kiem/index.html", page.as_bytes());
    run("behaviour.mjs", folder.path().to_str());
}

#[test]
fn the_client_reads_text_as_the_shared_table_says() {
    run("words.mjs", None);
}

#[test]
fn the_client_is_small() {
    use std::io::Write;
    let assets = Path::new(HERE).join("../../themes/default/assets/js");
    let sources = search::SCRIPTS.map(|name| std::fs::read_to_string(assets.join(name)).expect("a source"));
    let lean = search::lean(&sources.each_ref().map(String::as_str));
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(lean.as_bytes()).expect("memory");
    let size = packed.finish().expect("memory").len();
    assert!(size <= 8 << 10, "{size} bytes");
}

fn run(script: &str, argument: Option<&str>) {
    let output = Command::new("node").arg(Path::new(HERE).join(script)).args(argument).output().expect("node runs");
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A question of the public set: its form, what is typed, the pages that answer it.
struct Question<'a> {
    form: &'a str,
    query: String,
    right: Vec<&'a str>,
}

impl<'a> Question<'a> {
    fn read(line: &'a str) -> Self {
        let [form, query, right] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let query = if form == "nfd" { query.nfd().collect() } else { query.to_owned() };
        Self { form, query, right: right.split(' ').collect() }
    }
}

#[derive(Deserialize)]
struct Answer {
    id: usize,
    hits: Vec<Hit>,
}

#[derive(Deserialize)]
struct Hit {
    url: String,
}

/// The shipped site, built into a folder.
fn shipped() -> tempfile::TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (snapshot, _) = tiepcan::disk::read(root, None).expect("the shipped site can be read");
    let today = Date::parse_iso("2026-11-23").expect("a day");
    let options = site::Options { today, drafts: DraftPages::Leave, base_url: None };
    let compiled = site::compile(&snapshot, &options, &Memos::default(), &|_| {});
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in &compiled.output.files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    folder
}

/// Asks questions through `query.mjs`; the addresses of each one's hits.
fn ask(folder: &Path, questions: &[Question<'_>]) -> Vec<Vec<String>> {
    let mut lines = String::new();
    for (id, question) in questions.iter().enumerate() {
        let line = serde_json::json!({ "id": id, "query": question.query });
        writeln!(lines, "{line}").expect("memory");
    }
    let input = folder.join("questions.jsonl");
    std::fs::write(&input, lines).expect("a file");
    let input = std::fs::File::open(input).expect("a file");
    let script = Path::new(HERE).join("query.mjs");
    let output = Command::new("node").arg(script).arg(folder).stdin(input).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let answers = text.lines().map(|line| serde_json::from_str::<Answer>(line).expect("an answer"));
    let mut hits = vec![Vec::new(); questions.len()];
    for answer in answers {
        hits[answer.id] = answer.hits.into_iter().map(|hit| hit.url).collect();
    }
    hits
}

/// Citizens' questions over the shipped site: of a hundred, how many have a right page first, how many
/// among the first three, and the mean of a hundred over the right page's place.
#[test]
fn the_shipped_site_answers_citizens_questions() {
    let set = include_str!("public.tsv");
    let questions: Vec<Question<'_>> = set.lines().filter(|line| !line.starts_with('#')).map(Question::read).collect();
    assert!(questions.len() >= 120, "{} questions", questions.len());
    let answers = ask(shipped().path(), &questions);
    let (mut first, mut three, mut places, mut wrong) = (0, 0, 0, String::new());
    for (question, hits) in questions.iter().zip(&answers) {
        let place = hits.iter().position(|url| question.right.contains(&url.as_str())).map_or(0, |at| at + 1);
        first += usize::from(place == 1);
        three += usize::from((1..=3).contains(&place));
        places += 1000usize.checked_div(place).unwrap_or(0);
        if place != 1 {
            let Question { form, query, .. } = question;
            writeln!(wrong, "{form}: {query}: place {place}, first {:?}", hits.first()).expect("memory");
        }
    }
    let all = questions.len();
    let told = format!("first {first}, three {three}, places {places} of {all}\n{wrong}");
    assert!(first * 100 >= all * FIRST_OF_100, "{told}");
    assert!(three * 100 >= all * THREE_OF_100, "{told}");
    assert!(places >= all * PLACES_OF_1000, "{told}");
}

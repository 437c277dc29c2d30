//! The client that is shipped, run by node over an index that the engine builds here.
#![expect(clippy::disallowed_methods, reason = "a test writes a site and runs node")]

use std::path::Path;
use std::process::Command;

use tiepcan::render::search::{self, Kind, Lexicon, Options, Record, Section};

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/search");
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
    let lexicon = Lexicon::default();
    let options =
        Options { synonyms: vec![vec!["TGPL".to_owned(), "trợ giúp pháp lý".to_owned()]], ..Options::default() };
    let index = search::build(&records, &search::tokenise_all(&records, &lexicon), &lexicon, &options);
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

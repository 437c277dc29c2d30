//! Pages and files of results, as readers get them: a small place with a merger, a suspended year
//! and a change of rules, and a real round beside the made-up ones.

use std::collections::BTreeSet;
use std::sync::Arc;

use tiepcan::base::Severity;
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::link::DraftPages;
use tiepcan::site::{Compiled, Memos, Options, compile};
use tiepcan::value::Date;

const POINTS: &str = "\
id: qd619-2017
title: Bộ tiêu chí 2017
basis: [\"Quyết định số 619/QĐ-TTg ngày 08/5/2017\"]
applies: {from: 2017, to: 2024}
scoring: points
max: 100
criteria:
  - {no: 1, title: Thi hành pháp luật, max: 60}
  - {no: 2, title: Hòa giải ở cơ sở, max: 40}
conditions:
  total_min: 80
  criterion_floor_percent: 50
  satisfaction_min_percent: 80
provenance:
  - {path: max, verified_against: văn bản gốc}
  - {path: criteria, verified_against: văn bản gốc}
  - {path: conditions, verified_against: văn bản gốc}
  - {path: conditions.satisfaction_min_percent, verified_against: null, note: Mức hài lòng còn phải xem lại.}
";

const PASS_FAIL: &str = "\
id: qd27-2025
title: Bộ tiêu chí 2025
applies: {from: 2026}
scoring: pass_fail
criteria:
  - no: 1
    title: Hòa giải ở cơ sở
    indicators:
      - {no: \"1.1\", title: Lập tổ hòa giải, level: 100%, none_arises: counts_as_met}
      - {no: \"1.2\", title: Hòa giải kịp thời, level: 80%}
provenance:
  - {path: criteria, verified_against: văn bản gốc}
";

const UNITS: &str = "\
code,name,type,district,district_code,province,province_code,valid_from,valid_to
99101,Xã An Hòa,Xã,Huyện Thử,991,Tỉnh Mẫu,99,,2025-06-30
99102,Xã Bình An,Xã,Huyện Thử,991,Tỉnh Mẫu,99,,2025-06-30
99103,Xã Cẩm Tú,Xã,Huyện Thử,991,Tỉnh Mẫu,99,,2025-06-30
99104,Xã Đông Sơn,Xã,Huyện Thử,991,Tỉnh Mẫu,99,,2025-06-30
99101,Xã An Bình,Xã,,,Tỉnh Mẫu,99,2025-07-01,
99104,Phường Đông Sơn,Phường,,,Tỉnh Mẫu,99,2025-07-01,
98001,Xã Thật,Xã,Huyện Thật,981,Tỉnh Thật,98,,
";

const CHANGES: &str = "\
date,from_code,to_code,share
2025-07-01,99101,99101,whole
2025-07-01,99102,99101,whole
2025-07-01,99103,99101,part
2025-07-01,99104,99104,whole
";

const SCORES_2024: &str = "\
code,name,total,1,2,satisfaction,outcome,note
99101,Xã An Hòa,\"90,5\",\"55,5\",35,95,đạt,
99102,Xã Bình An,85,50,35,\"70,5\",chưa đạt,
99103,Xã Cẩm Tú,,,,,chưa đánh giá,Đang giải thể
";

const SCORES_2026: &str = "\
code,name,1.1,1.2,outcome
99101,Xã An Bình,không phát sinh,đạt,đạt
99104,Phường Đông Sơn,đạt,không đạt,chưa đạt
";

fn files() -> Vec<(&'static str, String)> {
    let made_up = |year: u16, set: &str, rest: &str| {
        format!("year: {year}\n{set}place: {{province: \"99\"}}\nillustrative: true\n{rest}")
    };
    let with_scores = "scores: scores.csv\n";
    let points = "set: qd619-2017\n";
    let decided = "decision: {number: 12/QĐ-UBND, date: 2025-02-01, by: Ủy ban nhân dân huyện Thử}\n";
    vec![
        ("site.yaml", "title: Trang thử\nbase_url: https://example.org/\n".into()),
        ("content/_index.md", "---\ntitle: Trang thử\n---\n\nXem [năm 2024](/ket-qua/2024/).\n".into()),
        ("content/tieu-chi/a/set.yaml", POINTS.into()),
        ("content/tieu-chi/a/2.md", "---\ntitle: Hòa giải\n---\n\nLời hướng dẫn về hòa giải.\n".into()),
        ("content/tieu-chi/b/set.yaml", PASS_FAIL.into()),
        ("content/don-vi/units.csv", UNITS.into()),
        ("content/don-vi/changes.csv", CHANGES.into()),
        (
            "content/ket-qua/a/round.yaml",
            made_up(2024, points, &format!("{with_scores}{decided}targets: {{met: 2}}\npilots: [\"99102\"]\n")),
        ),
        ("content/ket-qua/a/scores.csv", SCORES_2024.into()),
        ("content/ket-qua/b/round.yaml", made_up(2025, "", "suspended: true\n")),
        ("content/ket-qua/c/round.yaml", made_up(2026, "set: qd27-2025\n", with_scores)),
        ("content/ket-qua/c/scores.csv", SCORES_2026.into()),
        (
            "content/ket-qua/that/round.yaml",
            format!("year: 2024\n{points}place: {{province: \"98\"}}\n{with_scores}{decided}"),
        ),
        ("content/ket-qua/that/scores.csv", "code,name,total,1,2,satisfaction\n98001,Xã Thật,90,50,40,90\n".into()),
        (
            "content/kinh-nghiem/hoa-giai.md",
            "---\ntitle: Chuyện hòa giải\ncriteria: [qd619-2017/2]\nplaces: [\"99101\"]\ndate: 2024-05-01\n---\n\n\
             Xem [bảng điểm](../ket-qua/a/scores.csv), [bộ tiêu chí](../tieu-chi/a/set.yaml) và \
             [đơn vị](/don-vi/99101-xa-an-hoa/).\n"
                .into(),
        ),
    ]
}

fn compiled() -> Compiled {
    let blob = |(path, text): (&str, String)| Blob::new(path.into(), Arc::from(text.into_bytes()));
    let snapshot: Snapshot = files().into_iter().map(blob).collect();
    let today = Date::new(2026, 11, 23).unwrap();
    let options = Options { today, drafts: DraftPages::Leave, base_url: None };
    let compiled = compile(&snapshot, &options, &Memos::default(), &|_| {});
    let errors: Vec<_> =
        compiled.report.diagnostics().iter().filter(|found| found.problem.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    compiled
}

fn text<'a>(compiled: &'a Compiled, path: &str) -> &'a str {
    let bytes = compiled.output.get(path).unwrap_or_else(|| panic!("{path} is not in the output"));
    std::str::from_utf8(bytes).unwrap()
}

/// A page's words without tags, spaces made single.
fn words(compiled: &Compiled, path: &str) -> String {
    let html = text(compiled, path);
    let mut words = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push(' ');
            }
            letter if !inside => words.push(letter),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_says(compiled: &Compiled, path: &str, wanted: &[&str]) {
    let said = words(compiled, path);
    for wanted in wanted {
        assert!(said.contains(wanted), "{path} does not say «{wanted}»:\n{said}");
    }
}

#[test]
fn a_round_keeps_the_four_statuses_apart() {
    let site = compiled();
    assert_says(
        &site,
        "ket-qua/2024/a/index.html",
        &[
            "Năm 2024, 1 trong 4 đơn vị của tỉnh Mẫu đạt chuẩn tiếp cận pháp luật.",
            "Còn lại: 1 chưa đạt chuẩn, 1 chưa đánh giá, 1 chưa có số liệu.",
            "Chỉ đạo điểm",
            "Chưa đạt mục tiêu, 1 đơn vị đạt chuẩn.",
            "Quyết định số 12/QĐ-UBND ngày 01 tháng 02 năm 2025",
        ],
    );
    let html = text(&site, "ket-qua/2024/a/index.html");
    for status in ["met", "not-met", "not-assessed", "no-data"] {
        assert!(html.contains(&format!("data-status=\"{status}\"")), "{status}");
    }
    let names = ["An Hòa", "Bình An", "Cẩm Tú", "Đông Sơn"].map(|name| html.find(&format!("Xã {name}</a>")));
    assert!(names.is_sorted() && names.iter().all(Option::is_some), "rows stand by name: {names:?}");
}

#[test]
fn a_unit_says_why_it_fell_short_and_what_is_not_verified() {
    let site = compiled();
    assert_says(
        &site,
        "don-vi/99102-xa-binh-an/index.html",
        &[
            "Năm 2024, Xã Bình An chưa đạt chuẩn tiếp cận pháp luật: kết quả hài lòng là 70,5%, cần từ 80% trở lên \
             (chưa đối chiếu).",
            "Cả 2 tiêu chí đạt từ 50% điểm tối đa trở lên",
            "Mức hài lòng tối thiểu : Mức hài lòng còn phải xem lại.",
            "Đơn vị chỉ đạo điểm năm 2024",
            "Đơn vị này không còn từ sau ngày 30 tháng 6 năm 2025. Nay thuộc: Xã An Bình.",
        ],
    );
}

#[test]
fn results_of_predecessors_are_named_and_never_carried_over() {
    let site = compiled();
    let merged = "don-vi/99101-xa-an-binh/index.html";
    assert_says(
        &site,
        merged,
        &[
            "Năm 2026, Xã An Bình đạt chuẩn tiếp cận pháp luật.",
            "Xã An Hòa (toàn bộ; kết quả năm 2024: Đạt chuẩn)",
            "Xã Cẩm Tú (một phần; kết quả năm 2024: Chưa đánh giá)",
            "Năm 2025 tạm dừng đánh giá nên không có kết quả.",
        ],
    );
    assert!(!words(&site, merged).contains("90,5"), "a score of a predecessor stands on the successor's page");
    let json = text(&site, "don-vi/99101-xa-an-binh/ket-qua.json");
    assert!(json.contains("\"share\": \"part\"") && !json.contains("90.5"), "{json}");
}

#[test]
fn a_single_predecessor_stands_in_the_history_under_its_own_name() {
    let site = compiled();
    let page = "don-vi/99104-phuong-dong-son/index.html";
    assert_says(&site, page, &["Kết quả của Xã Đông Sơn", "Bảng kết quả năm này không có dòng nào về đơn vị."]);
    assert_says(&site, page, &["chưa đạt chỉ tiêu 1.2", "Đổi bộ tiêu chí. Phía trên theo Bộ tiêu chí 2025"]);
}

#[test]
fn made_up_figures_say_so_on_every_page_and_file() {
    let site = compiled();
    for (path, bytes) in &site.output.files {
        let made_up = path.starts_with("ket-qua/2024/a/")
            || path.starts_with("ket-qua/2025")
            || path.starts_with("ket-qua/2026")
            || path.starts_with("don-vi/99");
        if made_up {
            let said = std::str::from_utf8(bytes).unwrap();
            assert!(said.contains("Số liệu minh họa"), "{path}");
        }
    }
    for real in ["don-vi/98001-xa-that/index.html", "ket-qua/2024/that/index.html"] {
        assert!(!words(&site, real).contains("Số liệu minh họa"), "{real}");
    }
    for mixed in ["ket-qua/index.html", "ket-qua/2024/index.html", "index.html"] {
        assert_says(&site, mixed, &["Số liệu minh họa."]);
        assert!(!text(&site, mixed).contains("không phải kết quả thật"), "{mixed} calls real figures made up");
    }
}

#[test]
fn an_outcome_that_the_source_does_not_give_is_told_to_be_computed() {
    let site = compiled();
    assert_says(&site, "ket-qua/2024/that/index.html", &["Bảng nguồn không ghi kết quả; trang này tính từ điểm số"]);
}

#[test]
fn criteria_have_their_guides_and_the_pages_that_tell_of_them() {
    let site = compiled();
    assert_says(
        &site,
        "tieu-chi/qd619-2017/2/index.html",
        &["Tiêu chí 2. Hòa giải ở cơ sở", "Lời hướng dẫn về hòa giải.", "Chuyện hòa giải", "Điểm tối thiểu 20 điểm"],
    );
    assert_says(&site, "tieu-chi/qd619-2017/2/index.html", &["Tiêu chí 1. Hòa giải ở cơ sở (Bộ tiêu chí 2025)"]);
    assert_says(&site, "tieu-chi/qd619-2017/index.html", &["Mức hài lòng còn phải xem lại.", "Bộ tiêu chí 2025"]);
    assert_says(
        &site,
        "tieu-chi/qd27-2025/1.1/index.html",
        &["Trong năm không phát sinh nhiệm vụ thì được tính là đạt.", "100%"],
    );
    assert_says(&site, "don-vi/99101-xa-an-hoa/index.html", &["Chuyện hòa giải"]);
    assert!(!words(&site, "don-vi/99101-xa-an-binh/index.html").contains("Chuyện hòa giải"));
}

#[test]
fn tables_for_machines_are_exact_and_in_a_fixed_order() {
    let site = compiled();
    let csv = text(&site, "du-lieu/ket-qua-2024-a.csv");
    let rows: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(
        rows[0],
        "round,year,set,unit,code,name,type,district,province,class,status,declared,total,1,2,satisfaction,\
         disciplined,pilot,decision,decision_date,source,note,illustrative"
    );
    assert_eq!(
        rows[1],
        "2024/a,2024,qd619-2017,99101-xa-an-hoa,99101,Xã An Hòa,Xã,Huyện Thử,Tỉnh Mẫu,,met,met,90.5,55.5,35,95,,\
         false,12/QĐ-UBND,2025-02-01,,,true"
    );
    assert!(rows[3].contains(",not-assessed,not-assessed,,,,,,false,") && rows[3].ends_with(",Đang giải thể,true"));
    assert!(rows[4].contains(",no-data,,,,,,,false,"), "{}", rows[4]);
    assert_eq!(rows.len(), 6, "a row a unit, and the end of the last line");
    let all = text(&site, "du-lieu/ket-qua.csv");
    assert_eq!(all.lines().count(), 1 + 4 + 1 + 2);
    assert!(text(&site, "du-lieu/don-vi.csv").contains("98001-xa-that,98001,Xã Thật,"));
}

#[test]
fn the_data_package_describes_every_shared_file() {
    let site = compiled();
    let package: serde_json::Value = serde_json::from_str(text(&site, "du-lieu/datapackage.json")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let mut described = BTreeSet::from(["datapackage.json".to_owned(), "index.html".to_owned()]);
    for resource in resources {
        let path = resource["path"].as_str().unwrap();
        described.insert(path.to_owned());
        let file = text(&site, &format!("du-lieu/{path}"));
        if resource["format"] == "json" {
            let json: serde_json::Value = serde_json::from_str(file).unwrap();
            assert_eq!(json["illustrative"], resource["illustrative"], "{path}");
            continue;
        }
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(file.split("\r\n").next(), Some(names.join(",").as_str()), "{path}");
        assert_eq!(names.last(), Some(&"illustrative"), "{path}");
    }
    let files = site.output.files.iter().filter_map(|(path, _)| path.strip_prefix("du-lieu/"));
    assert_eq!(files.map(str::to_owned).collect::<BTreeSet<_>>(), described);
}

#[test]
fn the_search_page_leads_to_every_list_without_a_script() {
    let page = text(&compiled(), "tim-kiem/index.html").to_owned();
    for list in ["ket-qua", "don-vi", "tieu-chi", "du-lieu"] {
        assert!(page.contains(&format!("href=\"../{list}/index.html\"")), "{list}: {page}");
    }
}

#[test]
fn every_link_leads_to_a_file_of_the_output() {
    let site = compiled();
    let mut broken = Vec::new();
    let pages = site.output.files.iter().filter(|(path, _)| path.ends_with("index.html"));
    for (path, bytes) in pages {
        let html = std::str::from_utf8(bytes).unwrap();
        for start in [" href=\"", " src=\""] {
            for (at, _) in html.match_indices(start) {
                let href = html[at + start.len()..].split('"').next().unwrap_or("");
                let to = href.split(['#', '?']).next().unwrap_or("");
                if href.contains(':') || to.is_empty() {
                    continue;
                }
                if resolve(path, to).is_none_or(|target| site.output.get(&target).is_none()) {
                    broken.push(format!("{path}: {href}"));
                }
            }
        }
        assert!(!html.contains('⟦'), "{path} lacks interface words");
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn resolve(from: &str, to: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn a_guide_for_no_criterion_and_a_page_about_none_are_problems() {
    let mut files = files();
    files.push(("content/tieu-chi/a/9.md", "---\ntitle: Chín\n---\n\nChữ.\n".into()));
    files.push(("content/tieu-chi/a/chung.md", "---\ntitle: Chung\n---\n\nChữ.\n".into()));
    files.push(("content/x.md", "---\ntitle: X\ncriteria: [qd619-2017/7]\nplaces: [\"97000\"]\n---\n\nChữ.\n".into()));
    let blob = |(path, text): (&str, String)| Blob::new(path.into(), Arc::from(text.into_bytes()));
    let snapshot: Snapshot = files.into_iter().map(blob).collect();
    let options = Options { today: Date::new(2026, 11, 23).unwrap(), drafts: DraftPages::Leave, base_url: None };
    let compiled = compile(&snapshot, &options, &Memos::default(), &|_| {});
    let told: Vec<String> = compiled
        .report
        .diagnostics()
        .iter()
        .map(|found| format!("{} {}", found.problem.code(), found.place.path))
        .collect();
    for wanted in [
        "guide-number-unknown content/tieu-chi/a/9.md",
        "guide-number-missing content/tieu-chi/a/chung.md",
        "criterion-unknown content/x.md",
        "place-unknown content/x.md",
    ] {
        assert!(told.iter().any(|told| told == wanted), "{wanted} is not among {told:#?}");
    }
}

#[test]
fn two_criteria_sets_are_compared_on_a_page() {
    let site = compiled();
    assert_says(
        &site,
        "tieu-chi/qd27-2025/so-voi-qd619-2017/index.html",
        &[
            "Bộ tiêu chí 2025 so với Bộ tiêu chí 2017",
            "Thay đổi về tiêu chí: 1 tiêu chí có thay đổi, 1 tiêu chí không còn.",
            "Từ số 2 thành số 1 Không còn chấm điểm 1 Hòa giải ở cơ sở",
            "chỉ đối chiếu tiêu chí",
            "Không còn tiêu chí riêng 1 Thi hành pháp luật (60 điểm)",
            "Kết quả đánh giá sự hài lòng đạt từ 80% trở lên (chưa đối chiếu)",
        ],
    );
    assert!(text(&site, "tieu-chi/qd619-2017/index.html").contains("../qd27-2025/so-voi-qd619-2017/index.html"));
    assert!(text(&site, "sitemap.xml").contains("/tieu-chi/qd27-2025/so-voi-qd619-2017/"));
}

#[test]
fn a_report_draws_together_the_rounds_of_some_years() {
    let with = |period: &str| {
        let page = format!("---\ntitle: Tổng kết\nperiod: {period}\n---\n\nLời người viết.\n");
        let more = [("content/tong-ket.md", page)];
        let blob = |(path, text): (&str, String)| Blob::new(path.into(), Arc::from(text.into_bytes()));
        let snapshot: Snapshot = files().into_iter().chain(more).map(blob).collect();
        let today = Date::new(2026, 11, 23).unwrap();
        let options = Options { today, drafts: DraftPages::Leave, base_url: None };
        compile(&snapshot, &options, &Memos::default(), &|_| {})
    };
    let site = with("{from: 2024, to: 2026, place: {province: \"99\"}}");
    assert_says(
        &site,
        "tong-ket/index.html",
        &[
            "Lời người viết.",
            "Kết quả các năm 2024–2026 3 đợt đánh giá, trong đó 2 đợt có số liệu. 0 trong 1 đợt có kế hoạch đã đạt mục tiêu.",
            "nhưng hai năm theo hai bộ tiêu chí khác nhau nên không so được với nhau",
            "2025 Tạm dừng",
            "2, chưa đạt",
            "Phía trên theo Bộ tiêu chí 2017, phía dưới theo Bộ tiêu chí 2025",
            "Tiêu chí 2. Hòa giải ở cơ sở 87,5% số điểm tối đa",
            "Số liệu minh họa",
        ],
    );
    let codes = |compiled: &Compiled| -> Vec<&'static str> {
        let all = compiled.report.diagnostics().iter();
        all.map(|found| found.problem.code()).filter(|code| code.starts_with("period")).collect()
    };
    assert_eq!(codes(&site), [""; 0]);
    assert_eq!(codes(&with("{from: 2026, to: 2024}")), ["period-reversed"]);
    assert_eq!(codes(&with("{from: 2010, to: 2012}")), ["period-empty"]);
    assert_eq!(codes(&with("{from: 2024, to: 2026, place: {province: Tỉnh Khác}}")), ["period-empty"]);
}

#[test]
fn a_story_stands_beside_the_criterion_that_it_tells_of() {
    let site = compiled();
    assert_says(
        &site,
        "don-vi/99101-xa-an-hoa/index.html",
        &["Hòa giải ở cơ sở 35 /40 Mức tối thiểu: 20 điểm Chuyện về tiêu chí này ở đây: Chuyện hòa giải"],
    );
    assert_eq!(words(&site, "don-vi/99102-xa-binh-an/index.html").matches("Chuyện hòa giải").count(), 0);
}

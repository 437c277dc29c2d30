//! Every form of a report, over one set of findings.

#[path = "report/places.rs"]
mod places;

use insta::assert_snapshot;
use tiepcan::base::problem::{Links, Results};
use tiepcan::base::say::Nearest;
use tiepcan::base::{Cell, Diagnostic, Note, Place, Problem, Span};
use tiepcan::report::{Colours, Finding, Format, Look, Outcome, find, render};
use tiepcan::value::{Lang, Points};

const PAGE: &str = "---\ntitle: Hòa giải\ntac-gia: Nguyễn Ý\n---\n\nXem [trang này](khong-co.md) và nhiều điều khác.\n";
const TABLE: &str = "mã,tên,Tổng điểm\r\n00097,Xã A,95\r\n00098,\"Xã B\",80\r\n";

fn source(path: &str) -> Option<&'static [u8]> {
    match path {
        "content/hoa-giai.md" => Some(PAGE.as_bytes()),
        "content/2023/scores.csv" => Some(TABLE.as_bytes()),
        "content/cu.md" => Some(b"ti\xd5p c\xcbn\nph\xb8p lu\xcbt"),
        _ => None,
    }
}

fn span(text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap();
    Span::new(start..start + part.len())
}

fn cell(sheet: Option<&str>) -> Cell {
    Cell { sheet: sheet.map(Into::into), row: 2, column: 2, header: "Tổng điểm".into(), value: "80".to_owned() }
}

fn total() -> Problem {
    Results::TotalNotSum { declared: Points::whole(80), sum: Points::from_hundredths(7850) }.into()
}

fn link() -> Diagnostic {
    Diagnostic {
        problem: Links::PageMissing { target: "khong-co.md".into(), nearest: Nearest(vec!["co.md".into()]) }.into(),
        place: Place::span("content/hoa-giai.md".into(), span(PAGE, "khong-co.md")),
        notes: vec![Note::FirstHere(Place::span("content/hoa-giai.md".into(), span(PAGE, "Hòa giải")))],
    }
}

fn in_workbook() -> Diagnostic {
    let place = Place { path: "content/2023/scores.xlsx".into(), span: None, cell: Some(cell(Some("Danh sách"))) };
    Diagnostic { problem: total(), place, notes: vec![Note::Said("ghi chú riêng".into())] }
}

fn in_csv() -> Diagnostic {
    let place = Place {
        path: "content/2023/scores.csv".into(),
        span: Some(span(TABLE, "80")),
        cell: Some(Cell { header: "Tổng điểm".into(), ..cell(None) }),
    };
    Diagnostic { problem: total(), place, notes: Vec::new() }
}

fn whole_file() -> Diagnostic {
    let problem = Links::AltMissing { target: "a, b: 100%.png".into() }.into();
    Diagnostic { problem, place: Place::file("content/a, b%.md".into()), notes: Vec::new() }
}

fn all() -> Vec<Diagnostic> {
    vec![in_csv(), in_workbook(), whole_file(), link()]
}

fn show(format: Format, found: &[Diagnostic], look: &Look) -> String {
    let findings: Vec<Finding<'_>> = find(found, &source);
    render(format, &findings, look, Outcome { written: 3, pages: 2, ms: 41 })
}

#[test]
fn people_see_the_line_and_how_to_mend_it() {
    assert_snapshot!(show(Format::Human, &all(), &Look::default()), @r#"
    lỗi[total-not-sum]: Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5
     --> content/2023/scores.csv:3:14
      |
    3 | 00098,"Xã B",80
      |              ^^
      |
      = Ghi chú: ô C3, cột «Tổng điểm», đang ghi «80»
      = Cách sửa: Đối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần.

    lỗi[total-not-sum]: Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5
    --> content/2023/scores.xlsx!Danh sách!C3
     = Ghi chú: ô C3, cột «Tổng điểm», đang ghi «80»
     = Ghi chú: ghi chú riêng
     = Cách sửa: Đối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần.

    cảnh báo[alt-text-missing]: Hình «a, b: 100%.png» chưa có lời mô tả cho người không nhìn thấy
    --> content/a, b%.md
     = Cách sửa: Viết lời mô tả vào giữa ngoặc vuông: ![mô tả hình](duong-dan.png).

    lỗi[link-target-missing]: Liên kết tới «khong-co.md», nhưng không có trang hay tệp nào ở đó. Có phải ý bạn là «co.md»?
     --> content/hoa-giai.md:6:17
      |
    6 | Xem [trang này](khong-co.md) và nhiều điều khác.
      |                 ^^^^^^^^^^^
      |
      = Cách sửa: Sửa đường dẫn tới tệp .md (tính từ trang này), hoặc bỏ liên kết.
    Ghi chú: Chỗ thứ nhất ở đây
     --> content/hoa-giai.md:2:8
      |
    2 | title: Hòa giải
      |        ^^^^^^^^
    "#);
}

#[test]
fn people_see_it_in_english_too() {
    assert_snapshot!(show(Format::Human, &[link()], &Look { lang: Lang::En, ..Look::default() }), @r#"
    error[link-target-missing]: The link leads to «khong-co.md», where there is no page or file. Did you mean «co.md»?
     --> content/hoa-giai.md:6:17
      |
    6 | Xem [trang này](khong-co.md) và nhiều điều khác.
      |                 ^^^^^^^^^^^
      |
      = How to mend it: Correct the path to the .md file (relative to this page), or remove the link.
    Note: The first one is here
     --> content/hoa-giai.md:2:8
      |
    2 | title: Hòa giải
      |        ^^^^^^^^
    "#);
}

#[test]
fn colours_are_used_only_when_asked_for() {
    let coloured = show(Format::Human, &all(), &Look { colours: Colours::Used, ..Look::default() });
    assert!(coloured.contains("\u{1b}["));
    assert!(!show(Format::Human, &all(), &Look::default()).contains('\u{1b}'));
}

#[test]
fn repeats_in_one_file_are_counted_and_not_shown() {
    let text = show(Format::Human, &vec![link(); 12], &Look::default());
    assert_eq!(text.matches("link-target-missing").count(), 5);
    assert_eq!(text.matches("… và 7 chỗ nữa trong tệp này").count(), 1);
    let text = show(Format::Human, &vec![link(); 5], &Look::default());
    assert!(!text.contains("chỗ nữa"));
}

#[test]
fn a_warning_in_many_files_is_drawn_once_and_its_other_places_are_named() {
    let warning = |n: usize| {
        let problem = Links::AltMissing { target: format!("{n}.png") }.into();
        Diagnostic { problem, place: Place::file(format!("content/{n}.md").into()), notes: Vec::new() }
    };
    let many: Vec<Diagnostic> = (10..30).map(warning).collect();
    let text = show(Format::Human, &many, &Look::default());
    assert_eq!(text.matches("alt-text-missing").count(), 1, "{text}");
    assert!(text.contains("content/11.md: Hình «11.png»"), "{text}");
    assert!(text.contains("… và 11 chỗ nữa trong các tệp khác"), "{text}");
}

#[test]
fn short_lines_are_what_editors_parse() {
    assert_snapshot!(show(Format::Short, &all(), &Look::default()), @r#"
    content/2023/scores.csv:3:14: error[total-not-sum]: Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5
    content/2023/scores.xlsx!Danh sách!C3: error[total-not-sum]: Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5
    content/a, b%.md: warning[alt-text-missing]: Hình «a, b: 100%.png» chưa có lời mô tả cho người không nhìn thấy
    content/hoa-giai.md:6:17: error[link-target-missing]: Liên kết tới «khong-co.md», nhưng không có trang hay tệp nào ở đó. Có phải ý bạn là «co.md»?
    "#);
}

#[test]
fn json_is_the_contract() {
    let text = show(Format::Json, &[link(), in_workbook()], &Look::default());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_snapshot!(serde_json::to_string_pretty(&value).unwrap(), @r#"
    {
      "diagnostics": [
        {
          "cell": null,
          "code": "link-target-missing",
          "column": 17,
          "help": {
            "en": "Correct the path to the .md file (relative to this page), or remove the link.",
            "vi": "Sửa đường dẫn tới tệp .md (tính từ trang này), hoặc bỏ liên kết."
          },
          "line": 6,
          "message": {
            "en": "The link leads to «khong-co.md», where there is no page or file. Did you mean «co.md»?",
            "vi": "Liên kết tới «khong-co.md», nhưng không có trang hay tệp nào ở đó. Có phải ý bạn là «co.md»?"
          },
          "notes": [
            {
              "column": 8,
              "line": 2,
              "message": {
                "en": "The first one is here",
                "vi": "Chỗ thứ nhất ở đây"
              },
              "path": "content/hoa-giai.md"
            }
          ],
          "path": "content/hoa-giai.md",
          "severity": "error",
          "sheet": null
        },
        {
          "cell": "C3",
          "code": "total-not-sum",
          "column": null,
          "help": {
            "en": "Compare with the original table, then mend the total or the scores.",
            "vi": "Đối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần."
          },
          "line": null,
          "message": {
            "en": "The total says 80, but the criteria add up to 78,5",
            "vi": "Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5"
          },
          "notes": [
            {
              "column": null,
              "line": null,
              "message": {
                "en": "ghi chú riêng",
                "vi": "ghi chú riêng"
              },
              "path": null
            }
          ],
          "path": "content/2023/scores.xlsx",
          "severity": "error",
          "sheet": "Danh sách"
        }
      ],
      "errors": 2,
      "format": 1,
      "ms": 41,
      "pages": 2,
      "warnings": 0,
      "written": 3
    }
    "#);
    assert!(text.starts_with("{\"format\":1,\"diagnostics\":[{\"code\":"));
    assert!(text.ends_with("\"errors\":2,\"warnings\":0,\"written\":3,\"pages\":2,\"ms\":41}\n"), "{text}");
}

#[test]
fn json_without_findings_is_whole() {
    assert_snapshot!(show(Format::Json, &[], &Look::default()), @r#"
    {"format":1,"diagnostics":[],"errors":0,"warnings":0,"written":3,"pages":2,"ms":41}
    "#);
}

#[test]
fn sarif_names_rules_and_places() {
    assert_snapshot!(show(Format::Sarif, &[link()], &Look { prefix: "trang/".into(), ..Look::default() }), @r#"
    {
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "runs": [
        {
          "columnKind": "unicodeCodePoints",
          "results": [
            {
              "level": "error",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "trang/content/hoa-giai.md"
                    },
                    "region": {
                      "endColumn": 28,
                      "endLine": 6,
                      "startColumn": 17,
                      "startLine": 6
                    }
                  }
                }
              ],
              "message": {
                "text": "Liên kết tới «khong-co.md», nhưng không có trang hay tệp nào ở đó. Có phải ý bạn là «co.md»?\nSửa đường dẫn tới tệp .md (tính từ trang này), hoặc bỏ liên kết."
              },
              "relatedLocations": [
                {
                  "id": 0,
                  "message": {
                    "text": "Chỗ thứ nhất ở đây"
                  },
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "trang/content/hoa-giai.md"
                    },
                    "region": {
                      "endColumn": 16,
                      "endLine": 2,
                      "startColumn": 8,
                      "startLine": 2
                    }
                  }
                }
              ],
              "ruleId": "link-target-missing",
              "ruleIndex": 0
            }
          ],
          "tool": {
            "driver": {
              "language": "vi",
              "name": "tiepcan",
              "rules": [
                {
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "fullDescription": {
                    "text": "Liên kết hỏng làm người đọc mất phương hướng, nên được kiểm tra trước khi công bố."
                  },
                  "help": {
                    "text": "Liên kết hỏng làm người đọc mất phương hướng, nên được kiểm tra trước khi công bố."
                  },
                  "id": "link-target-missing",
                  "shortDescription": {
                    "text": "link-target-missing"
                  }
                }
              ],
              "semanticVersion": "0.1.0"
            }
          }
        }
      ],
      "version": "2.1.0"
    }
    "#);
}

#[test]
fn sarif_names_cells_and_counts_each_rule_once() {
    let text = show(Format::Sarif, &all(), &Look::default());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let run = &value["runs"][0];
    let ids: Vec<_> = run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| &rule["id"]).collect();
    assert_eq!(ids, ["alt-text-missing", "link-target-missing", "total-not-sum"]);
    let cell = &run["results"][1]["locations"][0];
    assert_eq!(cell["logicalLocations"][0]["fullyQualifiedName"], "content/2023/scores.xlsx!Danh sách!C3");
    assert_eq!(
        run["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "content/a%2C%20b%25.md"
    );
}

#[test]
fn github_commands_are_escaped() {
    assert_snapshot!(show(Format::Github, &all(), &Look { prefix: "trang/".into(), ..Look::default() }), @r#"
    ::error file=trang/content/2023/scores.csv,line=3,col=14,endLine=3,endColumn=16,title=total-not-sum::!C3: Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5%0AĐối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần.
    ::error file=trang/content/2023/scores.xlsx,title=total-not-sum::!Danh sách!C3: Tổng điểm ghi 80, nhưng cộng các tiêu chí được 78,5%0AĐối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần.
    ::warning file=trang/content/a%2C b%25.md,title=alt-text-missing::Hình «a, b: 100%25.png» chưa có lời mô tả cho người không nhìn thấy%0AViết lời mô tả vào giữa ngoặc vuông: ![mô tả hình](duong-dan.png).
    ::error file=trang/content/hoa-giai.md,line=6,col=17,endLine=6,endColumn=28,title=link-target-missing::Liên kết tới «khong-co.md», nhưng không có trang hay tệp nào ở đó. Có phải ý bạn là «co.md»?%0ASửa đường dẫn tới tệp .md (tính từ trang này), hoặc bỏ liên kết.
    "#);
}

#[test]
fn a_report_cannot_command_the_terminal() {
    let found = [Diagnostic {
        problem: Links::PageMissing { target: "\u{1b}[2J\r\nx".into(), nearest: Nearest::default() }.into(),
        place: Place::file("content/\u{1b}[31m.md".into()),
        notes: vec![Note::Said("\u{7}".into())],
    }];
    for format in [Format::Human, Format::Short] {
        let text = show(format, &found, &Look::default());
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
    }
}

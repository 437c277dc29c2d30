//! `tiepcan pack`: what is written, and what is left alone.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::{BROKEN, put, site, tiepcan};

const LESSON: &str = "---\ntitle: Bài một\nminutes: 10\nobjectives: [Biết]\nserves: [1]\n---\n\n## Phần đầu\n\nXem [bài hai](02.md) và [hướng dẫn](../../huong-dan.md).\n\n::: quiz cau-mot\nHỏi gì?\n- [x] Đúng\n- [ ] Sai\n> Giải thích: vậy. (Điều 5 Quyết định số 25/2021/QĐ-TTg)\n:::\n";

/// Every form that is made here; `pdf` has tests of its own.
const FORMS: [&str; 7] = ["zip", "html", "epub", "scorm", "txt", "docx", "gift"];

/// The small site with a course of two lessons.
fn course() -> TempDir {
    let root = site();
    put(root.path(), "site.yaml", "title: Trang thử\nbase_url: https://a.gov.vn/x/\n");
    put(root.path(), "content/tap-huan/_index.md", "---\ntitle: Tập huấn\n---\n");
    put(
        root.path(),
        "content/tap-huan/khoa/_index.md",
        "---\ntitle: Khóa thử\nkind: course\nobjectives: [Biết]\npacks: [zip, html, epub, scorm, txt]\nreview_by: 2027-01-31\n---\n",
    );
    put(root.path(), "content/tap-huan/khoa/01.md", LESSON);
    let second = LESSON.replace("một", "hai").replace("cau-mot", "cau-hai").replace("02.md", "01.md");
    put(root.path(), "content/tap-huan/khoa/02.md", second);
    root
}

fn pack(root: &Path, target: &str, form: &str, file: &Path, more: &[&str]) -> super::Run {
    let mut args = vec!["pack", target, "--as", form, "--date", "2026-11-27", "-o", file.to_str().unwrap()];
    args.extend(more);
    let root = root.to_str().unwrap().to_owned();
    tiepcan(args.into_iter().map(str::to_owned).chain([root]))
}

/// Files of a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_form_is_written_whole_and_the_same_each_time() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    for form in FORMS {
        let (first, second) = (out.path().join(format!("a.{form}")), out.path().join(format!("b.{form}")));
        for file in [&first, &second] {
            let run = pack(root.path(), "/tap-huan/khoa/", form, file, &[]);
            assert_eq!(run.code(), 0, "{form}: {}", run.stderr());
        }
        assert!(fs::read(&first).unwrap() == fs::read(&second).unwrap(), "{form} differs from run to run");
        // Ours is written over without a question.
        assert_eq!(pack(root.path(), "tap-huan/khoa", form, &first, &[]).code(), 0, "{form}");
    }
    assert_eq!(names(out.path()).len(), 14);
}

#[test]
fn a_page_that_is_not_there_is_told_with_the_nearest() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    for form in FORMS {
        let run = pack(root.path(), "/tap-huan/khoas/", form, &out.path().join("a"), &[]);
        assert_eq!(run.code(), 2, "{form}");
        assert!(run.stderr().contains("/tap-huan/khoa/"), "{form}: {}", run.stderr());
    }
    assert!(names(out.path()).is_empty());
}

#[test]
fn a_form_that_does_not_exist_is_told_with_those_that_do() {
    let root = course();
    let run = pack(root.path(), "/tap-huan/khoa/", "docs", &root.path().join("x"), &[]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("docx"), "{}", run.stderr());
}

#[test]
fn a_site_with_errors_packs_nothing() {
    let root = course();
    put(root.path(), "content/huong-dan.md", BROKEN);
    let out = tempfile::tempdir().unwrap();
    let run = pack(root.path(), "/tap-huan/khoa/", "zip", &out.path().join("a.zip"), &["--format", "json"]);
    assert_eq!(run.code(), 1);
    assert_eq!(run.json()["written"], 0);
    assert_eq!(run.json()["errors"], 1);
    assert!(names(out.path()).is_empty());
}

#[test]
fn a_missing_image_stops_the_package_at_its_place() {
    let root = course();
    put(root.path(), "content/huong-dan.md", "---\ntitle: A\n---\n\n![Ảnh](khong-co.png)\n");
    let out = tempfile::tempdir().unwrap();
    for form in FORMS {
        let run = pack(root.path(), "/huong-dan/", form, &out.path().join("a"), &["--format", "short"]);
        assert_eq!(run.code(), 1, "{form}");
        assert!(run.stderr().contains("huong-dan.md:5:1"), "{form}: {}", run.stderr());
        assert!(run.stderr().contains("image-missing"), "{form}: {}", run.stderr());
    }
    assert!(names(out.path()).is_empty());
}

#[test]
fn folders_and_files_of_others_are_left_alone() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    for form in FORMS {
        let run = pack(root.path(), "/tap-huan/khoa/", form, out.path(), &[]);
        assert_eq!((run.code(), names(out.path())), (2, vec![]), "{form}: {}", run.stderr());
    }
    let letter = out.path().join("thu");
    for form in FORMS {
        fs::write(&letter, "của người khác").unwrap();
        assert_eq!(pack(root.path(), "/tap-huan/khoa/", form, &letter, &[]).code(), 2, "{form}");
        assert_eq!(fs::read_to_string(&letter).unwrap(), "của người khác", "{form}");
        assert_eq!(pack(root.path(), "/tap-huan/khoa/", form, &letter, &["--force"]).code(), 0, "{form}");
        assert_ne!(fs::read(&letter).unwrap(), "của người khác".as_bytes(), "{form}");
        assert_eq!(names(out.path()), ["thu"], "{form}");
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_leaves_what_was_there() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("a.html");
    assert_eq!(pack(root.path(), "/tap-huan/khoa/", "html", &file, &[]).code(), 0);
    let before = fs::read(&file).unwrap();
    put(root.path(), "content/tap-huan/khoa/01.md", LESSON.replace("Hỏi gì", "Hỏi gì nữa"));
    // A limit of 4 KB for any file stands for a full disk.
    let line = format!(
        "trap '' XFSZ; ulimit -f 4; exec {} pack /tap-huan/khoa/ --as html -o {} {}",
        env!("CARGO_BIN_EXE_tiepcan"),
        file.display(),
        root.path().display()
    );
    let run = Command::new("bash").args(["-c", &line]).output().unwrap();
    assert_eq!(run.status.code(), Some(2), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(names(out.path()), ["a.html"]);
}

/// Fails where a text is not well-formed XML.
fn is_well_formed(text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    while reader.read_event().unwrap_or_else(|error| panic!("{error}: {text}")) != quick_xml::events::Event::Eof {}
}

#[test]
fn odd_letters_wide_tables_and_long_questions_do_no_harm() {
    let root = course();
    let wide = "| a | b | c | d | e | f | g | h | i | j | k | l |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n";
    let option = |n: usize| format!("- [{}] Lựa chọn {n}", if n == 3 { 'x' } else { ' ' });
    let options = (0..200).map(option).collect::<Vec<_>>().join("\n");
    let text = format!(
        "---\ntitle: Chữ lạ\n---\n\nTie\u{302}\u{301}ng Vie\u{302}\u{323}t 😀 \u{5e9}\u{5dc}\u{5d5}\u{5dd} & <không phải thẻ>.\n\n## Hai\n\n#### Bốn\n\n{wide}\n::: quiz dai\nChọn?\n{options}\n> Giải thích: vậy. (Điều 5 Quyết định số 25/2021/QĐ-TTg)\n:::\n"
    );
    put(root.path(), "content/la.md", text);
    let out = tempfile::tempdir().unwrap();
    for form in FORMS {
        let file = out.path().join(format!("a.{form}"));
        let run = pack(root.path(), "/la/", form, &file, &["--format", "json"]);
        assert_eq!(run.code(), 0, "{form}: {}", run.stdout());
        // The heading that skips a level is told whatever the form.
        assert!(run.stdout().contains("heading-jump"), "{form}: {}", run.stdout());
        let texts = texts(&file);
        for text in texts.iter().filter(|text| text.starts_with("<?xml")) {
            is_well_formed(text);
        }
        let all = texts.concat();
        assert!(!all.contains("e\u{302}") && (form == "gift" || all.contains("Tiếng Việt")), "{form}: letters in NFC");
        let shown = ["zip", "html", "epub", "scorm", "docx"].contains(&form);
        assert_eq!(shown, all.contains("\u{5e9}\u{5dc}\u{5d5}\u{5dd}") && all.contains('😀'), "{form}");
        assert_eq!(form != "txt", (0..200).all(|n| all.contains(&format!("Lựa chọn {n}"))), "{form}: every choice");
    }
    let spoken = fs::read_to_string(out.path().join("a.txt")).unwrap();
    assert!(spoken.contains("Tiếng Việt") && !spoken.contains('😀'), "{spoken}");
}

#[test]
fn a_picture_of_forty_megabytes_is_told_and_packed() {
    let root = course();
    let mut picture = b"GIF89a\x02\x00\x01\x00\x80\x00\x00".to_vec();
    picture.resize(40 << 20, 0);
    put(root.path(), "content/anh.gif", picture);
    put(root.path(), "content/nang.md", "---\ntitle: A\n---\n\n![Ảnh một](anh.gif)\n");
    let out = tempfile::tempdir().unwrap();
    for form in ["zip", "html", "epub", "scorm", "docx"] {
        let file = out.path().join("a");
        let run = pack(root.path(), "/nang/", form, &file, &["--format", "short"]);
        assert_eq!(run.code(), 0, "{form}: {}", run.stderr());
        assert!(run.stderr().contains("image-heavy"), "{form}: {}", run.stderr());
        assert!(fs::metadata(&file).unwrap().len() > 40 << 20, "{form}: pictures are packed as they are");
    }
}

#[test]
fn long_sentences_and_strange_abbreviations_are_told_where_they_stand() {
    let root = course();
    put(
        root.path(),
        "content/loa.md",
        "---\ntitle: Loa\n---\n\nCâu ngắn. Nộp cho XYZT.\n\nCăn cứ là khoản 1 Điều 5 Quyết định số 25/2021/QĐ-TTg của Thủ tướng Chính phủ.\n",
    );
    let out = tempfile::tempdir().unwrap();
    let run = pack(root.path(), "/loa/", "txt", &out.path().join("a.txt"), &["--format", "json"]);
    let told: Vec<String> = run.json()["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{}:{} {}", one["line"], one["column"], one["code"].as_str().unwrap()))
        .collect();
    assert_eq!(told, ["5:11 spoken-abbreviation-unknown", "7:1 spoken-sentence-long"]);
    let strict = pack(root.path(), "/loa/", "txt", &out.path().join("b.txt"), &["--strict"]);
    assert_eq!(strict.code(), 1);
    assert_eq!(names(out.path()), ["a.txt"]);
}

#[test]
fn build_publishes_the_packages_that_pages_ask_for_and_keeps_those_that_did_not_change() {
    let root = course();
    let out = root.path().join("public");
    let build = |day: &str| {
        let args = ["build", root.path().to_str().unwrap(), "--packs", "--date", day, "--quiet"];
        let run = tiepcan(args);
        assert_eq!(run.code(), 0, "{}", run.stderr());
    };
    let files = ["khoa.zip", "khoa.html", "khoa.epub", "khoa.scorm.zip", "khoa.txt"]
        .map(|name| out.join("tap-huan/khoa").join(name));
    let read = || files.each_ref().map(|file| fs::read(file).unwrap());
    build("2026-11-27");
    let first = read();
    let page = fs::read_to_string(out.join("tap-huan/khoa/index.html")).unwrap();
    assert!(page.contains("./khoa.scorm.zip") && page.contains("SCORM 1.2"), "{page}");
    build("2026-11-28");
    for (file, (before, after)) in files.iter().zip(first.iter().zip(read())) {
        assert!(*before == after, "another day alone changes {}", file.display());
    }
    put(root.path(), "content/tap-huan/khoa/01.md", LESSON.replace("Phần đầu", "Phần mở đầu"));
    build("2026-11-29");
    for (file, (before, after)) in files.iter().zip(first.iter().zip(read())) {
        assert!(*before != after, "{} is not made again", file.display());
    }
    let run = tiepcan(["build", root.path().to_str().unwrap(), "--quiet"]);
    assert_eq!(run.code(), 0);
    assert!(files.iter().all(|file| !file.exists()));
    assert!(!fs::read_to_string(out.join("tap-huan/khoa/index.html")).unwrap().contains("khoa.zip"));
}

#[test]
fn a_form_that_a_page_cannot_have_is_told_where_it_is_asked_for() {
    let root = course();
    put(root.path(), "content/tap-huan/khoa/khoa.zip", "x");
    put(root.path(), "content/huong-dan.md", "---\ntitle: Hướng dẫn\npacks: [zip]\n---\n\nTừng bước.\n");
    put(root.path(), "content/huong-dan/huong-dan.zip", "x");
    put(root.path(), "content/khac.md", "---\ntitle: Khác\n---\n\n[tệp](huong-dan/huong-dan.zip)\n");
    let run = tiepcan(["build", root.path().to_str().unwrap(), "--packs", "--format", "short"]);
    assert!(
        run.stderr().contains("huong-dan.md:3:9") && run.stderr().contains("pack-not-possible"),
        "{}",
        run.stderr()
    );
}

/// Words that stand in trainer's notes only.
const SECRETS: [&str; 2] = ["Nhắc lớp về buổi chiều", "Lời dặn kín"];

/// The course with a note in its own page and in a lesson.
fn noted_course() -> TempDir {
    let root = course();
    let note =
        |title: &str, secret: &str| format!("\n::: trainer {title}\n{secret}, xem [bài hai](khoa/02.md).\n:::\n");
    let index = root.path().join("content/tap-huan/khoa/_index.md");
    let text = fs::read_to_string(&index).unwrap().replace("[zip, html,", "[zip, docx, gift, html,");
    fs::write(&index, text + &note("Lời dặn kín", "Chuẩn bị phòng").replace("khoa/02.md", "02.md")).unwrap();
    put(
        root.path(),
        "content/tap-huan/khoa/01.md",
        format!("{LESSON}{}", note("", SECRETS[0]).replace("khoa/02.md", "02.md")),
    );
    root
}

/// The text of a file, or of each file in an archive.
fn texts(file: &Path) -> Vec<String> {
    let bytes = fs::read(file).unwrap();
    if !bytes.starts_with(b"PK") {
        return vec![String::from_utf8_lossy(&bytes).into_owned()];
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut text = Vec::new();
            std::io::Read::read_to_end(&mut archive.by_index(at).unwrap(), &mut text).unwrap();
            String::from_utf8_lossy(&text).into_owned()
        })
        .collect()
}

#[test]
fn trainers_notes_are_in_nothing_that_is_published_or_handed_out() {
    let root = noted_course();
    let run = tiepcan(["build", root.path().to_str().unwrap(), "--packs", "--quiet"]);
    assert_eq!(run.code(), 0, "{}", run.stderr());
    let (mut folders, mut files) = (vec![root.path().join("public")], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    assert!(files.iter().filter(|file| file.to_string_lossy().contains("/khoa/khoa")).count() >= 7, "{files:?}");
    for form in ["zip", "html", "epub", "scorm", "txt", "docx", "gift"] {
        for target in ["/tap-huan/khoa/", "/tap-huan/khoa/01/"] {
            let file = root.path().join(format!("phat{}.{form}", target.len()));
            assert_eq!(pack(root.path(), target, form, &file, &[]).code(), 0, "{form} {target}");
            files.push(file);
        }
    }
    for file in files {
        for text in texts(&file) {
            for secret in SECRETS {
                assert!(!text.contains(secret), "{} tells «{secret}»", file.display());
            }
        }
    }
}

#[test]
fn the_trainers_copy_has_the_notes_and_says_whose_it_is() {
    let root = noted_course();
    let out = tempfile::tempdir().unwrap();
    for form in ["html", "docx", "zip", "epub"] {
        for (target, wanted) in [("/tap-huan/khoa/", &SECRETS[..]), ("/tap-huan/khoa/01/", &SECRETS[..1])] {
            let file = out.path().join(format!("a{}.{form}", target.len()));
            let run = pack(root.path(), target, form, &file, &["--trainer"]);
            assert_eq!(run.code(), 0, "{form} {target}: {}", run.stderr());
            let text = texts(&file).concat();
            for secret in wanted.iter().chain(&["Ghi chú tập huấn viên", "Không phát cho người học"]) {
                assert!(text.contains(secret), "{form} {target} has no «{secret}»");
            }
        }
    }
}

#[test]
fn the_trainers_copy_is_refused_where_it_has_no_use_or_would_be_published() {
    let root = noted_course();
    let out = tempfile::tempdir().unwrap();
    for form in ["scorm", "txt", "gift"] {
        let run = pack(root.path(), "/tap-huan/khoa/", form, &out.path().join("a"), &["--trainer"]);
        assert_eq!(run.code(), 2, "{form}");
        assert!(run.stderr().contains("không có ghi chú tập huấn viên"), "{}", run.stderr());
    }
    let run = pack(root.path(), "/tap-huan/khoa/02/", "html", &out.path().join("a"), &["--trainer"]);
    assert!(run.code() == 2 && run.stderr().contains("::: trainer"), "{}", run.stderr());
    fs::create_dir(root.path().join("public")).unwrap();
    for folder in ["public", "content/tap-huan"] {
        let file = root.path().join(folder).join("a.html");
        let run = pack(root.path(), "/tap-huan/khoa/", "html", &file, &["--trainer"]);
        assert!(run.code() == 2 && run.stderr().contains("sẽ đăng lên mạng"), "{}", run.stderr());
        assert!(!file.exists());
    }
    assert!(names(out.path()).is_empty());
}

#[test]
fn the_single_page_runs_its_own_scripts_and_no_other() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("a.html");
    assert_eq!(pack(root.path(), "/tap-huan/khoa/", "html", &file, &[]).code(), 0);
    let page = fs::read_to_string(&file).unwrap();
    let policy = page.split_once("script-src 'nonce-").unwrap().1;
    let nonce = policy.split_once('\'').unwrap().0;
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains(&format!("<script nonce=\"{nonce}\">")) && page.contains("fieldset.quiz"), "{nonce}");
    assert!(page.contains("default-src 'none'") && !page.contains("unsafe-inline'; script"));
}

#[test]
fn a_document_says_on_each_page_where_it_is_from_and_what_it_holds() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    let foot = |day: &str| {
        let file = out.path().join(format!("{day}.docx"));
        let args = ["pack", "/tap-huan/khoa/01/", "--as", "docx", "--date", day, "-o", file.to_str().unwrap()];
        let run = tiepcan(args.into_iter().chain([root.path().to_str().unwrap()]));
        assert_eq!(run.code(), 0, "{}", run.stderr());
        texts(&file).into_iter().find(|text| text.contains("<w:ftr ")).unwrap()
    };
    let first = foot("2026-11-27");
    for part in ["a.gov.vn/x/tap-huan/khoa/01/", "Trang ", " PAGE ", " NUMPAGES ", "Ngày 27/11/2026", "Mã nội dung: "]
    {
        assert!(first.contains(part), "{part}: {first}");
    }
    let print = |foot: &str| foot.split_once("Mã nội dung: ").unwrap().1[..10].to_owned();
    assert_eq!(print(&first), print(&foot("2026-11-28")), "the day is no part of the content");
    put(root.path(), "content/tap-huan/khoa/01.md", LESSON.replace("Hỏi gì", "Hỏi gì nữa"));
    assert_ne!(print(&first), print(&foot("2026-11-27")));
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_feature_it_says_how_to_get_pdf() {
    let root = course();
    let out = tempfile::tempdir().unwrap();
    let run = pack(root.path(), "/tap-huan/khoa/", "pdf", &out.path().join("a.pdf"), &[]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("--features pdf"), "{}", run.stderr());
    assert!(names(out.path()).is_empty());
}

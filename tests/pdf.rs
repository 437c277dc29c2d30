//! Hand-outs as PDF: of what, always the same, and what is told of content that paper cannot show.
//! What the files are worth to others is asked of validators by `tests/pdf.py`.
#![expect(clippy::disallowed_methods, reason = "tests prepare and look at the disk themselves")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// What `pack --as pdf` says on its error stream, its exit code, and the file that it made.
struct Made {
    code: i32,
    said: String,
    bytes: Option<Vec<u8>>,
}

fn pack(root: &Path, target: &str, more: &[&str]) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pdf");
    let args = ["pack", target, "--as", "pdf", "--date", "2026-11-27", "--lang", "vi", "-o", file.to_str().unwrap()];
    let done = Command::new(env!("CARGO_BIN_EXE_tiepcan")).args(args).args(more).arg(root).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap() + &String::from_utf8(done.stdout).unwrap();
    Made { code: done.status.code().unwrap(), said, bytes: fs::read(file).ok() }
}

fn made(root: &Path, target: &str, more: &[&str]) -> Vec<u8> {
    let made = pack(root, target, more);
    assert_eq!(made.code, 0, "{target}: {}", made.said);
    made.bytes.unwrap()
}

fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let full = root.join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, text).unwrap();
}

/// A site with one page besides its home.
fn page(text: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "site.yaml", "title: Trang thử\nbase_url: https://a.gov.vn/x/\n");
    put(root.path(), "content/_index.md", "---\ntitle: Trang thử\n---\n\n[Bài](bai.md)\n");
    put(root.path(), "content/bai.md", format!("---\ntitle: Bài thử\n---\n\n{text}"));
    root
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

/// How many pages a file has, by its objects.
fn pages(bytes: &[u8]) -> usize {
    bytes.windows(b"/Type/Page/".len()).filter(|window| window == b"/Type/Page/").count()
}

#[test]
fn the_shipped_course_is_the_same_each_time() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let first = made(root, "/tap-huan/can-bo-cap-xa/", &[]);
    assert!(first.starts_with(b"%PDF-1.7"));
    assert!(holds(&first, "made-by-tiepcan"), "it can be written over");
    assert!(holds(&first, "pdfuaid"), "it says that it is PDF/UA");
    assert!(first == made(root, "/tap-huan/can-bo-cap-xa/", &[]), "bytes differ from run to run");
}

#[test]
fn trainers_have_their_own() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lesson = "/tap-huan/can-bo-cap-xa/01-vi-sao/";
    assert!(made(root, lesson, &["--trainer"]) != made(root, lesson, &[]));
}

#[test]
fn lessons_sets_units_and_any_page_can_be_handed_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for target in
        ["/tap-huan/can-bo-cap-xa/02-bon-bo-tieu-chi/", "/tieu-chi/qd25-2021/", "/don-vi/25822-thi-tran-lai-uyen/", "/"]
    {
        let file = made(root, target, &[]);
        assert!(file.len() > 20_000 && file.len() < 2_000_000, "{target}: {} bytes", file.len());
    }
}

#[test]
fn what_paper_cannot_show_is_told_with_its_place() {
    let wide = format!("|{}\n|{}\n|{}\n", "nghiêng|".repeat(30), "---|".repeat(30), "đường|".repeat(30));
    let root = page(&format!("Vui 🙂 và עברית.\n\n{wide}\n"));
    let made = pack(root.path(), "/bai/", &[]);
    assert_eq!(made.code, 0, "{}", made.said);
    assert!(made.bytes.is_some());
    for part in ["pdf-letter-unknown", "🙂 (U+1F642)", "ע (U+05E2)", "content/bai.md:5:5", "pdf-table-wide", "30 cột"]
    {
        assert!(made.said.contains(part), "{part}: {}", made.said);
    }
}

#[test]
fn pictures_that_are_too_heavy_or_broken_give_way_to_their_words() {
    let root = page("![Sơ đồ](to.png)\n\n![Ảnh hỏng](hong.png)\n\n![Đủ nhỏ](nho.png)\n");
    let mut file = png(4, 4);
    put(root.path(), "content/nho.png", &file);
    put(root.path(), "content/hong.png", &file[..file.len() - 30]);
    file.resize(40 << 20, 0);
    put(root.path(), "content/to.png", &file);
    let made = pack(root.path(), "/bai/", &[]);
    assert_eq!(made.code, 0, "{}", made.said);
    for part in [
        "pdf-picture-heavy",
        "to.png",
        "40 MB",
        "content/bai.md:5:",
        "pdf-picture-unreadable",
        "hong.png",
        "content/bai.md:7:",
    ] {
        assert!(made.said.contains(part), "{part}: {}", made.said);
    }
    assert!(made.bytes.unwrap().len() < 200_000);
    assert_eq!(made.said.matches("pdf-picture").count(), 2, "{}", made.said);
}

/// A grey picture.
fn png(width: u32, height: u32) -> Vec<u8> {
    use std::io::Write as _;
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        out.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let mut body = kind.to_vec();
        body.extend(data);
        let mut crc = flate2::Crc::new();
        crc.update(&body);
        out.extend(&body);
        out.extend(crc.sum().to_be_bytes());
    };
    let mut head = Vec::new();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 0, 0, 0, 0]);
    chunk(b"IHDR", &head);
    let mut rows = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    for _ in 0..height {
        rows.write_all(&[0]).unwrap();
        rows.write_all(&vec![128; width as usize]).unwrap();
    }
    chunk(b"IDAT", &rows.finish().unwrap());
    chunk(b"IEND", &[]);
    out
}

#[test]
fn odd_structure_does_no_harm() {
    let options: Vec<String> =
        (1..=200).map(|number| format!("- [{}] Đáp án {number}\n", if number == 3 { 'x' } else { ' ' })).collect();
    let deep: Vec<String> = (0..30).map(|depth| format!("{}- mục {depth}\n", "  ".repeat(depth))).collect();
    let quotes = format!("{} sâu\n", ">".repeat(40));
    let rows: Vec<String> =
        (0..200).map(|row| format!("| {row} | Nội dung dòng {row}, Tie\u{302}\u{301}ng Việt |\n")).collect();
    let (options, deep, rows) = (options.concat(), deep.concat(), rows.concat());
    let text = format!(
        "#### Bỏ bậc\n\nChữ\"; #pagebreak() $x$ \\ {{}} [x](../khong) .[^a] Lại[^a].\n\n##### Sâu\n\n{deep}\n{quotes}\n| Số | Chữ |\n|---|---|\n{rows}\n::: quiz dai\nChọn?\n\n{options}\n> Vì vậy (Điều 5 Quyết định số 25/2021/QĐ-TTg)\n:::\n\n[^a]: Ghi **chú**.\n"
    );
    let root = page(&text.replace("[x](../khong) ", ""));
    let made = pack(root.path(), "/bai/", &[]);
    assert_eq!(made.code, 0, "{}", made.said);
    assert!(pages(&made.bytes.unwrap()) > 4);
}

#[test]
fn a_missing_picture_stops_before_anything_is_written() {
    let root = page("![Không có](khong-co.png)\n");
    let made = pack(root.path(), "/bai/", &[]);
    assert_eq!(made.code, 1, "{}", made.said);
    assert!(made.said.contains("khong-co.png") && made.bytes.is_none());
}

#[test]
fn courses_publish_it_with_other_forms() {
    let root = page("Bài.\n");
    put(root.path(), "content/bai.md", "---\ntitle: Bài thử\npacks: [pdf]\n---\n\nChữ.\n");
    let out = tempfile::tempdir().unwrap();
    let to = out.path().join("public");
    let args = ["build", "--packs", "--date", "2026-11-27", "--out", to.to_str().unwrap()];
    let done = Command::new(env!("CARGO_BIN_EXE_tiepcan")).args(args).arg(root.path()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(fs::read(to.join("bai/bai.pdf")).unwrap().starts_with(b"%PDF"));
    assert!(fs::read_to_string(to.join("bai/index.html")).unwrap().contains("bai.pdf"));
}

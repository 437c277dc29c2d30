//! Share cards: asked for, drawn once, found in the pages' heads.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{put, site, tiepcan};

const SETTINGS: &str = "title: Trang thử\nbase_url: https://a.gov.vn/x/\n";

fn site_with(settings: &str) -> TempDir {
    let root = site();
    put(root.path(), "site.yaml", format!("{SETTINGS}{settings}"));
    root
}

fn build(root: &Path) -> String {
    let run = tiepcan(["build", root.to_str().unwrap(), "--format", "short", "--date", "2026-11-27"]);
    assert_eq!(run.code(), 0, "{}", run.stderr());
    run.stderr()
}

fn cards(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join("public/anh-chia-se")).into_iter().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// What a page says of its picture.
fn image(root: &Path, page: &str) -> Option<String> {
    let html = fs::read_to_string(root.join("public").join(page)).unwrap();
    Some(html.split_once("property=\"og:image\" content=\"")?.1.split_once('"')?.0.to_owned())
}

#[test]
fn cards_are_not_drawn_unless_asked_for() {
    let root = site_with("");
    build(root.path());
    assert!(cards(root.path()).is_empty() && image(root.path(), "index.html").is_none());
    // Without its own address a site cannot say where the picture is.
    put(root.path(), "site.yaml", "title: Trang thử\nshare_cards: true\n");
    build(root.path());
    assert!(cards(root.path()).is_empty() && image(root.path(), "index.html").is_none());
}

#[test]
fn every_page_names_its_card_by_its_whole_address() {
    let root = site_with("share_cards: true\n");
    build(root.path());
    let pages = ["index.html", "huong-dan/index.html"].map(|page| image(root.path(), page).unwrap());
    assert!(pages[0] != pages[1]);
    for image in pages {
        let file = image.strip_prefix("https://a.gov.vn/x/").unwrap();
        let picture = fs::read(root.path().join("public").join(file)).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\0\0\x02\x76"), "{file}: 1200 to 630");
    }
    let html = fs::read_to_string(root.path().join("public/huong-dan/index.html")).unwrap();
    for tag in ["og:title\" content=\"Hướng dẫn", "og:image:width\" content=\"1200", "og:image:height\" content=\"630"]
    {
        assert!(html.contains(tag), "{tag}");
    }
    assert!(!fs::read_to_string(root.path().join("public/404.html")).unwrap().contains("og:image"));
}

#[test]
fn a_card_of_the_last_build_is_taken_as_it_is_unless_it_is_damaged() {
    let root = site_with("share_cards: true\n");
    build(root.path());
    let first: Vec<Vec<u8>> = cards(root.path()).iter().map(|file| fs::read(file).unwrap()).collect();
    assert!(build(root.path()).contains("0 tệp mới hoặc thay đổi"));
    let broken = &cards(root.path())[0];
    let mut bytes = first[0].clone();
    bytes[900] ^= 1;
    fs::write(broken, bytes).unwrap();
    build(root.path());
    let again: Vec<Vec<u8>> = cards(root.path()).iter().map(|file| fs::read(file).unwrap()).collect();
    assert!(again == first);
    // A title that changes takes another card, and the old one goes.
    put(root.path(), "content/huong-dan.md", "---\ntitle: Chỉ dẫn\n---\n\nTừng bước.\n");
    build(root.path());
    assert_eq!(cards(root.path()).len(), first.len());
}

#[test]
fn a_page_with_a_picture_of_its_own_shows_that_one() {
    let root = site_with("share_cards: true\n");
    let page =
        |picture: &str| format!("---\ntitle: Hướng dẫn\nimage: {{src: {picture}, alt: Ảnh}}\n---\n\nTừng bước.\n");
    put(
        root.path(),
        "content/anh.gif",
        b"GIF89a\x02\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x0a\0;",
    );
    put(root.path(), "content/huong-dan.md", page("anh.gif"));
    build(root.path());
    assert!(image(root.path(), "huong-dan/index.html").unwrap().contains("/anh."));
    put(root.path(), "content/hinh.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"></svg>");
    put(root.path(), "content/huong-dan.md", page("hinh.svg"));
    build(root.path());
    assert!(image(root.path(), "huong-dan/index.html").unwrap().contains("/anh-chia-se/"));
}

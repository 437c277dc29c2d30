//! A request becomes an answer; nothing here waits or reads.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::mime;
use super::stage::Stage;
use crate::format::html::escape;

/// What a browser asks for.
#[derive(Debug)]
pub(super) struct Question<'a> {
    /// The path as sent, with percent signs.
    pub(super) path: &'a str,
    /// What follows `?`, if anything does.
    pub(super) query: Option<&'a str>,
    /// The `Host` header.
    pub(super) host: Option<&'a str>,
}

/// What it gets.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The HTTP status.
    pub(super) status: u16,
    /// The media type.
    pub(super) media: &'static str,
    /// Where else to look, with a redirect.
    pub(super) location: Option<String>,
    /// The bytes.
    pub(super) body: Vec<u8>,
}

/// Where the script is that reloads pages.
pub(super) const SCRIPT: &str = "/_tiepcan/live.js";
/// Where that script hears of changes.
pub(super) const EVENTS: &str = "/_tiepcan/events";
const SCRIPT_TEXT: &str = include_str!("live.js");

/// Whether the request names this machine. A page elsewhere could otherwise read the site through
/// a name of its own that leads here (DNS rebinding).
pub(super) fn is_for_us(host: Option<&str>) -> bool {
    let Some(host) = host else { return false };
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    matches!(name, "127.0.0.1" | "localhost" | "::1") || name.ends_with(".localhost")
}

/// Answers a `GET` from what is on stage.
pub(super) fn answer(question: &Question<'_>, stage: &Stage) -> Answer {
    if !is_for_us(question.host) {
        return text(421, "This server answers to 127.0.0.1 and localhost only.");
    }
    if question.path == SCRIPT {
        return Answer { status: 200, media: mime::of(SCRIPT), location: None, body: SCRIPT_TEXT.into() };
    }
    let Some(path) = decode(question.path) else { return text(400, "This address cannot be read.") };
    let path = path.trim_start_matches('/');
    if stage.generation == 0 {
        return Answer { status: 503, media: mime::of("x.html"), location: None, body: waiting(stage) };
    }
    let wanted = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    if let Some(bytes) = stage.pages.get(&wanted) {
        return file(200, &wanted, bytes, stage);
    }
    if !path.ends_with('/') && stage.pages.get(&format!("{path}/index.html")).is_some() {
        let query = question.query.map_or_else(String::new, |query| format!("?{query}"));
        // One slash only: two would name another machine.
        let location = format!("/{}/{query}", question.path.trim_start_matches('/'));
        return Answer { location: Some(location), ..text(307, "") };
    }
    match stage.pages.get("404.html") {
        Some(bytes) => file(404, "404.html", bytes, stage),
        None => text(404, "There is nothing at this address."),
    }
}

fn text(status: u16, words: &str) -> Answer {
    Answer { status, media: mime::of("x.txt"), location: None, body: words.into() }
}

fn file(status: u16, path: &str, bytes: &[u8], stage: &Stage) -> Answer {
    let media = mime::of(path);
    let body = if media.starts_with("text/html") { with_script(bytes, stage.generation) } else { bytes.to_vec() };
    Answer { status, media, location: None, body }
}

/// The page with the script that reloads it. It is a file of this origin, which a page's content
/// security policy of `'self'` allows.
fn with_script(page: &[u8], generation: u64) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let tag = format!("<script src=\"{SCRIPT}?generation={generation}\"></script>");
    let end = page.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    [&page[..end], tag.as_bytes(), &page[end..]].concat()
}

/// What is shown before there are any pages: the problems, readable without the script too.
fn waiting(stage: &Stage) -> Vec<u8> {
    let mut page = String::from(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>tiepcan</title><body><h1>tiepcan</h1><ul>",
    );
    for trouble in &stage.problems {
        let parts = [&trouble.place, &trouble.message, &trouble.help].map(|part| escape(part));
        let _ = write!(page, "<li><code>{}</code> {} {}</li>", parts[0], parts[1], parts[2]);
    }
    page.push_str("</ul></body></html>");
    with_script(page.as_bytes(), stage.generation)
}

/// A path without percent signs; `None` if it is not UTF-8 then, or half an escape.
fn decode(path: &str) -> Option<Cow<'_, str>> {
    if !path.contains('%') {
        return Some(path.into());
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::{Answer, Question, answer, decode, is_for_us};
    use crate::cli::serve::stage::{Stage, Trouble};
    use crate::disk::Output;

    fn stage() -> Stage {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().into());
        let pages = Output::new(vec![
            file("index.html", "<body>home</body>"),
            file("404.html", "<BODY>none</BODY></html>"),
            file("huong-dan/index.html", "no end"),
            file("tệp đính kèm.pdf", "%PDF"),
        ]);
        Stage { pages, generation: 4, ..Stage::default() }
    }

    fn get(path: &str) -> Answer {
        answer(&Question { path, query: None, host: Some("127.0.0.1:8000") }, &stage())
    }

    #[test]
    fn pages_are_found_by_their_folders_and_get_the_script() {
        let home = get("/");
        assert_eq!((home.status, home.media), (200, "text/html; charset=utf-8"));
        let expected = "<body>home<script src=\"/_tiepcan/live.js?generation=4\"></script></body>";
        assert_eq!(String::from_utf8_lossy(&home.body), expected);
        assert!(String::from_utf8_lossy(&get("/huong-dan/").body).starts_with("no end<script"));
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_on() {
        let question = Question { path: "/huong-dan", query: Some("q=1"), host: Some("localhost") };
        let sent = answer(&question, &stage());
        assert_eq!((sent.status, sent.location.as_deref()), (307, Some("/huong-dan/?q=1")));
        let two = get("//huong-dan");
        assert_eq!(two.location.as_deref(), Some("/huong-dan/"));
    }

    #[test]
    fn what_is_not_there_gets_the_page_for_it() {
        let none = get("/khong-co");
        assert_eq!(none.status, 404);
        assert!(String::from_utf8_lossy(&none.body).contains("none<script"));
    }

    #[test]
    fn names_with_letters_beyond_ascii_are_found_and_left_as_they_are() {
        let file = get("/t%E1%BB%87p%20%C4%91%C3%ADnh%20k%C3%A8m.pdf");
        assert_eq!((file.status, file.media, &*file.body), (200, "application/pdf", b"%PDF".as_slice()));
        assert_eq!(get("/%E1%BB").status, 400);
        assert_eq!(get("/%").status, 400);
        assert_eq!(decode("/%+1"), None);
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for host in ["127.0.0.1", "localhost:8000", "[::1]:8000", "trang.localhost:8000"] {
            assert!(is_for_us(Some(host)), "{host}");
        }
        for host in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", ""] {
            assert!(!is_for_us(Some(host)), "{host}");
        }
        assert!(!is_for_us(None));
        let refused = answer(&Question { path: "/", query: None, host: Some("evil.example") }, &stage());
        assert_eq!(refused.status, 421);
    }

    #[test]
    fn before_the_first_pages_the_problems_are_shown_as_text() {
        let trouble =
            Trouble { place: "content/a.md:1:1".into(), message: "<script>x</script>".into(), help: "sửa".into() };
        let stage = Stage { problems: vec![trouble], ..Stage::default() };
        let page = answer(&Question { path: "/x", query: None, host: Some("localhost") }, &stage);
        let body = String::from_utf8_lossy(&page.body).into_owned();
        assert_eq!(page.status, 503);
        assert!(body.contains("&lt;script&gt;x") && body.contains("content/a.md:1:1"), "{body}");
        assert!(body.contains("live.js?generation=0"));
    }
}

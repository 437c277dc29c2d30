//! The shipped site: clean, complete, its links whole.

use crate::support;
use std::collections::{BTreeMap, BTreeSet};

use tiepcan::base::Severity;
use tiepcan::disk::Output;

fn text<'a>(output: &'a Output, path: &str) -> &'a str {
    let bytes = output.get(path).unwrap_or_else(|| panic!("{path} is not in the output"));
    std::str::from_utf8(bytes).unwrap()
}

/// The values of an attribute in a page, unescaped as far as addresses need it.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.match_indices(&start).filter_map(|(at, _)| html[at + start.len()..].split('"').next()).collect()
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}

/// A relative address from the folder of a file, as a file of the output.
fn join(from: &str, to: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn it_has_no_error() {
    let snapshot = support::shipped();
    let compiled = support::compiled(&snapshot);
    let told = support::told(&snapshot, &compiled);
    assert_eq!(compiled.report.count(Severity::Error), 0, "{}", told.join("\n"));
}

#[test]
fn every_link_leads_to_a_file_and_every_anchor_to_an_id() {
    let compiled = support::compiled(&support::shipped());
    let files: BTreeSet<&str> = compiled.output.files.iter().map(|(path, _)| path.as_str()).collect();
    let pages: BTreeMap<&str, &str> = compiled
        .output
        .files
        .iter()
        .filter(|(path, _)| is_page(path) && path != "404.html")
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(path, html)| (*path, attributes(html, "id").into_iter().collect())).collect();
    let mut broken = Vec::new();
    for (path, html) in &pages {
        for href in attributes(html, "href").into_iter().chain(attributes(html, "src")) {
            if href.contains(':') || href.starts_with("//") {
                continue;
            }
            let (to, anchor) = href.split_once('#').unwrap_or((href, ""));
            let to = to.split('?').next().unwrap_or(to);
            let target = if to.is_empty() { Some((*path).to_owned()) } else { join(path, to) };
            match target.filter(|target| files.contains(target.as_str())) {
                None => broken.push(format!("{path}: {href}")),
                Some(target)
                    if !anchor.is_empty() && ids.get(target.as_str()).is_some_and(|ids| !ids.contains(anchor)) =>
                {
                    broken.push(format!("{path}: {href} (no such id)"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

#[test]
fn every_page_keeps_the_strict_policy_and_has_all_its_words() {
    let compiled = support::compiled(&support::shipped());
    for (path, bytes) in compiled.output.files.iter().filter(|(path, _)| is_page(path)) {
        let html = std::str::from_utf8(bytes).unwrap();
        assert!(!html.contains('⟦'), "{path} lacks interface words");
        assert!(!html.contains(" style=\""), "{path} has a style attribute");
        assert!(!html.contains("<script>"), "{path} has a script inside");
        assert!(!html.contains(" onclick="), "{path} has a handler inside");
        let mut ids = BTreeSet::new();
        for id in attributes(html, "id") {
            assert!(ids.insert(id), "{path} has the id {id} twice");
        }
    }
}

#[test]
fn the_promised_addresses_exist() {
    let compiled = support::compiled(&support::shipped());
    for path in [
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "feed.xml",
        "tim-kiem/index.html",
        "en/index.html",
        "the/index.html",
        "van-ban/index.html",
        "tieu-chi/index.html",
        "ket-qua/index.html",
        "don-vi/index.html",
        "tap-huan/index.html",
        "van-ban/25-2021-qd-ttg/index.html",
        "tieu-chi/qd25-2021/index.html",
        "tieu-chi/qd25-2021/1/index.html",
        "ket-qua/2018/index.html",
        "tap-huan/can-bo-cap-xa/index.html",
        "du-lieu/index.html",
        "du-lieu/datapackage.json",
        "thuat-ngu/index.html",
        "tin-tuc/feed.xml",
    ] {
        assert!(compiled.output.get(path).is_some(), "{path} is not made");
    }
    assert!(text(&compiled.output, "index.html").contains("lang=\"vi\""));
}

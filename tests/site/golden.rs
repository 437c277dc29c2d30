//! Sites whose every published file is kept: `tests/sites/NAME/{site,expected}`. A file too many or
//! too few fails as a changed one does. `UPDATE=1` rewrites what is expected.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support;

/// Files below a folder: path with `/`, bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(open) = folders.pop() {
        for path in fs::read_dir(&open).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// What a site publishes, without the theme's own assets, whose names carry their hash.
fn published(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let sources: Vec<(String, Vec<u8>)> = files(site).into_iter().collect();
    let snapshot = support::snapshot(&sources);
    let compiled = support::compiled(&snapshot);
    assert!(!compiled.report.has_errors(), "{}", support::told(&snapshot, &compiled).join("\n"));
    let own = compiled.output.files.into_iter().filter(|(path, _)| !path.starts_with("assets/"));
    own.map(|(path, bytes)| (path, without_hashes(&bytes))).collect()
}

/// `site.0123456789.css` becomes `site.css`, so that a change of style changes no page here.
fn without_hashes(bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split('.').enumerate() {
        let hash = part.len() == 10 && part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if at > 0 && !hash {
            out.push('.');
        }
        if !hash {
            out.push_str(part);
        }
    }
    out.into_bytes()
}

#[test]
fn sites_publish_exactly_what_is_kept() {
    let mut wrong = Vec::new();
    let sites: Vec<PathBuf> = fs::read_dir("tests/sites").unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!sites.is_empty());
    for site in sites {
        let (made, expected) = (published(&site.join("site")), site.join("expected"));
        if std::env::var_os("UPDATE").is_some() {
            let _ = fs::remove_dir_all(&expected);
            for (path, bytes) in &made {
                let path = expected.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
        }
        let kept = files(&expected);
        let names = made.keys().chain(kept.keys()).collect::<std::collections::BTreeSet<_>>();
        let changed = names.into_iter().filter(|name| made.get(*name) != kept.get(*name));
        wrong.extend(changed.map(|name| format!("{}: {name}", site.display())));
    }
    assert!(wrong.is_empty(), "changed; look, then run once with UPDATE=1:\n{}", wrong.join("\n"));
}

//! The ranks of docs/architecture.md hold: a room names only rooms of lower rank.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms by rank; rooms of one rank never name each other.
const RANKS: [&[&str]; 8] = [
    &["value"],
    &["base"],
    &["domain", "format", "report", "disk"],
    &["load"],
    &["link"],
    &["check", "render", "pack"],
    &["site"],
    &["cli"],
];

fn rank(room: &str) -> Option<usize> {
    RANKS.iter().position(|rooms| rooms.contains(&room))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The room of a file: the first part of its path below `src/`.
fn room(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that a line names: what follows each `crate::`, also in braces.
fn named(line: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        if line[..at].ends_with('$') {
            continue;
        }
        let rest = &line[at + "crate::".len()..];
        let list = rest.strip_prefix('{').and_then(|list| list.split_once('}')).map(|(list, _)| list);
        for part in list.unwrap_or(rest).split(',') {
            let name: String = part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            rooms.push(name);
            if list.is_none() {
                break;
            }
        }
    }
    rooms
}

#[test]
fn rooms_name_only_rooms_of_lower_rank() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    assert!(files.len() > 50, "the sources were not found");
    let mut wrong = Vec::new();
    for path in files {
        let own = room(&path);
        let Some(own_rank) = rank(&own) else {
            assert!(matches!(own.as_str(), "lib" | "main"), "{} has no rank", path.display());
            continue;
        };
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            for other in named(line.split("//").next().unwrap_or(line)) {
                if let Some(other_rank) = rank(&other)
                    && other != own
                    && other_rank >= own_rank
                {
                    wrong.push(format!("{}:{}: {own} names {other}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_short_enough_to_read() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut lengths: Vec<(usize, PathBuf)> =
        files.into_iter().map(|path| (fs::read_to_string(&path).unwrap().lines().count(), path)).collect();
    lengths.sort();
    let median = lengths[lengths.len() / 2].0;
    assert!(median <= 150, "the median file has {median} lines");
    let long: Vec<_> = lengths.iter().filter(|(lines, _)| *lines > 400).collect();
    assert!(long.is_empty(), "over 400 lines: {long:?}");
}

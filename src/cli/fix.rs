//! `tiepcan fix`: repairs that change no meaning, shown as a unified diff; written only when asked.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::build::default_out;
use super::session::{Session, Verdict, print};
use super::text::Source;
use crate::base::Failure;
use crate::disk::{Overwrite, Reader, replace};
use crate::domain::repair::repaired;

/// Arguments of `fix`.
#[derive(Debug, Args)]
pub(super) struct Fix {
    /// File to repair; every .md and .yaml file of the site here if not given, the standard input for `-`
    #[arg(value_name = "FILE")]
    target: Option<PathBuf>,
    /// Writes the repairs into the files; without it they are only shown
    #[arg(long)]
    write: bool,
}

impl Fix {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let files = match self.target {
            Some(path) => vec![path],
            None => site_files()?,
        };
        let mut changed = 0;
        for path in &files {
            let source = Source::read(Some(path))?;
            let right = repaired(&source.text);
            if right == source.text {
                continue;
            }
            changed += 1;
            print(&diff(&path.display().to_string(), &source.text, &right));
            if let Some(path) = source.path.as_deref().filter(|_| self.write) {
                replace(path, right.as_bytes(), Overwrite::Any, |_| true)?;
            }
        }
        session.say(match (changed, self.write) {
            (0, _) => session.pick("Không có gì phải sửa.", "Nothing to repair.").to_owned(),
            (count, true) => {
                format!("{} {count} {}", session.pick("Đã sửa", "Repaired"), session.pick("tệp.", "files."))
            }
            (count, false) => format!(
                "{count} {}",
                session
                    .pick("tệp có chỗ sửa được. Thêm --write để ghi.", "files can be repaired. Add --write to do it.")
            ),
        });
        Ok(Verdict::Clean)
    }
}

/// The pages and data files of the site here.
fn site_files() -> Result<Vec<PathBuf>, Failure> {
    let root = Path::new(".");
    let (snapshot, _) = Reader::new(root, Some(&default_out(root)))?.read()?;
    let ours = snapshot.files.iter().filter(|file| {
        let ending = Path::new(&*file.path).extension();
        ending.is_some_and(|ending| ending == "md" || ending == "yaml") && std::str::from_utf8(&file.bytes).is_ok()
    });
    Ok(ours.map(|file| PathBuf::from(&*file.path)).collect())
}

/// How many lines a hunk shows round a change.
const ROUND: usize = 3;

/// A unified diff of two texts with as many lines.
fn diff(path: &str, old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let changed: Vec<usize> = (0..old.len().max(new.len())).filter(|at| old.get(*at) != new.get(*at)).collect();
    let mut out = format!("--- a/{path}\n+++ b/{path}\n");
    let mut rest = changed.as_slice();
    while let Some(first) = rest.first() {
        let together = rest.windows(2).take_while(|pair| pair[1] - pair[0] <= 2 * ROUND).count() + 1;
        let (hunk, after) = rest.split_at(together);
        rest = after;
        let start = first.saturating_sub(ROUND);
        let end = (hunk[hunk.len() - 1] + ROUND + 1).min(old.len());
        let _ = writeln!(out, "@@ -{},{} +{},{} @@", start + 1, end - start, start + 1, end - start);
        let mut at = start;
        while at < end {
            let run =
                hunk.iter().filter(|line| **line >= at).zip(at..end).take_while(|(line, at)| **line == *at).count();
            for (mark, lines) in [('-', &old), ('+', &new)] {
                for text in &lines[at..at + run] {
                    push(&mut out, mark, text);
                }
            }
            at += run;
            if at < end && !hunk.contains(&at) {
                push(&mut out, ' ', old[at]);
                at += 1;
            }
        }
    }
    out
}

fn push(out: &mut String, mark: char, line: &str) {
    out.push(mark);
    out.push_str(line);
    if !line.ends_with('\n') {
        out.push_str("\n\\ No newline at end of file\n");
    }
}

#[cfg(test)]
mod tests {
    use super::diff;

    #[test]
    fn changes_that_are_near_share_a_hunk() {
        let old = (1..=20).map(|n| n.to_string()).collect::<Vec<_>>().join("\n") + "\n";
        let new = old.replace("\n2\n", "\nhai\n").replace("\n3\n", "\nba\n").replace("\n18\n", "\nmười tám\n");
        let expected = "--- a/x\n+++ b/x\n@@ -1,6 +1,6 @@\n 1\n-2\n-3\n+hai\n+ba\n 4\n 5\n 6\n@@ -15,6 +15,6 @@\n 15\n 16\n 17\n-18\n+mười tám\n 19\n 20\n";
        assert_eq!(diff("x", &old, &new), expected);
        assert_eq!(
            diff("x", "a", "b"),
            "--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
        );
    }
}

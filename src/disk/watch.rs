//! Waiting for an editor to save something.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::{self, Config, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt};

use super::skip::is_noise;
use super::stamp::Stamp;
use super::walk::walk;
use crate::base::Failure;

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Watching {
    /// The system tells.
    #[default]
    Notified,
    /// The files are looked at again and again: for network drives, where the system tells nothing.
    Polled(Duration),
}

/// Tells of changes below a root for as long as it lives.
#[derive(Debug)]
pub struct Watcher {
    /// Gets a message after each burst of changes; several may lie in wait.
    pub changes: Receiver<()>,
}

/// Quiet for this long, a burst of changes is over.
const QUIET: Duration = Duration::from_millis(100);

/// Starts to watch `site.yaml`, `content` and `themes` below `root`; changes in `output`, reads,
/// and files that editors make in passing do not count.
pub fn watch(root: &Path, output: &Path, watching: Watching) -> Result<Watcher, Failure> {
    let (send, changes) = channel();
    let root = root.canonicalize().map_err(|error| Failure::io(root, error))?;
    let output = output.canonicalize().unwrap_or_else(|_| output.into());
    match watching {
        Watching::Notified => be_told(root, output, send)?,
        Watching::Polled(every) => look_again(root, output, every, send),
    }
    Ok(Watcher { changes })
}

/// Looks at the sources every so often until nobody listens any more.
fn look_again(root: PathBuf, output: PathBuf, every: Duration, send: Sender<()>) {
    let look = move || -> Vec<(Arc<str>, Stamp)> {
        let (found, _) = walk(&root, Some(&output));
        found.into_iter().map(|file| (file.path, Stamp::of(&file.metadata))).collect()
    };
    let mut last = look();
    thread::spawn(move || {
        loop {
            thread::sleep(every);
            let now = look();
            if now != last && send.send(()).is_err() {
                break;
            }
            last = now;
        }
    });
}

/// Passes on what the system tells until nobody listens any more.
fn be_told(root: PathBuf, output: PathBuf, send: Sender<()>) -> Result<(), Failure> {
    let failed = |error| Failure::io(&root, into_io(error));
    let (raw, events) = channel::<DebounceEventResult>();
    let mut debouncer: System = new_debouncer_opt(QUIET, None, raw, NoCache, Config::default()).map_err(failed)?;
    // Directories, never single files: a file is replaced when it is saved, and its watch dies with it.
    debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(failed)?;
    let mut folders = Folders { root, watched: [false; 2] };
    folders.follow(&mut debouncer);
    thread::spawn(move || {
        for burst in events {
            // Errors too count as a change: something happened that cannot be told exactly.
            let counts = burst.map_or(true, |burst| burst.iter().any(|event| counts(event, &folders.root, &output)));
            if counts {
                folders.follow(&mut debouncer);
                if send.send(()).is_err() {
                    break;
                }
            }
        }
    });
    Ok(())
}

type System = Debouncer<RecommendedWatcher, NoCache>;

/// The folders to watch whole; they may come and go.
struct Folders {
    root: PathBuf,
    watched: [bool; 2],
}

impl Folders {
    fn follow(&mut self, debouncer: &mut System) {
        for (watched, name) in self.watched.iter_mut().zip(["content", "themes"]) {
            let folder = self.root.join(name);
            let is_there = folder.is_dir();
            if is_there && !*watched {
                *watched = debouncer.watch(&folder, RecursiveMode::Recursive).is_ok();
            } else if !is_there && *watched {
                let _ = debouncer.unwatch(&folder);
                *watched = false;
            }
        }
    }
}

/// Whether an event can mean that a source changed.
fn counts(event: &DebouncedEvent, root: &Path, output: &Path) -> bool {
    // Reading is what a build does itself.
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    event.paths.iter().any(|path| {
        let Ok(inside) = path.strip_prefix(root) else { return true };
        let mut parts = inside.components().map(|part| part.as_os_str().to_string_lossy());
        let is_source = matches!(parts.next().as_deref(), Some("site.yaml" | "content" | "themes"));
        is_source && !parts.any(|part| is_noise(&part)) && !path.starts_with(output)
    })
}

fn into_io(error: notify::Error) -> std::io::Error {
    match error.kind {
        notify::ErrorKind::Io(io) => io,
        _ => std::io::Error::other(error),
    }
}

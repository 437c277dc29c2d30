//! `tiepcan serve`: shows the site from memory and follows every change of its sources.

mod answer;
mod follow;
mod http;
mod mime;
mod stage;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use tokio::sync::watch;

use self::follow::Follower;
use self::stage::Stage;
use super::arguments::{Day, Root};
use super::build::default_out;
use super::session::{Session, Verdict};
use crate::base::Failure;
use crate::disk::{Reader, Watcher, Watching, watch as watch_sources};

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    root: Root,
    /// Port [default: 8000, or the next one that is free]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Opens the browser
    #[arg(long)]
    open: bool,
    /// Finds changes by looking again and again, for network drives
    #[arg(long)]
    poll: bool,
    /// Makes the site as on this day, written 2026-11-22 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Day>,
}

/// How often sources are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(700);

impl Serve {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let root = self.root.root.clone();
        let reader = Reader::new(&root, Some(&default_out(&root)))?;
        let listener = http::listen(self.port)?;
        let address = listener.local_addr().map_err(|error| Failure::io("127.0.0.1", error))?;
        let watcher = self.watch(&root, session)?;
        let (stage, _) = watch::channel(Arc::new(Stage::default()));
        let mut follower = Follower::new(reader, root, self.date.map(|day| day.0), stage.clone());
        // Who connects meanwhile waits for the answer.
        follower.turn(session);
        let url = format!("http://{address}/");
        let (at, stop) = match session.lang {
            crate::value::Lang::Vi => ("Trang đang chạy ở", "Ctrl-C để dừng"),
            crate::value::Lang::En => ("The site is at", "Ctrl-C to stop"),
        };
        session.say(format_args!("{at} {url} ({stop})"));
        let background = session.clone();
        std::thread::spawn(move || follower.follow(&watcher.changes, &background));
        if self.open {
            open(&url, session);
        }
        http::serve(listener, stage)?;
        Ok(Verdict::Clean)
    }

    /// Has the system tell of changes; looks for them where it cannot.
    fn watch(&self, root: &Path, session: &Session) -> Result<Watcher, Failure> {
        let out: PathBuf = default_out(root);
        if self.poll {
            return watch_sources(root, &out, Watching::Polled(POLL));
        }
        watch_sources(root, &out, Watching::Notified).or_else(|failure| {
            session.say(failure.say(session.lang));
            watch_sources(root, &out, Watching::Polled(POLL))
        })
    }
}

/// Asks the system to show an address.
fn open(url: &str, session: &Session) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut shell = Command::new("cmd");
        shell.args(["/C", "start", ""]);
        shell
    } else {
        Command::new("xdg-open")
    };
    if command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_err() {
        session.say(session.pick(
            "Không mở được trình duyệt; hãy tự mở địa chỉ trên.",
            "No browser could be opened; open the address above yourself.",
        ));
    }
}

//! Rank 7: arguments, terminal, exit codes; one file a command.
#![expect(clippy::disallowed_methods, reason = "the clock and the environment are read in this room")]

mod arguments;
mod bug;
mod build;
mod check;
mod cite;
mod clock;
mod compilation;
mod explain;
mod fix;
mod headings;
mod impact;
mod import;
mod new;
mod pack;
mod schema;
mod serve;
mod session;
mod summary;
mod template;
mod text;
mod usage;
mod vietnamese;

use std::ffi::OsString;
use std::process::ExitCode;

use self::arguments::{Cli, Command};
use self::session::{Session, Verdict};
use crate::base::Failure;

/// Runs the program with its arguments and gives its exit code: 0 clean, 1 problems, 2 failure.
#[must_use]
pub fn run(args: std::env::ArgsOs) -> ExitCode {
    let args: Vec<OsString> = args.collect();
    let lang = usage::language(&args);
    let done = bug::contain(|| match usage::parse(&args, lang) {
        usage::Parsed::Run(cli) => dispatch(*cli),
        usage::Parsed::Shown => Ok(Verdict::Clean),
        usage::Parsed::Wrong(failure) => Err(failure),
    });
    match done {
        Ok(verdict) => verdict.into(),
        Err(failure) => {
            session::complain(&failure, lang);
            ExitCode::from(2)
        }
    }
}

fn dispatch(cli: Cli) -> Result<Verdict, Failure> {
    let session = Session::open(&cli.common);
    let done = match cli.command {
        Command::Build(build) => build.run(&session),
        Command::Check(check) => check.run(&session),
        Command::Serve(serve) => serve.run(&session),
        Command::New(new) => new.run(&session),
        Command::Import(import) => import.run(&session),
        Command::Template(template) => template.run(&session),
        Command::Pack(pack) => pack.run(&session),
        Command::Schema(schema) => schema.run(),
        Command::Explain(explain) => explain.run(&session),
        Command::Cite(cite) => cite.run(&session),
        Command::Impact(impact) => impact.run(&session),
        Command::Fix(fix) => fix.run(&session),
    };
    done.inspect_err(|_| session.end_progress())
}

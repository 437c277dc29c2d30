//! Arguments become a command, or words on what is wrong with them.

use std::error::Error as _;
use std::ffi::OsString;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, FromArgMatches as _};

use super::arguments::Cli;
use super::vietnamese;
use crate::base::Failure;
use crate::value::Lang;

/// What the arguments ask for.
pub(super) enum Parsed {
    /// A command.
    Run(Box<Cli>),
    /// Help or the version, which has been printed.
    Shown,
    /// Nothing that can be done.
    Wrong(Failure),
}

/// Why the value of an argument cannot be taken, in both languages.
#[derive(Debug, Clone)]
pub(super) struct BadValue {
    pub(super) vi: String,
    pub(super) en: String,
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

impl std::error::Error for BadValue {}

/// The language asked for, found before the arguments are understood.
pub(super) fn language(args: &[OsString]) -> Lang {
    let texts: Vec<&str> = args.iter().map(|arg| arg.to_str().unwrap_or_default()).collect();
    let apart = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = || texts.iter().find_map(|text| text.strip_prefix("--lang="));
    apart.or_else(joined).and_then(Lang::from_tag).unwrap_or_default()
}

pub(super) fn parse(args: &[OsString], lang: Lang) -> Parsed {
    let command = vietnamese::dress(Cli::command(), lang);
    match command.try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => Parsed::Run(Box::new(cli)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                let _ = error.print();
                Parsed::Shown
            }
            _ => Parsed::Wrong(explain(&error)),
        },
    }
}

/// The error in our own words.
fn explain(error: &clap::Error) -> Failure {
    let get = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = get(ContextKind::InvalidArg);
    let value = get(ContextKind::InvalidValue);
    if let Some(bad) = error.source().and_then(|source| source.downcast_ref::<BadValue>()) {
        return Failure::Usage { vi: format!("{argument}: {}", bad.vi), en: format!("{argument}: {}", bad.en) };
    }
    let say = |vi: String, en: String| Failure::Usage {
        vi: format!("{vi} Xem: tiepcan --help"),
        en: format!("{en} See: tiepcan --help"),
    };
    let meant = |suggested| match get(suggested) {
        near if near.is_empty() => (String::new(), String::new()),
        near => (format!(" Có phải ý bạn là «{near}»?"), format!(" Did you mean «{near}»?")),
    };
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let (vi, en) = meant(ContextKind::SuggestedArg);
            say(
                format!("Không có tùy chọn «{argument}» ở đây.{vi}"),
                format!("There is no option «{argument}» here.{en}"),
            )
        }
        ErrorKind::InvalidSubcommand => {
            let name = get(ContextKind::InvalidSubcommand);
            let (vi, en) = meant(ContextKind::SuggestedSubcommand);
            say(format!("Không có lệnh «{name}».{vi}"), format!("There is no command «{name}».{en}"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            say(format!("{argument} cần một giá trị."), format!("{argument} needs a value."))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (vi, en) = match get(ContextKind::ValidValue) {
                valid if valid.is_empty() => (String::new(), String::new()),
                valid => (format!(" (nhận: {valid})"), format!(" (takes: {valid})")),
            };
            say(
                format!("«{value}» không hợp lệ cho {argument}{vi}."),
                format!("«{value}» cannot be used for {argument}{en}."),
            )
        }
        ErrorKind::MissingRequiredArgument => say(format!("Còn thiếu: {argument}."), format!("Missing: {argument}.")),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let help = error.render();
            Failure::Usage {
                vi: format!("chưa nói làm việc gì.\n\n{help}"),
                en: format!("no command was given.\n\n{help}"),
            }
        }
        ErrorKind::ArgumentConflict => say(
            format!("«{argument}» viết hai lần hoặc không dùng cùng lúc được."),
            format!("«{argument}» is given twice or cannot be combined."),
        ),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            say(format!("{argument} có số giá trị không đúng."), format!("{argument} has the wrong number of values."))
        }
        ErrorKind::InvalidUtf8 => {
            say("Có đối số không ở dạng UTF-8.".to_owned(), "An argument is not UTF-8.".to_owned())
        }
        _ => {
            let text = error.to_string();
            say(text.clone(), text)
        }
    }
}

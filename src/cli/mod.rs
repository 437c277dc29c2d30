//! Rank 7: arguments, terminal, exit codes; one file a command.

/// Runs the program with its arguments and gives its exit code: 0 clean, 1 problems, 2 failure.
#[must_use]
pub fn run(_args: std::env::ArgsOs) -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}

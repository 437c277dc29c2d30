//! The `tiepcan` program: hands the arguments to the library and returns its exit code.

fn main() -> std::process::ExitCode {
    tiepcan::cli::run(std::env::args_os())
}

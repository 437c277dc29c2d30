//! The `tiepcan` program: hands the arguments to the library and returns its exit code.

/// A build makes millions of small strings on all cores; this allocator takes a seventh off its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    tiepcan::cli::run(std::env::args_os())
}

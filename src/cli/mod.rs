//! Rank 7: arguments, terminal, exit codes; one file a command.

/// Temporary.
#[must_use]
pub fn run(args: std::env::ArgsOs) -> std::process::ExitCode {
    use crate::disk;
    let root = args.skip(1).next().unwrap_or_else(|| ".".into());
    let root = std::path::PathBuf::from(root);
    let (snapshot, found) = disk::read::read(&root, None).map_err(|e| e.say(crate::value::Lang::Vi)).unwrap();
    let options = crate::site::Options {
        today: crate::value::Date::new(2026, 11, 23).unwrap(),
        drafts: crate::site::DraftPages::Leave,
        base_url: None,
    };
    let compiled = crate::site::compile(&snapshot, &options, &crate::site::Memos::default(), &|_| {});
    for d in found.diagnostics().iter().chain(compiled.report.diagnostics()) {
        eprintln!(
            "{:?} {} {:?} {}",
            d.place.path,
            d.problem.code(),
            d.place.span,
            d.problem.message(crate::value::Lang::Vi)
        );
        for n in &d.notes {
            eprintln!("    {}", n.say(crate::value::Lang::Vi));
        }
    }
    println!("{} files", compiled.output.files.len());
    for (path, bytes) in &compiled.output.files {
        let p = std::path::Path::new("/tmp/out").join(path);
        std::fs::create_dir_all(p.parent().unwrap()).unwrap();
        std::fs::write(p, bytes).unwrap();
    }
    std::process::ExitCode::SUCCESS
}

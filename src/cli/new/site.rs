//! A new site: small, complete, and without a problem.

use std::path::Path;

use include_dir::{Dir, File, include_dir};

use crate::base::Failure;
use crate::cli::clock;
use crate::cli::session::{Session, Verdict};
use crate::disk::create;

static SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/new/site");

/// Writes the site into a folder, which may be there but must hold none of its files.
pub(super) fn make(dir: &Path, session: &Session) -> Result<Verdict, Failure> {
    let today = clock::today()?.to_string();
    let files: Vec<(String, Vec<u8>)> = files(&SITE)
        .into_iter()
        .map(|file| {
            let path = file.path().to_string_lossy().replace('\\', "/");
            let text = file.contents_utf8().map(|text| text.replace("@today", &today).into_bytes());
            (path, text.unwrap_or_else(|| file.contents().to_vec()))
        })
        .collect();
    create(dir, files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))?;
    let (dir, page) = (dir.display(), dir.join("content/_index.md"));
    session.say(match session.lang {
        crate::value::Lang::Vi => format!(
            "Đã tạo trang trong {dir}, {} tệp. Viết tiếp từ {}\nXem trang: tiepcan serve {dir} --open",
            files.len(),
            page.display()
        ),
        crate::value::Lang::En => format!(
            "Made a site in {dir}, {} files. Go on from {}\nLook at it: tiepcan serve {dir} --open",
            files.len(),
            page.display()
        ),
    });
    Ok(Verdict::Clean)
}

fn files<'a>(folder: &'a Dir<'a>) -> Vec<&'a File<'a>> {
    folder.files().chain(folder.dirs().flat_map(files)).collect()
}

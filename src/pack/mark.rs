//! How a package is known as ours, so that only such files are ever written over.

/// What every package says of its maker, somewhere that readers do not see: the comment of a ZIP
/// file, the `generator` of a page, a remark in a text.
pub(super) const MARK: &str = "made-by-tiepcan";

/// How a script for loudspeakers begins; it is read aloud whole, and so has no room for a mark.
pub(super) const SPOKEN: &str = "Lời đọc trên loa truyền thanh";

/// Whether a file was made by tiepcan. An empty file is nobody's.
#[must_use]
pub fn is_ours(bytes: &[u8]) -> bool {
    let marked = || bytes.windows(MARK.len()).any(|window| window == MARK.as_bytes());
    bytes.is_empty() || bytes.starts_with(SPOKEN.as_bytes()) || marked()
}

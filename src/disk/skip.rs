//! Names that are never part of a site: what editors, systems and package managers leave behind.

/// Whether a file or folder of this name is passed over, with all that it holds.
#[must_use]
pub fn is_noise(name: &str) -> bool {
    let hidden = name.starts_with('.');
    let editor = name.ends_with('~') || name.starts_with("~$") || name == "4913" || is_emacs_draft(name);
    let system = matches!(name, "Thumbs.db" | "desktop.ini" | "node_modules" | "__MACOSX");
    hidden || editor || system
}

fn is_emacs_draft(name: &str) -> bool {
    name.len() > 2 && name.starts_with('#') && name.ends_with('#')
}

#[cfg(test)]
mod tests {
    use super::is_noise;

    #[test]
    fn passes_over_what_no_editor_wrote() {
        for name in [".git", ".trang.md.swp", "trang.md~", "~$ke-hoach.docx", "4913", ".DS_Store", "#trang.md#"] {
            assert!(is_noise(name), "{name}");
        }
        for name in ["trang.md", "_index.md", "#", "4913.md", "thumbs.md", "~.md"] {
            assert!(!is_noise(name), "{name}");
        }
    }
}

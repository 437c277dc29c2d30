//! Where links of a published page lead, by the page's own file.

/// The file that a relative link leads to, and what follows it (`?…`, `#…`). `None` for a link that
/// leaves the site or stays on the page.
pub(super) fn resolve(from: &str, href: &str) -> Option<(String, String)> {
    let is_absolute = href.starts_with('/') || href.starts_with('#') || href.is_empty() || has_scheme(href);
    if is_absolute {
        return None;
    }
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let (path, rest) = href.split_at(end);
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let mut file = decode(&parts.join("/"));
    if path.ends_with('/') || file.is_empty() {
        file.push_str(if file.is_empty() { "index.html" } else { "/index.html" });
    }
    Some((file, rest.to_owned()))
}

/// A link from one file to another.
pub(super) fn relative(from: &str, to: &str) -> String {
    let folder = &from[..from.rfind('/').map_or(0, |at| at + 1)];
    let shared = folder.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    let shared = folder[..shared].rfind('/').map_or(0, |at| at + 1);
    let up = folder[shared..].matches('/').count();
    format!("{}{}", if up == 0 { "./".to_owned() } else { "../".repeat(up) }, &to[shared..])
}

/// The address of a page's file on the site: without `index.html`.
pub(super) fn web(file: &str) -> &str {
    file.strip_suffix("index.html").unwrap_or(file)
}

fn has_scheme(href: &str) -> bool {
    let scheme = href.split(['/', '?', '#']).next().unwrap_or("");
    scheme.contains(':')
}

fn decode(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| path.get(at + 1..at + 3)).flatten();
        let byte = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push(byte.unwrap_or(bytes[at]));
        at += if byte.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{relative, resolve};

    #[test]
    fn links_are_followed_as_browsers_do() {
        let to = |href| resolve("tap-huan/a/b/index.html", href).map(|(file, rest)| file + &rest);
        assert_eq!(to("../../../assets/a%20b.css").as_deref(), Some("assets/a b.css"));
        assert_eq!(to("./index.html#x").as_deref(), Some("tap-huan/a/b/index.html#x"));
        assert_eq!(to("../c/").as_deref(), Some("tap-huan/a/c/index.html"));
        assert_eq!(to("../../../").as_deref(), Some("index.html"));
        for outside in ["#x", "https://a.vn/", "mailto:a@b.vn", "/a/", "data:image/png;base64,AA"] {
            assert_eq!(to(outside), None, "{outside}");
        }
    }

    #[test]
    fn links_between_files_are_relative() {
        assert_eq!(relative("a/b/index.html", "a/c/index.html"), "../c/index.html");
        assert_eq!(relative("index.html", "a/c.css"), "./a/c.css");
        assert_eq!(relative("ab/index.html", "ac/index.html"), "../ac/index.html");
    }
}

//! Addresses: the one place that knows where everything stands in the published site.
//!
//! Addresses are a promise to readers: a page keeps its address when the site is built again.

use std::fmt;

use crate::value::{Lang, Slug, UnitCode};

/// A page's address below the site's root: ASCII, `/` at the end, none at the start; empty for home.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Address(Box<str>);

impl Address {
    /// The home page.
    #[must_use]
    pub fn home() -> Self {
        Self("".into())
    }

    /// From its parts.
    #[must_use]
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut text = String::new();
        for part in parts {
            text.push_str(part);
            text.push('/');
        }
        Self(text.into())
    }

    /// One step further down.
    #[must_use]
    pub fn join(&self, part: &str) -> Self {
        Self(format!("{}{part}/", self.0).into())
    }

    /// The same page's place in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        match lang {
            Lang::Vi => self.clone(),
            Lang::En => Self(format!("{}/{}", lang.tag(), self.0).into()),
        }
    }

    /// Reads what an editor wrote: `/tieu-chi/`, `tieu-chi`, `/tieu-chi/index.html`.
    #[must_use]
    pub fn parse(written: &str) -> Self {
        let trimmed = written.trim_start_matches('/');
        let trimmed = trimmed.strip_suffix("index.html").unwrap_or(trimmed).trim_end_matches('/');
        if trimmed.is_empty() { Self::home() } else { Self(format!("{trimmed}/").into()) }
    }

    /// Reads an address that a page had before: a path below the site's root whose every part can
    /// be a file's name.
    #[must_use]
    pub fn parse_old(written: &str) -> Option<Self> {
        let path = written.trim();
        let path = path.strip_prefix('/').unwrap_or(path);
        let fits = |part: &str| {
            let odd = |letter: char| letter.is_control() || r#"\?#:*"<>|%"#.contains(letter);
            !part.is_empty() && !part.starts_with('.') && part.len() <= 200 && !part.contains(odd)
        };
        let known = path.is_empty() || path.strip_suffix('/').unwrap_or(path).split('/').all(fits);
        (known && path.len() <= 1000).then(|| Self::parse(path))
    }

    /// The page at an old address that names a file (`tin/cu.html`): the file, and the folder's address.
    #[must_use]
    pub fn as_document(&self) -> Option<(&str, Self)> {
        let path = self.0.strip_suffix('/')?;
        let folder = &path[..path.rfind('/').map_or(0, |at| at + 1)];
        let ends = [".html", ".htm"].iter().any(|ending| path.ends_with(ending));
        ends.then(|| (path, Self(folder.into())))
    }

    /// Its text: `tieu-chi/qd25-2021/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that holds the page: `tieu-chi/qd25-2021/index.html`.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}index.html", self.0)
    }

    /// From here up to the root: `./`, `../../`.
    #[must_use]
    pub fn root(&self) -> String {
        match self.0.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// A link from here to a file of the site (`anh/a.png`).
    #[must_use]
    pub fn href_to_file(&self, file: &str) -> String {
        let shared = shared_folders(&self.0, file);
        let up = self.0[shared..].matches('/').count();
        let rest = &file[shared..];
        match up {
            0 if rest.is_empty() => "./".to_owned(),
            0 => format!("./{rest}"),
            _ => format!("{}{rest}", "../".repeat(up)),
        }
    }

    /// A link from here to another page, ending in `index.html` so that it works from a folder.
    #[must_use]
    pub fn href_to(&self, other: &Self) -> String {
        self.href_to_file(&other.file())
    }
}

/// The length of the leading folders that two paths share.
fn shared_folders(left: &str, right: &str) -> usize {
    let mut shared = 0;
    for (at, (a, b)) in left.bytes().zip(right.bytes()).enumerate() {
        if a != b {
            break;
        }
        if a == b'/' {
            shared = at + 1;
        }
    }
    shared
}

/// With a slash in front, as shown to people: `/tieu-chi/`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

/// The list of criteria sets: `/tieu-chi/`.
#[must_use]
pub fn criteria_sets() -> Address {
    Address::of(["tieu-chi"])
}

/// A criteria set: `/tieu-chi/<set>/`.
#[must_use]
pub fn criteria_set(set: &str) -> Address {
    criteria_sets().join(set)
}

/// What a criteria set changed against an earlier one: `/tieu-chi/<set>/so-voi-<earlier>/`.
#[must_use]
pub fn revision(set: &str, earlier: &str) -> Address {
    criteria_set(set).join(&format!("so-voi-{earlier}"))
}

/// A criterion or indicator: `/tieu-chi/<set>/<number>/`.
#[must_use]
pub fn criterion(set: &str, number: &str) -> Address {
    criteria_set(set).join(number)
}

/// All results: `/ket-qua/`.
#[must_use]
pub fn rounds() -> Address {
    Address::of(["ket-qua"])
}

/// A year's results: `/ket-qua/<year>/`.
#[must_use]
pub fn year(year: u16) -> Address {
    rounds().join(&year.to_string())
}

/// A round in a year that has several: `/ket-qua/<year>/<name>/`.
#[must_use]
pub fn round_of_several(of: u16, name: &Slug) -> Address {
    year(of).join(name.as_str())
}

/// A round's table in another order: `<round>/xep-theo-<order>/`.
#[must_use]
pub fn round_sorted(round: &Address, order: &str) -> Address {
    round.join(&format!("xep-theo-{order}"))
}

/// The list of units: `/don-vi/`.
#[must_use]
pub fn units() -> Address {
    Address::of(["don-vi"])
}

/// Looking up a commune: `/tra-cuu/`.
#[must_use]
pub fn lookup() -> Address {
    Address::of(["tra-cuu"])
}

/// Results by province: `/dia-ban/`; provinces and districts stand below it.
#[must_use]
pub fn territories() -> Address {
    Address::of(["dia-ban"])
}

/// Communes side by side: `/so-sanh/`.
#[must_use]
pub fn compare() -> Address {
    Address::of(["so-sanh"])
}

/// A unit: `/don-vi/<code>-<slug>/`.
#[must_use]
pub fn unit(code: &UnitCode, name: &str) -> Address {
    let code = code.as_str().to_ascii_lowercase();
    match Slug::of(name) {
        Some(slug) => units().join(&format!("{code}-{slug}")),
        None => units().join(&code),
    }
}

/// A unit known only by name (and district): `/don-vi/<slug>/`.
#[must_use]
pub fn unit_without_code(name: &str) -> Address {
    Slug::of(name).map_or_else(units, |slug| units().join(slug.as_str()))
}

/// The register of legal documents: `/van-ban/`.
#[must_use]
pub fn laws() -> Address {
    Address::of(["van-ban"])
}

/// A legal document: `/van-ban/<slug of its number>/`.
#[must_use]
pub fn law(slug: &Slug) -> Address {
    laws().join(slug.as_str())
}

/// All courses: `/tap-huan/`.
#[must_use]
pub fn courses() -> Address {
    Address::of(["tap-huan"])
}

/// A course: `/tap-huan/<course>/`.
#[must_use]
pub fn course(course: &Slug) -> Address {
    courses().join(course.as_str())
}

/// Search: `/tim-kiem/`.
#[must_use]
pub fn search() -> Address {
    Address::of(["tim-kiem"])
}

/// All tags: `/the/`.
#[must_use]
pub fn tags() -> Address {
    Address::of(["the"])
}

/// A tag: `/the/<tag>/`.
#[must_use]
pub fn tag(tag: &Slug) -> Address {
    tags().join(tag.as_str())
}

/// An audience: `/doc-gia/<audience>/`.
#[must_use]
pub fn audience(audience: &str) -> Address {
    Address::of(["doc-gia", audience])
}

/// The glossary: `/thuat-ngu/`.
#[must_use]
pub fn glossary() -> Address {
    Address::of(["thuat-ngu"])
}

/// Open data: `/du-lieu/`.
#[must_use]
pub fn data() -> Address {
    Address::of(["du-lieu"])
}

/// A page of a list after the first: `<list>/trang/<number>/`.
#[must_use]
pub fn list_page(list: &Address, number: usize) -> Address {
    if number <= 1 { list.clone() } else { list.join("trang").join(&number.to_string()) }
}

/// The calendar of an event or a course: `<page>/lich.ics`.
#[must_use]
pub fn calendar(page: &Address) -> String {
    format!("{}lich.ics", page.as_str())
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn links_are_relative_and_end_in_a_file() {
        let here = Address::of(["huong-dan", "tu-danh-gia"]);
        assert_eq!(here.href_to(&Address::home()), "../../index.html");
        assert_eq!(here.href_to(&Address::of(["huong-dan", "khac"])), "../khac/index.html");
        assert_eq!(here.href_to(&here), "./index.html");
        assert_eq!(Address::home().href_to(&here), "./huong-dan/tu-danh-gia/index.html");
        assert_eq!(here.href_to_file("assets/site.css"), "../../assets/site.css");
    }

    #[test]
    fn addresses_are_read_as_people_write_them() {
        for written in ["/tieu-chi/", "tieu-chi", "/tieu-chi/index.html"] {
            assert_eq!(Address::parse(written).as_str(), "tieu-chi/");
        }
        assert_eq!(Address::parse("/"), Address::home());
    }

    #[test]
    fn an_old_address_stays_below_the_root() {
        assert_eq!(Address::parse_old("/tin/cũ/").unwrap().as_str(), "tin/cũ/");
        let old = Address::parse_old("tin/cu.html").unwrap();
        assert_eq!(old.as_document(), Some(("tin/cu.html", Address::of(["tin"]))));
        assert_eq!(Address::parse_old("/cu.html").unwrap().as_document(), Some(("cu.html", Address::home())));
        assert_eq!(Address::of(["cu"]).as_document(), None);
        for wrong in ["/../x/", "https://a.vn/x/", "//a/b", "/x?y=1", "/x#y", "/.tiepcan", "/a/./b/", "a\\b", "/a//b/"]
        {
            assert_eq!(Address::parse_old(wrong), None, "{wrong}");
        }
    }
}

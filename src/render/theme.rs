//! Theme files to templates, words and published assets.
//!
//! The theme that comes with tiepcan is part of the program; a site replaces any file of it by one
//! of the same name below `themes/<name>/`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use include_dir::{Dir, include_dir};
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::fault::{self, At};
use super::search::{self, SCRIPTS};
use super::style;
use super::template::View;
use super::view::SiteView;
use super::words::Words;
use crate::base::fault::TemplateFault;
use crate::base::problem::{File as FileProblem, Theme as Problem};
use crate::base::{Hash, Place, Report, Span, encoding};
use crate::disk::Blob;
use crate::format::yaml;
use crate::value::Lang;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The published client of search, by its name in the theme.
pub const SEARCH_SCRIPT: &str = "js/search.js";

/// Scripts that are written in parts and shipped as one lean file each.
const BUNDLES: [(&str, &[&str]); 4] = [
    (SEARCH_SCRIPT, &SCRIPTS),
    ("js/lookup.js", &["search-text.js", "search-load.js", "lookup.js"]),
    ("js/compare.js", &["search-text.js", "search-load.js", "lookup.js", "compare.js"]),
    ("js/results.js", &["search-text.js", "results.js"]),
];

/// A theme, ready to render.
pub struct Theme {
    /// The templates, for each language in the order of [`Lang::ALL`].
    templates: [Tera; 2],
    /// What went wrong in parts of pages.
    faults: Mutex<Report>,
    /// The words of each language, in the order of [`Lang::ALL`].
    pub words: [Words; 2],
    /// Published files: place and bytes.
    pub assets: Vec<Asset>,
    /// Published names of assets, by the name in the theme (`css/site.css`).
    pub names: BTreeMap<String, String>,
    /// Files that the site brings along, by name in the theme.
    own: BTreeMap<String, Blob>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("names", &self.names).finish_non_exhaustive()
    }
}

/// A guess at the bytes of a page, so that most pages are written without moving.
const PAGE: usize = 24 * 1024;

/// A published file: its place and bytes.
pub type Asset = (String, Arc<[u8]>);

/// One file of a theme.
struct File<'a> {
    bytes: &'a [u8],
    /// The site's own file, where it brings one.
    own: Option<&'a Blob>,
}

impl Theme {
    /// Loads the theme of a name, a site's own files laid over those built in. `None` when its
    /// templates cannot be used; the report says where.
    pub fn load(name: &str, own: &[Blob], report: &mut Report) -> Option<Self> {
        let prefix = format!("themes/{name}/");
        let mut files: BTreeMap<String, File<'_>> = BTreeMap::new();
        gather(&BUILT_IN, &mut files);
        for blob in own {
            if let Some(inner) = blob.path.strip_prefix(&prefix) {
                files.insert(inner.to_owned(), File { bytes: &blob.bytes, own: Some(blob) });
            }
        }
        let words = Lang::ALL.map(|lang| words(lang, &files, report));
        let (assets, names) = assets(&files);
        let own = files.iter().filter_map(|(name, file)| Some((name.clone(), file.own?.clone()))).collect();
        let mut theme = Self { templates: Default::default(), faults: Mutex::default(), words, assets, names, own };
        let templates = theme.templates(&files, report)?;
        theme.templates = [templates.clone(), templates];
        Some(theme)
    }

    /// Tells the templates of a language what all its pages share.
    pub fn share(&mut self, lang: Lang, site: &SiteView) {
        let words = self.words(lang).tree.clone();
        let shared = self.templates[place(lang)].global_context();
        shared.insert("site", site);
        shared.insert("t", &words);
    }

    /// A view in its template, as bytes of UTF-8.
    pub fn render<V: View>(&self, lang: Lang, view: &V) -> Result<Vec<u8>, tera::Error> {
        let mut context = Context::new();
        context.insert("view", view);
        let mut page = Vec::with_capacity(PAGE);
        self.templates[place(lang)].render_to(V::TEMPLATE, &context, &mut page)?;
        Ok(page)
    }

    /// A part of a page; what goes wrong is kept for [`Self::faults`], and the part is left out.
    #[must_use]
    pub fn fragment<V: View>(&self, lang: Lang, view: &V) -> String {
        let part = self.render(lang, view).unwrap_or_else(|error| {
            let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
            for (said, place) in self.explain(&error) {
                faults.push(Problem::TemplateFails { said }, place);
            }
            Vec::new()
        });
        String::from_utf8_lossy(&part).into_owned()
    }

    /// What went wrong in parts of pages.
    pub fn faults(self) -> Report {
        self.faults.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// The words of a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &Words {
        &self.words[place(lang)]
    }

    /// The published name of an asset; the name itself when the theme has no such file.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        self.names.get(name).cloned().unwrap_or_else(|| format!("assets/{name}"))
    }

    fn templates(&self, files: &BTreeMap<String, File<'_>>, report: &mut Report) -> Option<Tera> {
        let mut tera = Tera::default();
        tera.register_filter("fill", fill);
        tera.register_function("asset", asset(self.names.clone()));
        let mut templates = Vec::new();
        let mut are_text = true;
        for (name, file) in files {
            let Some(inner) = name.strip_prefix("templates/") else { continue };
            match std::str::from_utf8(file.bytes) {
                Ok(text) => templates.push((inner.to_owned(), text.to_owned())),
                Err(error) => {
                    let first = error.valid_up_to();
                    let problem = FileProblem::NotUtf8 { looks_like: encoding::guess(file.bytes) };
                    report.at(problem, &self.source(inner), Span::new(first..first + 1));
                    are_text = false;
                }
            }
        }
        if !are_text {
            return None;
        }
        match tera.add_raw_templates(templates) {
            Ok(()) => Some(tera),
            Err(error) => {
                for (said, place) in self.explain(&error) {
                    report.push(Problem::TemplateBroken { said }, place);
                }
                None
            }
        }
    }

    /// What a template error says, and where; a fault that a template of the site causes in those
    /// that come with tiepcan is placed at the site's own.
    #[must_use]
    pub fn explain(&self, error: &tera::Error) -> Vec<(TemplateFault, Place)> {
        let mut said: Vec<(TemplateFault, Place)> = Vec::new();
        for fault in fault::faults(error) {
            let template = fault.template.as_deref();
            let own = template.and_then(|name| self.own.get(&format!("templates/{name}")));
            let base = self.own.get("templates/base.html");
            let place = match (own, base, &fault.what) {
                (None, Some(base), TemplateFault::Block(_)) => Place::file(Arc::clone(&base.path)),
                _ => self.place(template, fault.at),
            };
            if !said.iter().any(|(_, known)| *known == place) {
                said.push((fault.what, place));
            }
        }
        said
    }

    fn place(&self, template: Option<&str>, at: Option<At>) -> Place {
        let Some(template) = template else { return Place::file("themes/".into()) };
        let span = match at {
            Some(At::Span(span)) => Some(span),
            Some(At::Line(line, column)) => {
                let at = self.text(template).and_then(|text| fault::byte_at(text, line, column));
                at.map(|at| Span::new(at..at))
            }
            None => None,
        };
        Place { path: self.source(template), span, cell: None }
    }

    fn text(&self, template: &str) -> Option<&str> {
        let name = format!("templates/{template}");
        let built_in = || BUILT_IN.get_file(&name).map(include_dir::File::contents);
        std::str::from_utf8(self.own.get(&name).map(|own| &*own.bytes).or_else(built_in)?).ok()
    }

    /// The path of a template: the site's own, else the one built in.
    fn source(&self, template: &str) -> Arc<str> {
        let name = format!("templates/{template}");
        self.own.get(&name).map_or_else(|| format!("themes/default/{name}").into(), |own| Arc::clone(&own.path))
    }
}

/// The place of a language in lists of the order of [`Lang::ALL`].
const fn place(lang: Lang) -> usize {
    match lang {
        Lang::Vi => 0,
        Lang::En => 1,
    }
}

fn gather<'a>(folder: &'a Dir<'a>, files: &mut BTreeMap<String, File<'a>>) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        files.insert(name, File { bytes: file.contents(), own: None });
    }
    folder.dirs().for_each(|folder| gather(folder, files));
}

/// The built-in words first, then the site's: a key that the site leaves out keeps its words.
fn words(lang: Lang, files: &BTreeMap<String, File<'_>>, report: &mut Report) -> Words {
    let mut words = Words::new(lang);
    let ours = BUILT_IN.get_dir("locales").into_iter().flat_map(Dir::files);
    let ours = ours.map(|file| (file.path().to_string_lossy().replace('\\', "/"), file.contents(), None));
    let theirs = files.iter().filter_map(|(name, file)| Some((name.clone(), file.bytes, Some(file.own?))));
    let wanted = [format!("locales/{}.yaml", lang.tag()), format!("locales/{}.labels.yaml", lang.tag())];
    for (name, bytes, own) in ours.chain(theirs).filter(|(name, ..)| wanted.contains(name)) {
        let path: Arc<str> = own.map_or_else(|| format!("themes/default/{name}").into(), |own| Arc::clone(&own.path));
        let text = String::from_utf8_lossy(bytes);
        if let Some(node) = yaml::parse(yaml::Input { path: &path, text: &text, offset: 0 }, report) {
            words.lay(&node);
        }
    }
    words
}

/// Published assets: `assets/css/site.css` becomes `assets/css/site.<hash>.css`, so that a browser
/// may keep it for ever.
fn assets(files: &BTreeMap<String, File<'_>>) -> (Vec<Asset>, BTreeMap<String, String>) {
    let mut published = Vec::new();
    let mut names = BTreeMap::new();
    let mut publish = |name: &str, bytes: &[u8]| {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let place = format!("assets/{stem}.{}.{ending}", Hash::of(bytes).short());
        names.insert(name.to_owned(), place.clone());
        published.push((place, Arc::from(bytes)));
    };
    let part = |name: &str| BUNDLES.iter().any(|(_, parts)| parts.iter().any(|part| name == format!("js/{part}")));
    for (name, file) in files {
        match name.strip_prefix("assets/") {
            Some(inner) if part(inner) => {}
            Some(inner) if inner.starts_with("css/") => match std::str::from_utf8(file.bytes) {
                Ok(css) => publish(inner, style::lean(css).as_bytes()),
                Err(_) => publish(inner, file.bytes),
            },
            Some(inner) => publish(inner, file.bytes),
            None => {}
        }
    }
    let text = |part: &&str| {
        let file = files.get(&format!("assets/js/{part}"));
        file.map(|file| String::from_utf8_lossy(file.bytes)).unwrap_or_default()
    };
    for (name, parts) in BUNDLES {
        let texts: Vec<_> = parts.iter().map(text).collect();
        publish(name, search::lean(&texts.iter().map(AsRef::as_ref).collect::<Vec<_>>()).as_bytes());
    }
    (published, names)
}

/// The address of one of the theme's files on this page, for styles and scripts that only some pages
/// need: `{{ asset(root=view.chrome.root, name="css/search.css") }}`.
fn asset(names: BTreeMap<String, String>) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<String> {
    move |arguments, _| {
        let (root, name): (&str, &str) = (arguments.must_get("root")?, arguments.must_get("name")?);
        let published =
            names.get(name).ok_or_else(|| tera::Error::message(format!("the theme has no assets/{name}")))?;
        Ok(format!("{root}{published}"))
    }
}

/// `{n}` in words replaced by a value: `{{ t.pages | fill(n=3) }}`.
#[expect(clippy::needless_pass_by_value, reason = "the signature is that of filters")]
fn fill(words: &str, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let n: Value = arguments.must_get("n")?;
    Ok(words.replace("{n}", &n.to_string()))
}

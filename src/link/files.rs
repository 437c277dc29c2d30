//! Files that are published as they are: where each stands, and how large images are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::tree::{CONTENT, Tree};
use crate::base::problem::File;
use crate::base::{Arena, Id, Place, Report};
use crate::load::Drafts;
use crate::value::Slug;
use crate::value::fold::nfc;

/// A file that is published as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The file's path as the disk spells it.
    pub path: Arc<str>,
    /// Where it is published: ASCII, beside the pages of its folder.
    pub file: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Width and height in pixels, where it is an image that could be read.
    pub size: Option<(u32, u32)>,
}

/// Published files and how to find them.
#[derive(Debug, Default)]
pub struct Assets {
    /// The files, in the order of their paths.
    pub all: Arena<Asset>,
    by_path: BTreeMap<String, Id<Asset>>,
    by_file: BTreeMap<String, Id<Asset>>,
}

/// The endings of images.
const IMAGES: [&str; 8] = ["png", "jpg", "jpeg", "webp", "gif", "avif", "bmp", "svg"];

impl Assets {
    /// Gives each file of the content folder its place.
    #[must_use]
    pub fn place(drafts: &Drafts, tree: &Tree, report: &mut Report) -> Self {
        let folders: BTreeMap<&str, &str> =
            tree.sections.iter().map(|(_, section)| (section.folder.as_str(), section.address.as_str())).collect();
        let mut assets = Self::default();
        for blob in drafts.assets.iter().filter(|blob| blob.path.starts_with(CONTENT)) {
            let file = published(&blob.path, &folders);
            if let Some(other) = assets.by_file.get(&file) {
                let problem = File::NameClash { other: assets.all[*other].path.to_string() };
                report.push(problem, Place::file(Arc::clone(&blob.path)));
                continue;
            }
            let size = is_image(&blob.path).then(|| imagesize::blob_size(&blob.bytes).ok()).flatten();
            let size = size.and_then(|size| Some((size.width.try_into().ok()?, size.height.try_into().ok()?)));
            let asset =
                Asset { path: Arc::clone(&blob.path), file: file.clone(), bytes: Arc::clone(&blob.bytes), size };
            let id = assets.all.push(asset);
            assets.by_path.insert(nfc(&blob.path).into_owned(), id);
            assets.by_file.insert(file, id);
        }
        assets
    }

    /// The file at a source path (NFC).
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Asset> {
        self.by_path.get(path).map(|id| &self.all[*id])
    }

    /// The file published at a place.
    #[must_use]
    pub fn published(&self, file: &str) -> Option<&Asset> {
        self.by_file.get(file).map(|id| &self.all[*id])
    }
}

/// Whether a path ends as images do.
#[must_use]
pub fn is_image(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| IMAGES.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Where a file is published: in the place of the nearest folder that is a section.
fn published(path: &str, folders: &BTreeMap<&str, &str>) -> String {
    let (mut folder, name) = path.split_at(path.rfind('/').map_or(0, |at| at + 1));
    let mut below = vec![ascii_name(name)];
    loop {
        if let Some(address) = folders.get(folder) {
            below.push((*address).to_owned());
            break;
        }
        let trimmed = folder.trim_end_matches('/');
        let Some(at) = trimmed.rfind('/') else { break };
        below.push(format!("{}/", ascii_name(&trimmed[at + 1..])));
        folder = &folder[..=at];
    }
    below.reverse();
    below.concat()
}

fn ascii_name(name: &str) -> String {
    Slug::of(name).map_or_else(|| "tep".to_owned(), |slug| slug.to_string())
}

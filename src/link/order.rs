//! In which order the pages of a section stand.

use std::cmp::{Ordering, Reverse};

use super::page::{Nature, Page};
use super::tree::Tree;
use crate::base::Id;
use crate::load::front::PageKind;
use crate::value::Collator;

/// Puts the pages and sections of every section in order: by weight; lessons then by file name;
/// articles and events then latest first; all else as a dictionary does.
pub fn sort(tree: &mut Tree) {
    let collator = Collator::vietnamese();
    for id in tree.sections.ids() {
        let mut pages = std::mem::take(&mut tree.sections[id].pages);
        let course = tree.sections[id].nature == Nature::Course;
        pages.sort_by(|a, b| {
            let (a, b) = (&tree.pages[*a], &tree.pages[*b]);
            if course { weight(a).cmp(&weight(b)).then_with(|| a.path.cmp(&b.path)) } else { compare(a, b, &collator) }
        });
        tree.sections[id].pages = pages;
        let mut sections = std::mem::take(&mut tree.sections[id].sections);
        sections.sort_by(|a, b| {
            let key = |id: Id<_>| {
                let section: &super::page::Section = &tree.sections[id];
                let index = section.indexes.first().map(|index| &tree.pages[*index]);
                (index.map_or(i32::MAX, weight), index.map_or(section.folder.as_str(), |index| index.title.as_str()))
            };
            let ((weight_a, title_a), (weight_b, title_b)) = (key(*a), key(*b));
            weight_a.cmp(&weight_b).then_with(|| collator.compare(title_a, title_b))
        });
        tree.sections[id].sections = sections;
    }
}

fn weight(page: &Page) -> i32 {
    page.common().weight.as_ref().map_or(i32::MAX, |weight| weight.value)
}

fn compare(a: &Page, b: &Page, collator: &Collator) -> Ordering {
    let newest_first = |page: &Page| matches!(page.kind, PageKind::Article | PageKind::Event);
    let by_day =
        if newest_first(a) && newest_first(b) { Reverse(a.day()).cmp(&Reverse(b.day())) } else { Ordering::Equal };
    let by_weight = weight(a).cmp(&weight(b));
    by_weight.then(by_day).then_with(|| collator.compare(&a.title, &b.title)).then_with(|| a.path.cmp(&b.path))
}

//! The theme that comes with tiepcan: words in both languages, a template for each view.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tiepcan::base::Report;
use tiepcan::render::template::TEMPLATES;
use tiepcan::render::theme::Theme;
use tiepcan::value::Lang;

fn theme() -> Theme {
    let mut report = Report::default();
    let theme = Theme::load("default", &[], &mut report);
    assert!(report.is_empty(), "{report:?}");
    theme.expect("the built-in theme can be used")
}

#[test]
fn both_languages_have_the_same_words() {
    let theme = theme();
    let keys = |lang| theme.words(lang).keys().map(str::to_owned).collect::<BTreeSet<_>>();
    let (vi, en) = (keys(Lang::Vi), keys(Lang::En));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect::<Vec<_>>();
    assert_eq!((only(&vi, &en), only(&en, &vi)), (Vec::<String>::new(), Vec::new()));
}

#[test]
fn there_is_a_template_for_each_view_and_no_other() {
    let top: BTreeSet<String> = fs::read_dir("themes/default/templates")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<String> = TEMPLATES.iter().map(|name| (*name).to_owned()).collect();
    let extra: Vec<_> = top.iter().filter(|name| !known.contains(*name) && *name != "base.html").collect();
    assert!(extra.is_empty(), "no view is made for {extra:?}");
    for name in known {
        assert!(Path::new("themes/default/templates").join(&name).is_file(), "{name} is missing");
    }
}

#[test]
fn style_and_script_stay_small() {
    let size = |path: &str| fs::metadata(path).unwrap().len();
    assert!(size("themes/default/assets/css/site.css") < 60_000);
    assert!(size("themes/default/assets/js/site.js") < 12_000);
}

//! The look-up page over a whole country: its data is small, its static lists are complete.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;
use tiepcan::base::memo::Memo;
use tiepcan::base::{Report, Severity};
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::link::route::{self, Address};
use tiepcan::link::{DraftPages, Options, Site, link};
use tiepcan::load;
use tiepcan::render::build::results::territory;
use tiepcan::render::build::{site as site_view, units};
use tiepcan::render::lookup;
use tiepcan::render::scope::Scope;
use tiepcan::render::template::View;
use tiepcan::render::theme::Theme;
use tiepcan::value::{Date, Lang};

/// Communes of the country since 1 July 2025.
const TODAY: usize = 3_321;
/// Those before.
const BEFORE: usize = 10_035;
const PROVINCES: usize = 34;

const SET: &str = "\
id: qd619-2017
title: Bộ tiêu chí
applies: {from: 2017}
scoring: points
max: 100
criteria: [{no: 1, title: Một, max: 100}]
";

/// Two syllables that make a name: 64 times 60 of them differ.
const FIRST: &str = "An Bình Cẩm Châu Đông Hải Hòa Hoằng Hưng Khánh Kim Lạc Long Lộc Mỹ Nam Nghĩa Ngọc Nhơn Ninh Phong Phú \
     Phước Quảng Quang Sơn Tam Tân Tây Thạch Thái Thanh Thạnh Thiện Thọ Thuận Thượng Tiên Trà Trung Trường Tuy \
     Vạn Văn Vân Việt Vĩnh Xuân Yên Bắc Đại Đức Gia Giao Hà Hiệp Hồng Hợp Liên Lương Mai Minh Nguyên Tịnh";
const SECOND: &str = "An Bình Châu Cường Dân Đạo Định Đồng Giang Hà Hải Hậu Hòa Hội Hưng Khê Lạc Lâm Lập Lễ Lộc Long Lợi Lương \
     Mỹ Nghĩa Nghiệp Ngọc Nguyên Ninh Phong Phú Phúc Phước Quang Quý Sơn Tâm Tân Thành Thạnh Thắng Thịnh Thọ Thuận \
     Thủy Tiến Tín Trạch Trị Trung Trường Tường Vinh Vượng Xuân Xá Yên Điền Đường";

fn name(at: usize) -> String {
    let (first, second): (Vec<_>, Vec<_>) = (FIRST.split_whitespace().collect(), SECOND.split_whitespace().collect());
    // A stride that shares no factor with their number: names come in no order.
    let at = at * 1_571 % (first.len() * second.len());
    let kind = if at.is_multiple_of(5) { "Phường" } else { "Xã" };
    format!("{kind} {} {}", first[at / second.len()], second[at % second.len()])
}

fn country() -> Site {
    let mut units = "code,name,type,district,district_code,province,province_code,valid_from,valid_to\n".to_owned();
    let mut changes = "date,from_code,to_code,share\n".to_owned();
    let mut scores = "code,name,total,1,outcome\n".to_owned();
    let code = |at: usize| format!("{:05}", 4 + at * 3);
    for at in 0..TODAY {
        let province = at * PROVINCES / TODAY;
        let _ = writeln!(units, "{},{},,,,Tỉnh số {province},{:02},2025-07-01,", code(at), name(at), province + 10);
        let points = 60 + at % 40;
        let outcome = if at.is_multiple_of(9) { "chưa đạt" } else { "đạt" };
        let _ = writeln!(scores, "{},{},{points},{points},{outcome}", code(at), name(at));
    }
    for at in 0..BEFORE {
        let province = at * PROVINCES / BEFORE;
        let district = at * 600 / BEFORE;
        let _ = writeln!(
            units,
            "{},{},,Huyện số {district},{:03},Tỉnh số {province},{:02},,2025-06-30",
            code(at),
            name(at * 7 + 3),
            district + 100,
            province + 10
        );
        let _ = writeln!(changes, "2025-07-01,{},{},whole", code(at), code(at * TODAY / BEFORE));
    }
    let files = [
        ("site.yaml", "title: Cả nước\n".to_owned()),
        ("content/set.yaml", SET.to_owned()),
        ("content/units.csv", units),
        ("content/changes.csv", changes),
        ("content/ket-qua/round.yaml", "year: 2025\nset: qd619-2017\nscores: scores.csv\n".to_owned()),
        ("content/ket-qua/scores.csv", scores),
    ];
    let blob = |(path, text): (&str, String)| Blob::new(path.into(), Arc::from(text.into_bytes()));
    let snapshot: Snapshot = files.into_iter().map(blob).collect();
    let (drafts, read) = load::load(&snapshot, &Memo::default());
    let options = Options { today: Date::new(2026, 11, 23).unwrap(), drafts: DraftPages::Leave, base_url: None };
    let (site, linked) = link(&drafts, &options);
    assert_eq!(read.count(Severity::Error) + linked.count(Severity::Error), 0, "{:?}", linked.diagnostics().first());
    site
}

/// The lists for those without scripts, by path.
fn lists(site: &Site, theme: &Theme) -> Vec<(String, Vec<u8>)> {
    fn print<V: View>(
        site: &Site,
        theme: &Theme,
        here: &Address,
        build: impl Fn(&Scope<'_>) -> V,
    ) -> (String, Vec<u8>) {
        let view = build(&Scope::new(site, theme, Lang::Vi, here));
        (here.file(), theme.render(Lang::Vi, &view).unwrap())
    }
    let territories = site.results.territories.shown();
    let mut lists: Vec<_> = territories
        .map(|(id, territory)| print(site, theme, &territory.address, |scope| territory::build(scope, id)))
        .collect();
    lists.push(print(site, theme, &route::territories(), territory::list));
    lists.push(print(site, theme, &route::units(), units::index::build));
    lists.push(print(site, theme, &route::lookup(), units::lookup::build));
    lists
}

fn packed(bytes: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap().len()
}

#[test]
fn a_whole_country_fits_into_what_a_cheap_telephone_loads() {
    let site = country();
    let mut theme = Theme::load("default", &[], &mut Report::default()).unwrap();
    theme.share(Lang::Vi, &site_view::build(&site, &theme, Lang::Vi));
    let here = route::lookup();
    let scope = Scope::new(&site, &theme, Lang::Vi, &here);
    let files = lookup::files(&scope);
    let sizes: Vec<(&str, usize)> = files.iter().map(|(path, bytes)| (path.as_str(), packed(bytes))).collect();
    println!("{TODAY} communes of today, {BEFORE} of the past: {sizes:?}");
    assert_eq!(sizes[0].0, "tra-cuu/nay.js");
    assert!(sizes.len() > 10, "old names come by first letter: {sizes:?}");
    assert!(sizes.iter().all(|(_, size)| *size <= 40 * 1024), "{sizes:?}");

    // Without a script: every commune with a page stands on a list that is small enough.
    let mut listed = BTreeSet::new();
    for (path, html) in lists(&site, &theme) {
        assert!(packed(&html) <= 60 * 1024, "{path}: {} bytes", packed(&html));
        let html = String::from_utf8(html).unwrap();
        assert!(path != "tra-cuu/index.html" || html.contains("dia-ban/tinh-so-7/index.html"));
        let links = html.split("don-vi/").skip(1).filter_map(|rest| rest.split("/index.html").next());
        listed.extend(links.map(|name| format!("don-vi/{name}/")));
    }
    let pages = site.results.addresses.units().map(|(_, address)| address.as_str());
    let unlisted: Vec<&str> = pages.filter(|address| !listed.contains(*address)).collect();
    assert!(unlisted.is_empty(), "{} of them, such as {:?}", unlisted.len(), unlisted.first());
    assert_eq!(site.results.addresses.units().len(), TODAY + BEFORE);
}

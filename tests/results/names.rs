//! Names of units as tables write them, against the real units of Hải Phòng and Hải Dương before
//! and after 1 July 2025 (from the MIT-licensed package vietnamadminunits 1.0.4).

use super::harness::{SET, Site, site};
use tiepcan::domain::place::Share;
use tiepcan::value::UnitCode;

const UNITS: &str = include_str!("hai-phong/units.csv");
const CHANGES: &str = include_str!("hai-phong/changes.csv");

fn find(year: u16, province: &str, name: &str, district: &str) -> Site {
    let set = SET.replace("to: 2021", "to: 2030");
    let round = format!("year: {year}\nset: qd619-2017\nplace: {{province: \"{province}\"}}\nscores: s.csv\n");
    let table = format!("name;district\n{name};{district}\n");
    site(&[("a/set.yaml", &set), ("b/round.yaml", &round), ("b/s.csv", &table), ("u/units.csv", UNITS)])
}

/// The year, the province, what the table says of name and district, the code that is meant.
const FOUND: [(u16, &str, &str, &str, &str); 35] = [
    (2019, "31", "Phường Quán Toan", "", "11296"),
    (2019, "31", "phường Quán Toan", "", "11296"),
    (2019, "31", "PHƯỜNG QUÁN TOAN", "", "11296"),
    (2019, "31", "Phường  Quán  Toan", "", "11296"),
    (2019, "31", "P. Quán Toan", "", "11296"),
    (2019, "31", "P.Quán Toan", "", "11296"),
    (2019, "31", "P Quán Toan", "", "11296"),
    (2019, "31", "Quán Toan", "", "11296"),
    (2019, "31", "Quan Toan", "", "11296"),
    (2019, "31", "Phuong Quan Toan", "", "11296"),
    (2019, "31", "Phường Thuỷ Đường", "", "11560"),
    (2019, "31", "phường Thủy Đường", "Thành phố Thuỷ Nguyên", "11560"),
    (2019, "31", "Phường Hoà Bình", "", "11527"),
    (2019, "31", "X. Hoà Bình", "", "11890"),
    (2019, "31", "Xã Hòa Bình", "H. Vĩnh Bảo", "11890"),
    (2019, "31", "Phường Đông Hải 01", "", "11410"),
    (2019, "31", "Đông Hải 2", "", "11411"),
    (2019, "31", "Phường Nam Sơn", "Q. Kiến An", "11437"),
    (2019, "31", "Nam Sơn", "An Dương", "11608"),
    (2019, "31", "Phường Nam Sơn (Kiến An)", "", "11437"),
    (2019, "31", "Phường Nam Sơn (Q.Kiến An)", "", "11437"),
    (2019, "31", "Phường Nam Sơn, quận An Dương", "", "11608"),
    (2019, "31", "Phường Minh Đức", "TP Thủy Nguyên", "11473"),
    (2019, "31", "Phường Minh Đức", "TPTN", "11473"),
    (2019, "31", "P. Minh Đức", "Quan Do Son", "11465"),
    (2019, "31", "Xã Quang Trung", "Huyện An Lão", "11647"),
    (2019, "31", "Quang Trung", "TP. Thuỷ Nguyên", "11518"),
    (2019, "30", "TT Cẩm Giang", "", "10888"),
    (2019, "30", "TT. Cẩm Giang", "H.Cẩm Giàng", "10888"),
    (2019, "30", "thị trấn Cẩm Giang", "", "10888"),
    (2026, "31", "Xã Cẩm Giàng", "", "10903"),
    (2026, "31", "Xã Cẩm Giang", "", "10888"),
    (2026, "31", "Phường Trần Hưng Đạo", "", "10570"),
    (2026, "31", "đặc khu Cát Hải", "", "11914"),
    (2026, "31", "ĐK. Cát Hải", "", "11914"),
];

#[test]
fn names_are_found_as_tables_write_them() {
    let mut wrong = Vec::new();
    for (year, province, name, district, code) in FOUND {
        let site = find(year, province, name, district);
        let units = site.results.register.units();
        let found: Vec<_> = site.rows().iter().filter_map(|row| units[row.unit].code.clone()).collect();
        if found != [UnitCode::parse(code).unwrap()] || !site.said().is_empty() {
            wrong.push(format!("{name} ({district}) {year}: {found:?} {:?}", site.said()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The same with what must be told, and a part of its words.
const TOLD: [(u16, &str, &str, &str, &str, &str); 9] = [
    (2019, "31", "Phường Nam Sơn", "", "unit-ambiguous", "Quận Kiến An, Thành phố Hải Phòng (11437"),
    (2019, "31", "Minh Đức", "", "unit-ambiguous", "Quận Đồ Sơn"),
    (2026, "31", "Cam Giang", "", "unit-ambiguous", "Xã Cẩm Giàng"),
    (2026, "31", "Xa Cam Giang", "", "unit-ambiguous", "Xã Cẩm Giang"),
    (2019, "31", "Phường Quán Toàn", "", "unit-unknown", "Có phải ý bạn là «Phường Quán Toan»"),
    (2019, "31", "Phường Quán Tona", "", "unit-unknown", "Có phải ý bạn là «Phường Quán Toan»"),
    (
        2019,
        "31",
        "Phường Quán Toan",
        "Quận Lê Chân",
        "unit-unknown",
        "«Phường Quán Toan, Quận Hồng Bàng, Thành phố Hải Phòng»",
    ),
    (2026, "31", "Phường Quán Toan", "", "unit-not-that-year", "…2025-06-30"),
    (2019, "31", "Phường Không Có", "", "unit-unknown", "danh mục năm 2019."),
];

#[test]
fn a_name_that_is_not_certain_is_told_with_the_nearest_and_never_guessed() {
    let mut wrong = Vec::new();
    for (year, province, name, district, code, words) in TOLD {
        let site = find(year, province, name, district);
        let said = site.said();
        let fits = said == [format!("[{code}] b/s.csv:2:1 A2={name}")] && site.message().0.contains(words);
        if !fits || !site.rows().is_empty() {
            let message = if said.len() == 1 { site.message().0 } else { String::new() };
            wrong.push(format!("{name} ({district}) {year}: {said:?} {message}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_register_knows_mergers_splits_and_codes_used_again() {
    let site =
        site(&[("u/units.csv", UNITS), ("u/changes.csv", CHANGES), ("site.yaml", "title: T\nunit_pages: all\n")]);
    assert_eq!(site.said(), [""; 0]);
    let register = &site.results.register;
    let name = |id| register.units()[id].name.as_str();
    let code = |text: &str| UnitCode::parse(text).unwrap();
    let (old, new) = (register.in_year(&code("10525"), 2024).unwrap(), register.in_year(&code("10525"), 2026).unwrap());
    assert_eq!((name(old), name(new)), ("Phường Trần Hưng Đạo", "Phường Hải Dương"));
    // Gia Viên went into three wards.
    let split = register.units().iter().find(|(_, unit)| unit.name == "Phường Gia Viên" && unit.valid.to.is_some());
    let parts: Vec<_> = register.successors(split.unwrap().0).map(|change| (name(change.to), change.share)).collect();
    assert_eq!(parts.len(), 3);
    assert!(parts.iter().all(|(_, share)| *share == Share::Part));
    // Bạch Long Vĩ had no communes before, so nothing comes before it.
    let island = register.units().iter().find(|(_, unit)| unit.name.contains("Bạch Long V")).unwrap().0;
    assert_eq!(register.predecessors(island).count(), 0);
    let addresses: std::collections::BTreeSet<String> =
        site.results.addresses.units().map(|(_, address)| address.to_string()).collect();
    assert_eq!(addresses.len(), 488, "names that fold alike have addresses of their own");
    assert!(addresses.contains("/don-vi/10903-xa-cam-giang/") && addresses.contains("/don-vi/10888-xa-cam-giang/"));
}

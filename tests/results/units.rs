//! Units: finding the one that a row means, and a register that holds together.

use super::harness::{ROUND, SET, Site, site};
use tiepcan::domain::place::Share;
use tiepcan::value::UnitCode;

const UNITS: &str = "code,name,type,district,district_code,province,province_code,valid_from,valid_to
00001,Xã Hòa An,Xã,Huyện Một,101,Tỉnh T,10,,2025-06-30
00002,Xã Quang Trung,Xã,Huyện Một,101,Tỉnh T,10,,2025-06-30
00003,Xã Quang Trung,Xã,Huyện Hai,102,Tỉnh T,10,,2025-06-30
00004,Phường Trúc Bạch,Phường,Quận Ba,103,Tỉnh T,10,,2025-06-30
00004,Phường Ba Đình,Phường,,,Tỉnh T,10,2025-07-01,
00005,Xã Cẩm Giàng,Xã,Huyện Một,101,Tỉnh T,10,,2025-06-30
00006,Xã Cẩm Giang,Xã,Huyện Một,101,Tỉnh T,10,,2025-06-30
00007,Thị trấn Lai Uyên,Thị trấn,Huyện Hai,102,Tỉnh T,10,,2025-06-30
20001,Xã Hòa An,Xã,Huyện Xa,201,Tỉnh U,20,,2025-06-30
";
const ROUND_T: &str = "year: 2018\nset: qd619-2017\nplace: {province: \"10\"}\nscores: scores.csv\n";

fn find(table: &str) -> Site {
    site(&[("a/set.yaml", SET), ("b/round.yaml", ROUND_T), ("b/scores.csv", table), ("u/units.csv", UNITS)])
}

fn codes(site: &Site) -> Vec<String> {
    let units = site.results.register.units();
    site.rows().iter().map(|row| units[row.unit].code.as_ref().unwrap().to_string()).collect()
}

#[test]
fn names_are_found_across_spellings() {
    let table = "name,district\nhoà an,\nXÃ CẨM GIÀNG,\nX. Cẩm  Giang,\nP. Trúc Bạch,\nXã Lai Uyên,\n\
                 Quang Trung,H. Hai\nXã Quang Trung (Huyện Một),\n";
    let site = find(table);
    assert_eq!(site.said(), [""; 0]);
    assert_eq!(codes(&site), ["00001", "00005", "00006", "00004", "00007", "00003", "00002"]);
}

#[test]
fn a_name_of_several_units_is_never_guessed() {
    let site = find("name\nXã Quang Trung\n");
    assert_eq!(site.said(), ["[unit-ambiguous] b/scores.csv:2:1 A2=Xã Quang Trung"]);
    assert!(
        site.message().0.contains("Huyện Một, Tỉnh T (00002") && site.message().0.contains("Huyện Hai, Tỉnh T (00003")
    );
    let folded = find("name\nXa Cam Giang\n");
    assert_eq!(folded.said(), ["[unit-ambiguous] b/scores.csv:2:1 A2=Xa Cam Giang"]);
    let bare = find("name\nCam Giang\n");
    assert_eq!(bare.said(), ["[unit-ambiguous] b/scores.csv:2:1 A2=Cam Giang"]);
}

#[test]
fn an_unknown_name_is_told_with_the_nearest() {
    let site = find("name\nXã Hòa Am\n");
    assert_eq!(site.said(), ["[unit-unknown] b/scores.csv:2:1 A2=Xã Hòa Am"]);
    let message = site.message().0;
    assert_eq!(message, "Không tìm thấy đơn vị «Xã Hòa Am» trong danh mục năm 2018. Có phải ý bạn là «Xã Hòa An»?");
}

#[test]
fn a_code_and_a_name_must_agree_in_their_year() {
    let site = find("code,name\n00004,Phường Ba Đình\n");
    assert_eq!(site.said(), ["[unit-name-differs] b/scores.csv:2:7 B2=Phường Ba Đình"]);
    assert_eq!(site.message().0, "Mã 00004 trong năm 2018 là «Phường Trúc Bạch», nhưng bảng ghi «Phường Ba Đình»");
}

#[test]
fn a_unit_that_did_not_exist_that_year() {
    let units = "code,name,province_code,valid_from,valid_to\n00009,Xã Mới,10,2025-07-01,\n";
    for (table, said) in [
        ("code,name\n00009,Xã Mới\n", "[unit-not-that-year] b/scores.csv:2:1 A2=00009"),
        ("name\nXã Mới\n", "[unit-not-that-year] b/scores.csv:2:1 A2=Xã Mới"),
    ] {
        let files = [("a/set.yaml", SET), ("b/round.yaml", ROUND), ("b/scores.csv", table), ("u/units.csv", units)];
        let site = site(&files);
        assert_eq!(site.said(), [said]);
        assert!(site.message().0.ends_with("danh mục có Xã Mới (00009; 2025-07-01…)"), "{}", site.message().0);
    }
}

#[test]
fn lost_zeros_are_put_back_and_told() {
    let site = find("code,name\n1,Xã Hòa An\n");
    assert_eq!(site.said(), ["[unit-code-zeros-lost] b/scores.csv:2:1 A2=1"]);
    assert_eq!(site.message().0, "Mã 1 bị mất số 0 ở đầu; đã hiểu là 00001");
    assert_eq!(codes(&site), ["00001"]);
}

#[test]
fn one_unit_has_one_row() {
    let site = find("code,name\n00001,Xã Hòa An\n00002,\n,Xã Hoà An\n");
    assert_eq!(site.said(), ["[unit-twice] b/scores.csv:4:2 B4=Xã Hoà An"]);
    assert_eq!(site.message().1, ["first b/scores.csv:2:1"]);
}

#[test]
fn a_unit_outside_of_the_round_is_told() {
    let site = find("code,name\n20001,Xã Hòa An\n");
    assert_eq!(site.said(), ["[unit-outside-round] b/scores.csv:2:1 A2=20001"]);
    let by_units = "year: 2018\nset: qd619-2017\nplace: {units: [\"00001\"]}\nscores: scores.csv\n";
    let table = "code,name\n00001,Xã Hòa An\n00002,Xã Quang Trung\n";
    let files = [("a/set.yaml", SET), ("b/round.yaml", by_units), ("b/scores.csv", table), ("u/units.csv", UNITS)];
    assert_eq!(super::harness::site(&files).said(), ["[unit-outside-round] b/scores.csv:3:1 A3=00002"]);
}

#[test]
fn of_two_units_with_one_code_in_a_year_the_one_at_its_end_counts() {
    let set = SET.replace("to: 2021", "to: 2025");
    let round = "year: 2025\nset: qd619-2017\nplace: {province: \"10\"}\nscores: scores.csv\n";
    for (table, name) in [("code\n00004\n", "Phường Ba Đình"), ("code,name\n00004,Trúc Bạch\n", "Phường Trúc Bạch")]
    {
        let files =
            [("a/set.yaml", set.as_str()), ("b/round.yaml", round), ("b/scores.csv", table), ("u/units.csv", UNITS)];
        let site = site(&files);
        assert_eq!(site.said(), [""; 0]);
        assert_eq!(site.results.register.units()[site.rows()[0].unit].name, name);
    }
}

#[test]
fn rows_of_the_register_that_overlap_are_told() {
    let units = "code,name,valid_from,valid_to\n00001,Xã A,,2025-06-30\n00001,Xã B,2025-06-30,\n00002,Xã C,2025-07-01,2024-01-01\n";
    let site = site(&[("u/units.csv", units)]);
    assert_eq!(
        site.said(),
        ["[unit-overlap] u/units.csv:3:1 A3=00001", "[unit-period-reversed] u/units.csv:4:23 D4=2024-01-01"]
    );
}

#[test]
fn cells_of_the_register_that_cannot_be_read_are_told() {
    let units = "code,name,type,valid_to\n00-1,Xã A,Xã,\n00002,,Xã,\n00003,Xã C,Làng,30/02/2025\n";
    let site = site(&[("u/units.csv", units)]);
    assert_eq!(
        site.said(),
        [
            "[unit-code-invalid] u/units.csv:2:1 A2=00-1",
            "[table-cell-empty] u/units.csv:3:7 B3=",
            "[choice-unknown] u/units.csv:4:12 C4=Làng",
            "[date-invalid] u/units.csv:4:17 D4=30/02/2025",
        ]
    );
}

#[test]
fn changes_tie_units_of_the_day_before_to_units_of_the_day() {
    let changes = "date,from_code,to_code,share\n2025-07-01,00004,00004,whole\n2025-07-01,2,00004,part\n2025-07-01,00004,00099,whole\n";
    let site = site(&[("u/units.csv", UNITS), ("u/changes.csv", changes)]);
    assert_eq!(
        site.said(),
        ["[unit-code-zeros-lost] u/changes.csv:3:12 B3=2", "[change-unit-unknown] u/changes.csv:4:18 C4=00099"]
    );
    let register = &site.results.register;
    let new = register.in_year(&UnitCode::parse("00004").unwrap(), 2026).unwrap();
    let before: Vec<_> =
        register.predecessors(new).map(|change| (register.units()[change.from].name.as_str(), change.share)).collect();
    assert_eq!(before, [("Phường Trúc Bạch", Share::Whole), ("Xã Quang Trung", Share::Part)]);
}

#[test]
fn a_site_without_a_register_has_the_units_of_its_tables() {
    let round = |year| format!("year: {year}\nset: qd619-2017\nplace: {{province: \"31\"}}\nscores: s.csv\n");
    let (first, second) = (round(2017), round(2018));
    let site = site(&[
        ("a/set.yaml", SET),
        ("b/round.yaml", &first),
        ("b/s.csv", "code,name\n1,Xã Hoà An\n00002,Xã Bình\n"),
        ("c/round.yaml", &second),
        ("c/s.csv", "code,name,district\n00001,Xã Hòa An,Huyện Một\n,Xã Bình,\n,Xã Mới,Huyện Một\n"),
    ]);
    assert_eq!(site.said(), ["[unit-code-zeros-lost] b/s.csv:2:1 A2=1"]);
    assert_eq!(site.results.register.units().len(), 3);
    let unit = site.rows()[0].unit;
    let years: Vec<u16> = site.results.of_unit(unit).map(|a| site.results.rounds[a.round].year).collect();
    assert_eq!(years, [2017, 2018]);
    let addresses: Vec<_> = site.results.addresses.units().map(|(_, address)| address.as_str()).collect();
    assert_eq!(addresses, ["don-vi/00001-xa-hoa-an/", "don-vi/00002-xa-binh/", "don-vi/xa-moi-huyen-mot/"]);
}

#[test]
fn one_code_and_name_in_two_periods_have_two_addresses() {
    let units = "code,name,valid_from,valid_to\n00001,Xã A,,2025-06-30\n00001,Xã A,2025-07-01,\n";
    let changes = "date,from_code,to_code,share\n2025-07-01,00001,00001,whole\n";
    let site = site(&[
        ("a/set.yaml", SET),
        ("b/round.yaml", ROUND),
        ("b/scores.csv", "code\n00001\n"),
        ("u/units.csv", units),
        ("u/changes.csv", changes),
    ]);
    assert_eq!(site.said(), [""; 0]);
    let addresses: Vec<_> = site.results.addresses.units().map(|(_, address)| address.as_str()).collect();
    assert_eq!(addresses, ["don-vi/00001-xa-a/", "don-vi/00001-xa-a-tu-2025/"]);
}

#[test]
fn a_register_that_cannot_be_read_makes_no_further_problems() {
    let files = [("a/set.yaml", SET), ("b/round.yaml", ROUND_T), ("b/scores.csv", "code,name\n00001,Xã A\n")];
    let mut files = files.to_vec();
    files.push(("u/units.csv", "\n"));
    files.push(("u/changes.csv", "date,from_code,to_code,share\n2025-07-01,00001,00002,whole\n"));
    assert_eq!(site(&files).said(), ["[table-empty] u/units.csv"]);
}

#[test]
fn units_have_pages_where_results_tell_of_them_or_where_the_site_asks_for_all() {
    let units = "code,name,valid_from,valid_to\n00001,Xã A,,2025-06-30\n00002,Xã B,,2025-06-30\n00003,Xã C,,2025-06-30\n\
                 00001,Xã D,2025-07-01,\n00002,Xã E,2025-07-01,\n";
    let changes = "date,from_code,to_code,share\n2025-07-01,00001,00001,whole\n2025-07-01,00002,00001,part\n\
                   2025-07-01,00002,00002,part\n2025-07-01,00003,00002,whole\n";
    let mut files = vec![
        ("a/set.yaml", SET),
        ("b/round.yaml", ROUND),
        ("b/scores.csv", "code\n00001\n"),
        ("u/units.csv", units),
        ("u/changes.csv", changes),
        ("site.yaml", "title: T\n"),
    ];
    let pages = |files: &[(&str, &str)]| -> Vec<String> {
        let site = site(files);
        assert_eq!(site.said(), [""; 0]);
        site.results.addresses.units().map(|(_, address)| address.to_string()).collect()
    };
    assert_eq!(pages(&files), ["/don-vi/00001-xa-a/", "/don-vi/00001-xa-d/"]);
    files[5].1 = "title: T\nunit_pages: all\n";
    assert_eq!(pages(&files).len(), 5);
}

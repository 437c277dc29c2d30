//! Problems with maps of units (bản đồ địa giới).

use crate::base::say::{Names, Nearest};

use super::table::problems;

problems! {
    /// A map cannot be read, or does not fit the register of units.
    Maps {
        NotJson "map-not-json" Error { reason: String }
        vi: "Tệp bản đồ không phải JSON đúng: {reason}",
            "Xuất lại tệp GeoJSON từ phần mềm bản đồ; đừng sửa tay.";
        en: "The map is not correct JSON: {reason}",
            "Export the GeoJSON again from the mapping program; do not edit it by hand.";
        explain: "Bản đồ là tệp GeoJSON (RFC 7946) do phần mềm bản đồ xuất ra. Thiếu một dấu ngoặc là cả tệp không đọc được.",
                 "A map is a GeoJSON file (RFC 7946) made by a mapping program. With one bracket missing none of it can be read.";

        NoAreas "map-without-areas" Error {}
        vi: "Tệp bản đồ không có vùng nào",
            "Xuất lại dưới dạng FeatureCollection, mỗi đơn vị là một vùng (Polygon hoặc MultiPolygon).";
        en: "The map has no areas",
            "Export it as a FeatureCollection, each unit a Polygon or MultiPolygon.";
        explain: "tiepcan đọc danh sách «features» của tệp GeoJSON; mỗi phần tử là địa giới của một đơn vị.",
                 "tiepcan reads the list «features» of a GeoJSON file; each is the ground of one unit.";

        CodeMissing "map-code-missing" Error {}
        vi: "Vùng này không có mã đơn vị",
            "Thêm thuộc tính code (hoặc ma) là mã đơn vị trong units.csv, viết trong dấu ngoặc kép.";
        en: "This area has no code of a unit",
            "Give it a property code (or ma): the unit's code of units.csv, in quotation marks.";
        explain: "Bản đồ và kết quả gặp nhau ở mã đơn vị; tên không đủ để biết là đơn vị nào.",
                 "Map and results meet in the code of the unit; a name does not tell for sure which it is.";

        CodeUnknown "map-code-unknown" Warning { code: String, nearest: Nearest }
        vi: "Danh mục đơn vị không có mã «{code}» trong thời gian của bản đồ này.{nearest}",
            "Sửa mã, thêm đơn vị vào units.csv, hoặc ghi đúng valid_from, valid_to của bản đồ.";
        en: "The register has no unit with the code «{code}» in the time of this map.{nearest}",
            "Mend the code, add the unit to units.csv, or give the map its valid_from and valid_to.";
        explain: "Mã được dùng lại sau khi sắp xếp đơn vị hành chính. Bản đồ trước ngày 01/7/2025 ghi \"valid_to\": \"2025-06-30\" ở đầu tệp.",
                 "Codes are used again when units are rearranged. A map of before 1 July 2025 says \"valid_to\": \"2025-06-30\" at its head.";

        CodeTwice "map-code-twice" Error { code: String }
        vi: "Mã {code} có hai vùng cùng thời gian",
            "Gộp hai vùng thành một MultiPolygon, hoặc xóa vùng thừa.";
        en: "The code {code} has two areas at one time",
            "Make them one MultiPolygon, or remove the extra one.";
        explain: "Mỗi đơn vị trong một thời gian có một địa giới.",
                 "A unit has one ground at a time.";

        NotAnArea "map-not-an-area" Error { kind: String }
        vi: "Đơn vị phải là một vùng, nhưng ở đây là «{kind}»",
            "Dùng Polygon hoặc MultiPolygon.";
        en: "A unit is an area, but here is «{kind}»",
            "Use Polygon or MultiPolygon.";
        explain: "Điểm và đường không tô màu được.",
                 "Points and lines cannot be filled.";

        RingOpen "map-ring-open" Error { count: usize }
        vi: "Đường ranh giới không khép kín hoặc có ít hơn bốn điểm ({count} điểm)",
            "Xuất lại từ phần mềm bản đồ; điểm cuối của mỗi vòng phải trùng điểm đầu.";
        en: "A border is not closed or has fewer than four points ({count})",
            "Export it again; the last point of each ring is its first.";
        explain: "RFC 7946 mục 3.1.6: một vòng khép kín có ít nhất bốn điểm, điểm cuối trùng điểm đầu.",
                 "RFC 7946, section 3.1.6: a linear ring has four or more positions, the last equal to the first.";

        DayInvalid "map-day-invalid" Error { written: String }
        vi: "«{written}» không phải là một ngày viết dạng năm-tháng-ngày",
            "Viết như 2025-06-30.";
        en: "«{written}» is not a day written year-month-day",
            "Write it as 2025-06-30.";
        explain: "valid_from và valid_to cho biết địa giới có từ ngày nào đến ngày nào, vì mã đơn vị được dùng lại.",
                 "valid_from and valid_to tell when a unit had this ground, for codes are used again.";

        OutOfRange "map-out-of-range" Error { written: String }
        vi: "«{written}» không phải kinh độ, vĩ độ",
            "Xuất lại với hệ tọa độ WGS 84 (EPSG:4326), kinh độ trước, vĩ độ sau.";
        en: "«{written}» is not a longitude and a latitude",
            "Export it again in WGS 84 (EPSG:4326), longitude first.";
        explain: "Tọa độ VN-2000 tính bằng mét. GeoJSON chỉ dùng độ, theo WGS 84.",
                 "VN-2000 counts in metres. GeoJSON has degrees of WGS 84 only.";

        UnitsMissing "map-units-missing" Warning { year: u16, names: Names }
        vi: "Bản đồ chưa có địa giới của các đơn vị này trong đợt năm {year}: {names}",
            "Thêm vùng của các đơn vị đó, hoặc sửa mã của chúng trong bản đồ.";
        en: "The map lacks these units of the round of {year}: {names}",
            "Add their areas, or mend their codes in the map.";
        explain: "Đơn vị không có trên bản đồ vẫn có trong bảng, nhưng người đọc dễ tưởng là không có kết quả.",
                 "A unit that is not on the map is still in the table, but readers may think it has no result.";

        IslandsAbsent "map-islands-absent" Warning { names: Names }
        vi: "Bản đồ cả nước thiếu quần đảo: {names}",
            "Thêm vùng của các quần đảo đó vào tệp bản đồ.";
        en: "A map of all Viet Nam lacks islands: {names}",
            "Add the areas of those islands to the map.";
        explain: "Bản đồ Việt Nam phải có quần đảo Hoàng Sa và quần đảo Trường Sa.",
                 "A map of Viet Nam is expected to show the islands Hoàng Sa and Trường Sa.";
    }
}

//! Problems with the register of administrative units (đơn vị hành chính).

use crate::base::say::{Names, Nearest};
use crate::value::{Date, UnitCode};

use super::table::problems;

problems! {
    /// The register of units contradicts itself, or a unit cannot be found in it.
    Units {
        CodeInvalid "unit-code-invalid" Error { written: String }
        vi: "«{written}» không phải là mã đơn vị hành chính",
            "Mã chỉ gồm chữ số (hoặc chữ cái không dấu), giữ đủ số 0 ở đầu, ví dụ 00097.";
        en: "«{written}» is not the code of an administrative unit",
            "Codes are digits (or plain letters), leading zeros kept, for example 00097.";
        explain: "Bảng tính hay làm mất số 0 ở đầu mã; hãy định dạng cột mã là Văn bản.",
                 "Spreadsheets tend to drop leading zeros; format the column as text.";

        ZerosLost "unit-code-zeros-lost" Warning { written: UnitCode, meant: UnitCode }
        vi: "Mã {written} bị mất số 0 ở đầu; đã hiểu là {meant}",
            "Sửa ô này thành {meant}, và định dạng cột mã là Văn bản trước khi nhập.";
        en: "The code {written} has lost its leading zeros; taken as {meant}",
            "Write {meant} here, and format the column as text before typing.";
        explain: "Mã cấp xã có năm chữ số. Bảng tính coi mã là số nên bỏ các số 0 ở đầu.",
                 "Commune codes have five digits. Spreadsheets take them for numbers and drop leading zeros.";

        EndsFirst "unit-period-reversed" Error { from: Date, to: Date }
        vi: "Đơn vị hết hiệu lực ngày {to}, trước khi có hiệu lực ngày {from}",
            "Sửa lại một trong hai ngày.";
        en: "The unit ends on {to}, before it begins on {from}",
            "Mend one of the two dates.";
        explain: "Mỗi đơn vị được nhận ra bằng mã và thời gian hiệu lực; ngày kết thúc không thể đứng trước ngày bắt đầu.",
                 "A unit is its code and the period in which it was valid; the period cannot end before it begins.";

        Overlap "unit-overlap" Error { code: UnitCode, name: String, other: String }
        vi: "Mã {code} của «{name}» trùng thời gian hiệu lực với «{other}»",
            "Sửa valid_from, valid_to của hai dòng để không ngày nào có hai đơn vị cùng mã, hoặc xóa dòng thừa.";
        en: "The code {code} of «{name}» is valid at the same time as that of «{other}»",
            "Mend valid_from and valid_to so that no day has two units with one code, or remove the extra row.";
        explain: "Mã được dùng lại khi sắp xếp đơn vị hành chính, nên một mã có thể có nhiều dòng, nhưng thời gian hiệu lực của chúng không được chồng lên nhau.",
                 "Codes are used again after a reform, so one code may have several rows, but their periods must not overlap.";

        ChangeUnknown "change-unit-unknown" Error { code: UnitCode, on: Date, nearest: Nearest }
        vi: "Không có đơn vị nào mang mã {code} vào ngày {on}.{nearest}",
            "Sửa mã, sửa ngày, hoặc thêm đơn vị này vào units.csv.";
        en: "No unit has the code {code} on {on}.{nearest}",
            "Mend the code or the date, or add the unit to units.csv.";
        explain: "Mỗi thay đổi nối đơn vị có hiệu lực đến ngày trước đó với đơn vị có hiệu lực từ ngày đó; cả hai phải có trong units.csv.",
                 "A change ties the unit valid until the day before to the one valid from that day; both must be in units.csv.";

        Unknown "unit-unknown" Error { written: String, year: u16, nearest: Nearest }
        vi: "Không tìm thấy đơn vị «{written}» trong danh mục năm {year}.{nearest}",
            "Sửa tên hoặc mã cho khớp với units.csv; nếu là đơn vị mới, thêm đơn vị đó vào units.csv.";
        en: "There is no unit «{written}» in the register of {year}.{nearest}",
            "Make the name or code match units.csv; if the unit is new, add it there.";
        explain: "Kết quả chỉ được gắn với đơn vị có trong danh mục; tên gần giống không đủ, vì đoán nhầm sẽ công bố kết quả của xã này cho xã khác.",
                 "Results are tied only to units in the register; a similar name is not enough, since a wrong guess would publish one commune's result as another's.";

        Ambiguous "unit-ambiguous" Error { written: String, units: Names }
        vi: "Tên «{written}» có thể là nhiều đơn vị: {units}",
            "Điền mã của đơn vị vào cột code, hoặc ghi thêm cột district.";
        en: "The name «{written}» may mean several units: {units}",
            "Fill in the unit's code in the column code, or add a column district.";
        explain: "Nhiều xã, phường trùng tên; chỉ mã hoặc tên huyện mới phân biệt được.",
                 "Many communes share a name; only the code or the district tells them apart.";

        NotThatYear "unit-not-that-year" Error { written: String, year: u16, known: Names }
        vi: "Đơn vị «{written}» không tồn tại trong năm {year}; danh mục có {known}",
            "Dùng đơn vị có hiệu lực trong năm {year}, hoặc sửa thời gian hiệu lực trong units.csv.";
        en: "The unit «{written}» did not exist in {year}; the register has {known}",
            "Use the unit that was valid in {year}, or mend its period in units.csv.";
        explain: "Từ ngày 01/7/2025 nhiều xã, phường được sắp xếp lại và mã được dùng lại; kết quả của một năm phải gắn với đơn vị của chính năm đó.",
                 "On 1 July 2025 communes were reorganised and codes used again; a year's results belong to the units of that year.";

        NameDiffers "unit-name-differs" Error { code: UnitCode, written: String, year: u16, known: String }
        vi: "Mã {code} trong năm {year} là «{known}», nhưng bảng ghi «{written}»",
            "Sửa mã hoặc tên cho khớp nhau.";
        en: "In {year} the code {code} is «{known}», but the table says «{written}»",
            "Make the code and the name agree.";
        explain: "Cùng một mã có thể là hai đơn vị khác nhau trước và sau ngày 01/7/2025; khi tên và mã không khớp thì không biết kết quả là của ai.",
                 "One code may be two different units before and after 1 July 2025; when name and code disagree nobody knows whose result it is.";

        Outside "unit-outside-round" Error { written: String, known: String }
        vi: "«{written}» là {known}, ngoài địa bàn của đợt đánh giá",
            "Sửa mã hoặc tên, hoặc sửa khóa place trong round.yaml.";
        en: "«{written}» is {known}, outside the place of this round",
            "Mend the code or name, or the key place in round.yaml.";
        explain: "Mỗi đợt đánh giá ghi rõ địa bàn; đơn vị ngoài địa bàn thường do gõ nhầm mã.",
                 "Each round says which place it covers; a unit outside of it is usually a mistyped code.";

        Twice "unit-twice" Error { name: String }
        vi: "«{name}» có hai dòng trong bảng này",
            "Giữ lại một dòng, hoặc sửa mã của dòng kia.";
        en: "«{name}» has two rows in this table",
            "Keep one row, or mend the code of the other.";
        explain: "Một đơn vị chỉ có một kết quả trong mỗi đợt; dòng thứ hai thường là chép nhầm.",
                 "A unit has one result in a round; a second row is usually copied by mistake.";

        PlaceUnknown "place-unknown" Error { written: String, nearest: Nearest }
        vi: "Danh mục không có «{written}».{nearest}",
            "Ghi mã hoặc tên như trong units.csv.";
        en: "The register has no «{written}».{nearest}",
            "Write the code or name as units.csv has it.";
        explain: "Địa bàn của đợt đánh giá phải có trong danh mục đơn vị hành chính.",
                 "The place of a round must be in the register of units.";
    }
}

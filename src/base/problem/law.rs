//! Problems with the register of legal documents (văn bản).

use super::table::problems;

problems! {
    /// A legal document is recorded wrongly.
    Law {
        NumberInvalid "law-number-invalid" Error { written: String }
        vi: "«{written}» không phải là số, ký hiệu văn bản",
            "Viết như 619/QĐ-TTg, 25/2021/QĐ-TTg hoặc 32-CT/TW.";
        en: "«{written}» is not the number of a legal document",
            "Write it like 619/QĐ-TTg, 25/2021/QĐ-TTg or 32-CT/TW.";
        explain: "Số, ký hiệu gồm số thứ tự, có thể có năm, rồi ký hiệu loại văn bản và cơ quan ban hành.",
                 "A number is a serial, perhaps a year, then the symbol of type and issuer.";
    }
}

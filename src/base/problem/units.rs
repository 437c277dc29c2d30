//! Problems with the register of administrative units (đơn vị hành chính).

use super::table::problems;

problems! {
    /// The register of units contradicts itself.
    Units {
        CodeInvalid "unit-code-invalid" Error { written: String }
        vi: "«{written}» không phải là mã đơn vị hành chính",
            "Mã chỉ gồm chữ số (hoặc chữ cái không dấu), giữ đủ số 0 ở đầu, ví dụ 00097.";
        en: "«{written}» is not the code of an administrative unit",
            "Codes are digits (or plain letters), leading zeros kept, for example 00097.";
        explain: "Bảng tính hay làm mất số 0 ở đầu mã; hãy định dạng cột mã là Văn bản.",
                 "Spreadsheets tend to drop leading zeros; format the column as text.";
    }
}

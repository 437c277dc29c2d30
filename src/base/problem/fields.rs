//! Problems with fields of data files and front matter.

use crate::base::say::{Form, Names, Nearest};

use super::table::problems;

problems! {
    /// A field is missing, unknown or of the wrong form.
    Fields {
        Unknown "field-unknown" Error { key: String, nearest: Nearest, known: Names }
        vi: "Không có khóa nào tên «{key}» ở đây.{nearest}",
            "Sửa lại tên khóa, hoặc xóa dòng này. Các khóa dùng được: {known}.";
        en: "There is no key «{key}» here.{nearest}",
            "Correct its name or remove the line. Keys that can stand here: {known}.";
        explain: "Khóa lạ thường là lỗi gõ. Nếu bỏ qua, thông tin bạn viết sẽ không hiện ra mà không ai biết.",
                 "An unknown key is usually a typing error. Ignoring it would lose what you wrote without a word.";

        Missing "field-missing" Error { keys: Names }
        vi: "Thiếu khóa bắt buộc: {keys}",
            "Thêm vào đây, mỗi khóa một dòng «khóa: giá trị».";
        en: "Required keys are missing: {keys}",
            "Add them here, each on a line «key: value».";
        explain: "Không có khóa này thì trang hoặc số liệu không thể công bố đúng.",
                 "Without this key the page or the figures cannot be published correctly.";

        WrongShape "field-wrong-shape" Error { wanted: Form, found: Form }
        vi: "Cần {wanted}, nhưng ở đây là {found}",
            "Viết lại giá trị theo dạng: {wanted}.";
        en: "Expected {wanted}, found {found}",
            "Write the value as: {wanted}.";
        explain: "Mỗi khóa nhận một dạng giá trị: văn bản, số, ngày, danh sách hoặc nhóm khóa.",
                 "Each key takes one form of value: text, number, date, list or group of keys.";

        NotADate "date-invalid" Error { written: String }
        vi: "«{written}» không phải là một ngày có thật, hoặc chưa viết đúng dạng năm-tháng-ngày",
            "Viết đủ bốn chữ số của năm, hai của tháng, hai của ngày, ví dụ 2019-01-05.";
        en: "«{written}» is not a date that exists, or is not written year-month-day",
            "Write four digits for the year, two for the month, two for the day, for example 2019-01-05.";
        explain: "Ngày phải có thật trên lịch và viết theo dạng NNNN-TT-NN để máy nào cũng hiểu như nhau.",
                 "Dates must exist in the calendar and be written YYYY-MM-DD, so that every machine reads them alike.";

        NotAChoice "choice-unknown" Error { written: String, choices: Names, nearest: Nearest }
        vi: "«{written}» không nằm trong các giá trị cho phép.{nearest}",
            "Chọn một trong: {choices}.";
        en: "«{written}» is not one of the allowed values.{nearest}",
            "Choose one of: {choices}.";
        explain: "Khóa này chỉ nhận một số giá trị cho sẵn.",
                 "This key takes one of a few given values.";

        NotANumber "number-invalid" Error { written: String, wanted: Form }
        vi: "«{written}» không phải là số hợp lệ",
            "Viết {wanted}.";
        en: "«{written}» is not a valid number",
            "Write {wanted}.";
        explain: "Số viết bằng chữ số, phần thập phân dùng dấu phẩy hoặc dấu chấm, nhiều nhất hai chữ số sau dấu.",
                 "Numbers are written in digits, with a comma or point and at most two decimals.";
    }
}

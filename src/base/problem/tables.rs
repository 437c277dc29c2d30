//! Problems with tables as such: rows, headings, cells.

use crate::base::say::{Names, Nearest};

use super::table::problems;

problems! {
    /// A table cannot be read as it stands.
    Tables {
        Empty "table-empty" Error { }
        vi: "Bảng trống: không có dòng tiêu đề nào",
            "Viết tên các cột vào dòng đầu, mỗi đơn vị một dòng ở dưới.";
        en: "The table is empty: it has no row of headings",
            "Write the names of the columns in the first row, and one unit a row below.";
        explain: "Dòng đầu của bảng cho biết mỗi cột là gì; thiếu dòng đó thì không đọc được số liệu.",
                 "The first row says what each column holds; without it no figure can be read.";

        QuoteOpen "table-quote-open" Error { }
        vi: "Dấu ngoặc kép mở ra ở đây mà không đóng, nên phần còn lại của bảng bị nuốt vào một ô",
            "Thêm dấu ngoặc kép đóng, hoặc xóa dấu mở.";
        en: "A quote opens here and does not close, so that the rest of the table falls into one cell",
            "Add the closing quote, or remove the opening one.";
        explain: "Trong tệp CSV, ngoặc kép bao quanh ô có dấu ngăn hay xuống dòng; dấu ngoặc kép bên trong ô viết đôi («\"\"»).",
                 "In a CSV file quotes surround a cell that holds separators or line breaks; a quote inside a cell is doubled («\"\"»).";

        HeadingTwice "table-heading-twice" Error { heading: String }
        vi: "Hai cột cùng nói về «{heading}»",
            "Giữ lại một cột, hoặc sửa tiêu đề của cột kia.";
        en: "Two columns both hold «{heading}»",
            "Keep one of them, or mend the heading of the other.";
        explain: "Khi hai cột có cùng ý nghĩa, không ai biết số liệu nào là thật.",
                 "When two columns mean the same thing nobody knows which figures hold.";

        HeadingUnknown "table-heading-unknown" Error { heading: String, nearest: Nearest, known: Names }
        vi: "Không hiểu cột «{heading}».{nearest}",
            "Sửa tiêu đề cột, hoặc xóa cột này. Các cột dùng được: {known}.";
        en: "The column «{heading}» is not understood.{nearest}",
            "Mend the heading or remove the column. Columns that can stand here: {known}.";
        explain: "Cột lạ thường là lỗi gõ, hoặc là cột không nên công bố như chữ ký. Nếu bỏ qua, số liệu sẽ mất mà không ai biết.",
                 "An unknown column is usually a typing error, or something that should not be published such as signatures. Ignoring it would lose figures without a word.";

        HeadingMissing "table-heading-missing" Error { heading: String }
        vi: "Bảng thiếu cột «{heading}»",
            "Thêm cột «{heading}» vào dòng tiêu đề và điền vào từng dòng.";
        en: "The table lacks the column «{heading}»",
            "Add the column «{heading}» to the headings and fill it in.";
        explain: "Không có cột này thì không biết mỗi dòng nói về đơn vị nào, hoặc dòng đó có nghĩa gì.",
                 "Without this column nobody knows which unit a row is about, or what the row means.";

        RowLong "table-row-long" Error { found: u32, wanted: u32 }
        vi: "Dòng này có {found} ô, nhiều hơn {wanted} cột của bảng",
            "Đặt giá trị có dấu phẩy trong ngoặc kép («\"95,45\"»), hoặc lưu bảng với dấu chấm phẩy giữa các ô.";
        en: "This row has {found} cells, more than the {wanted} columns of the table",
            "Put values that contain a comma in double quotes («\"95,45\"»), or save the table with semicolons between cells.";
        explain: "Dấu phẩy thập phân không nằm trong ngoặc kép bị hiểu là dấu ngăn ô, nên mọi số đứng sau bị lệch cột.",
                 "A decimal comma outside quotes is taken for a separator, and every figure after it slips into the wrong column.";

        RowShort "table-row-short" Warning { found: u32, wanted: u32 }
        vi: "Dòng này chỉ có {found} ô, bảng có {wanted} cột; các ô thiếu được coi là trống",
            "Thêm các ô còn thiếu, dù để trống, cho đủ số cột.";
        en: "This row has only {found} cells, the table has {wanted} columns; those missing count as empty",
            "Add the missing cells, even if they are empty.";
        explain: "Dòng thiếu ô có thể do xóa nhầm một dấu ngăn, khi đó số liệu bị lệch cột.",
                 "A short row may come from a separator removed by mistake, and figures then stand in the wrong column.";

        CellEmpty "table-cell-empty" Error { heading: String }
        vi: "Ô «{heading}» của dòng này còn trống",
            "Điền «{heading}» cho dòng này.";
        en: "The cell «{heading}» of this row is empty",
            "Fill in «{heading}» for this row.";
        explain: "Không có giá trị này thì không dùng được cả dòng.",
                 "Without this value the row cannot be used.";
    }
}

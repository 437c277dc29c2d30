//! Problems with workbooks (xlsx, ods) and with what spreadsheets do to cells.

use crate::base::say::{Names, Nearest};
use crate::value::Points;

use super::table::problems;

problems! {
    /// A workbook cannot be read, or a cell of it does not hold what its editor believes.
    Workbook {
        Locked "workbook-locked" Error { }
        vi: "Tệp bảng tính có mật khẩu nên không mở được",
            "Mở tệp bằng Excel hoặc LibreOffice, bỏ mật khẩu rồi lưu lại.";
        en: "The workbook is locked with a password",
            "Open it in Excel or LibreOffice, remove the password and save it again.";
        explain: "Tệp có mật khẩu bị mã hóa; tiepcan không hỏi và không lưu mật khẩu.",
                 "A locked workbook is encrypted; tiepcan neither asks for passwords nor keeps them.";

        Old "workbook-old-format" Error { }
        vi: "Tệp bảng tính ở dạng cũ (.xls hoặc .xlsb), không đọc được",
            "Mở tệp bằng Excel hoặc LibreOffice rồi chọn Lưu thành… «Sổ làm việc Excel (.xlsx)».";
        en: "The workbook has an old form (.xls or .xlsb) that is not read",
            "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).";
        explain: "Dạng .xls có từ trước năm 2007. Đổi phần đuôi của tên tệp không đổi được dạng tệp; phải lưu lại bằng chương trình bảng tính.",
                 "The form .xls dates from before 2007. Renaming a file does not change its form; save it again in a spreadsheet program.";

        Broken "workbook-broken" Error { }
        vi: "Không mở được tệp: tệp hỏng, hoặc không phải là bảng tính xlsx, ods",
            "Mở thử bằng Excel hoặc LibreOffice. Nếu mở được, lưu lại thành .xlsx; nếu không, xin lại tệp từ nơi gửi.";
        en: "The file cannot be opened: it is broken, or no xlsx or ods workbook",
            "Try Excel or LibreOffice. If it opens there save it as .xlsx; if not, ask for the file again.";
        explain: "Tệp có thể bị cắt khi tải về, hoặc là trang web được đặt tên như bảng tính.",
                 "The file may have been cut off in a download, or be a web page that was named like a workbook.";

        TooLarge "workbook-too-large" Error { megabytes: u64, limit: u64 }
        vi: "Tệp bảng tính bung ra tới {megabytes} MB, vượt giới hạn {limit} MB, nên không được mở",
            "Chép riêng danh sách kết quả sang một tệp mới rồi lưu lại.";
        en: "The workbook unpacks to {megabytes} MB, more than the limit of {limit} MB, and was not opened",
            "Copy the list of results into a new workbook and save that.";
        explain: "Tệp nén nhỏ có thể bung ra rất lớn và làm treo máy («bom nén»). Danh sách kết quả cả nước chỉ nặng vài MB.",
                 "A small archive can unpack to something huge and bring a machine down (a «zip bomb»). A national list of results has a few MB.";

        TooManyCells "workbook-too-many-cells" Error { limit: usize }
        vi: "Trang tính có hơn {limit} ô có nội dung, nên không được đọc",
            "Chép riêng danh sách kết quả sang một tệp mới rồi lưu lại.";
        en: "The sheet has more than {limit} filled cells and was not read",
            "Copy the list of results into a new workbook and save that.";
        explain: "Danh sách kết quả của cả nước chỉ có vài trăm nghìn ô; nhiều hơn thường do kéo công thức xuống cuối trang tính.",
                 "A national list of results has a few hundred thousand cells; more usually comes from a formula filled down to the end of the sheet.";

        SheetUnknown "workbook-sheet-unknown" Error { sheet: String, nearest: Nearest, known: Names }
        vi: "Tệp không có trang tính «{sheet}».{nearest}",
            "Ghi đúng tên trang tính. Tệp có: {known}.";
        en: "The workbook has no sheet «{sheet}».{nearest}",
            "Write the name of the sheet as it is. The workbook has: {known}.";
        explain: "Tên trang tính nằm ở các thẻ phía dưới cửa sổ bảng tính.",
                 "The names of sheets stand on the tabs below the table.";

        SheetsSeveral "workbook-sheets-several" Error { sheets: Names }
        vi: "Nhiều trang tính có danh sách kết quả ({sheets}), không biết dùng trang nào",
            "Ghi rõ trang tính: trong round.yaml viết scores: {{file: …, sheet: …}}; khi nhập, thêm --sheet.";
        en: "Several sheets hold a list of results ({sheets}), and it is not clear which one is meant",
            "Name the sheet: in round.yaml write scores: {{file: …, sheet: …}}; when importing, add --sheet.";
        explain: "Phần mềm tự tìm trang tính có danh sách; khi có hai trang trở lên thì chỉ người biên tập biết trang nào là kết quả chính thức.",
                 "The sheet with the list is found by itself; where there are two or more only an editor knows which one is official.";

        NoList "workbook-without-list" Error { known: Names }
        vi: "Không trang tính nào có dòng tiêu đề của danh sách kết quả (đã xem: {known})",
            "Danh sách cần một dòng tiêu đề, ít nhất có cột «Tên xã, phường, thị trấn» (hoặc «Mã») và một cột số liệu.";
        en: "No sheet has the headings of a list of results (looked at: {known})",
            "A list needs a row of headings with at least «Tên xã, phường, thị trấn» (or «Mã») and one column of figures.";
        explain: "Danh sách được nhận ra nhờ dòng tiêu đề, dù phía trên có tên cơ quan, tên danh sách và số quyết định.",
                 "A list is known by its headings, whatever stands above it: names of offices, titles, decisions.";

        CellError "cell-error" Error { written: String }
        vi: "Ô này báo lỗi công thức «{written}», không có số liệu",
            "Sửa công thức trong bảng tính, hoặc gõ số vào ô.";
        en: "The cell shows the error «{written}» of a formula, and holds no figure",
            "Mend the formula in the spreadsheet, or type the figure.";
        explain: "Lỗi như #DIV/0! (chia cho 0) hay #REF! (mất ô nguồn) thường do xóa dòng, xóa cột mà công thức đang dùng.",
                 "Errors such as #DIV/0! or #REF! usually come from deleting rows or columns that a formula uses.";

        Uncalculated "cell-formula-uncalculated" Error { }
        vi: "Ô này có công thức nhưng chưa có kết quả tính",
            "Mở tệp bằng Excel hoặc LibreOffice, đợi tính xong rồi lưu lại; hoặc gõ số vào ô.";
        en: "The cell has a formula whose value was not saved with it",
            "Open the workbook in Excel or LibreOffice and save it again; or type the figure.";
        explain: "tiepcan không tự tính công thức mà lấy kết quả bảng tính đã lưu. Tệp do phần mềm khác xuất ra đôi khi chỉ có công thức.",
                 "tiepcan does not calculate formulas; it takes the values that the spreadsheet saved. Files made by other programs sometimes hold formulas alone.";

        CellDate "cell-date" Error { written: String }
        vi: "Ô này chứa ngày {written}, không phải số liệu; có thể bảng tính đã tự đổi một tỷ số như «8/8» thành ngày",
            "Định dạng ô là Văn bản rồi gõ lại đúng số liệu theo bảng gốc.";
        en: "The cell holds the date {written}, not a figure; the spreadsheet may have turned a ratio such as «8/8» into a date",
            "Format the cell as text, then type the figure again as the original has it.";
        explain: "Bảng tính tự hiểu «8/8» hay «06/9» là ngày. Từ ngày đó không suy ngược được số đã gõ, nên phải xem lại bảng gốc.",
                 "Spreadsheets take «8/8» or «06/9» for dates. What was typed cannot be told from the date, so look at the original.";

        CellMerged "cell-merged" Error { }
        vi: "Ô gộp này trải qua nhiều cột số liệu, không biết số thuộc cột nào",
            "Bỏ gộp ô rồi ghi số vào đúng cột.";
        en: "This merged cell covers several columns of figures, and it is not clear which one it belongs to",
            "Split the cell and write the figure into its column.";
        explain: "Ô gộp xuống các dòng dưới được hiểu là dùng chung cho các dòng đó; ô gộp sang ngang thì không thể chia cho các cột.",
                 "A cell merged downwards counts for all its rows; one merged sideways cannot be shared out among columns.";

        Rounded "number-rounded" Warning { written: String, rounded: Points }
        vi: "Số {written} có hơn hai chữ số thập phân; đã làm tròn thành {rounded}",
            "Làm tròn trong bảng tính theo đúng số đã công bố, ví dụ bằng hàm ROUND.";
        en: "The number {written} has more than two decimals; it was rounded to {rounded}",
            "Round it in the spreadsheet to what was published, for example with ROUND.";
        explain: "Ô có thể hiện 28,67 nhưng giữ 28,666667. Điểm công bố có nhiều nhất hai chữ số thập phân.",
                 "A cell may show 28.67 and hold 28.666667. Published points have at most two decimals.";

        ColumnUnnamed "table-column-unnamed" Error { }
        vi: "Cột này có nội dung nhưng không có tiêu đề",
            "Ghi tiêu đề cho cột, hoặc xóa nội dung của cột.";
        en: "This column holds something and has no heading",
            "Give the column a heading, or clear it.";
        explain: "Không có tiêu đề thì không biết số liệu nói về điều gì; bỏ qua thì số liệu mất mà không ai biết.",
                 "Without a heading nobody knows what the figures are; leaving them out would lose them without a word.";
    }
}

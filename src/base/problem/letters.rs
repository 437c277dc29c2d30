//! Problems with letters that a conversion has spoilt.

use super::table::problems;

problems! {
    /// A word holds letters that no Vietnamese keyboard makes.
    Letters {
        Wrong "letter-wrong" Warning { written: String, right: String }
        vi: "«{written}» có chữ bị hỏng khi chuyển đổi; có lẽ là «{right}»",
            "Sửa thành «{right}». Lệnh tiepcan fix sửa được ƣ và Ð.";
        en: "«{written}» has a letter spoilt by conversion; it seems to be «{right}»",
            "Write «{right}». The command tiepcan fix mends ƣ and Ð.";
        explain: "Tệp PDF và trình chiếu cũ hay cho ra ƣ thay vì ư, Ð thay vì Đ, õ thay vì ò. Người đọc thấy gần giống, nhưng tìm kiếm thì không ra.",
                 "Old PDF files and slides give ƣ for ư, Ð for Đ, õ for ò. They look alike but cannot be searched for.";

        OldEncoding "letter-old-encoding" Warning { written: String, right: String, font: &'static str }
        vi: "«{written}» còn ở bảng mã {font}; có lẽ là «{right}»",
            "Sửa thành «{right}», hoặc chuyển cả đoạn sang Unicode.";
        en: "«{written}» is still in the {font} encoding; it seems to be «{right}»",
            "Write «{right}», or convert the passage to Unicode.";
        explain: "Văn bản soạn bằng phông chữ TCVN3 (.Vn) hoặc VNI khi chép sang sẽ thành chữ lạ.",
                 "Text written in TCVN3 (.Vn) or VNI fonts turns into odd letters when it is copied.";

        Lost "letter-lost" Warning { written: String }
        vi: "«{written}» có chữ đã mất (\u{fffd})",
            "Gõ lại từ này theo bản gốc.";
        en: "«{written}» has lost a letter (\u{fffd})",
            "Type the word again from the source.";
        explain: "Ký hiệu \u{fffd} cho biết một chữ không đọc được khi chuyển bảng mã; máy không thể đoán lại.",
                 "The sign \u{fffd} stands for a letter that could not be read in a conversion; no program can guess it.";
    }
}

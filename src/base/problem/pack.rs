//! Problems with pages in a form to hand out.

use super::table::problems;
use crate::value::Localized;

problems! {
    /// A page does not do well as a package.
    Pack {
        LongSentence "spoken-sentence-long" Warning { count: usize, limit: usize }
        vi: "Câu này đọc lên có {count} tiếng, người nghe loa khó theo kịp",
            "Tách thành các câu ngắn, mỗi câu không quá {limit} tiếng khi đọc thành lời.";
        en: "Read aloud this sentence has {count} syllables, too many to follow over a loudspeaker",
            "Cut it into short sentences, at most {limit} syllables each when spoken.";
        explain: "Người nghe loa truyền thanh không đọc lại được. Số, ngày và số hiệu văn bản được tính theo lời đọc: «27/2025/QĐ-TTg» đọc lên dài gần hai mươi tiếng.",
                 "Who listens to a loudspeaker cannot read again. Numbers, days and numbers of documents count as they are spoken: «27/2025/QĐ-TTg» alone takes nearly twenty syllables.";

        Abbreviation "spoken-abbreviation-unknown" Warning { word: String }
        vi: "Chữ viết tắt «{word}» chưa có lời đọc",
            "Thêm chữ này vào glossary.yaml (khóa abbr), hoặc viết đầy đủ trong bài.";
        en: "Nobody says how to read the abbreviation «{word}» aloud",
            "Add it to glossary.yaml (key abbr), or write it in full.";
        explain: "Lời đọc trên loa không có chữ viết tắt: mỗi chữ được thay bằng lời trong bảng thuật ngữ của trang.",
                 "A script for loudspeakers has no abbreviations: each is replaced by its words in the site's glossary.";

        CardLetters "share-card-letters" Warning { letters: String }
        vi: "Ảnh chia sẻ không vẽ được ký tự «{letters}» của tiêu đề này",
            "Bỏ ký tự đó khỏi tiêu đề, hoặc viết bằng chữ.";
        en: "The share card cannot show «{letters}» of this title",
            "Leave the character out of the title, or write it in words.";
        explain: "Ảnh chia sẻ được vẽ bằng phông Be Vietnam Pro, có mọi chữ tiếng Việt nhưng không có biểu tượng cảm xúc và nhiều ký tự của chữ viết khác. Ký tự không vẽ được thì bị bỏ trống.",
                 "Share cards are drawn in Be Vietnam Pro, which has every Vietnamese letter but neither emoji nor most other scripts. What cannot be drawn is left out.";

        Refused "pack-not-possible" Warning { form: &'static str, why: Localized }
        vi: "Không làm được gói «{form}»: {why}",
            "Bỏ dạng này khỏi khóa packs, hoặc sửa trang cho đủ.";
        en: "The package «{form}» cannot be made: {why}",
            "Take it out of packs, or complete the page.";
        explain: "Có dạng cần nội dung riêng, ví dụ gift cần câu hỏi; có dạng cần bản tiepcan đầy đủ. Các gói khác vẫn được làm.",
                 "Some forms need content of their own, gift for instance needs questions; some need a fuller build of tiepcan. The other packages are made.";

        WideTable "pdf-table-wide" Warning { columns: usize }
        vi: "Trên trang này có bảng {columns} cột, không vừa khổ A4 đứng dù chữ nhỏ nhất",
            "Bản PDF ghi từng dòng của bảng thành danh sách. Muốn giữ bảng, hãy bớt cột hoặc tách làm hai bảng.";
        en: "This page has a table of {columns} columns, too wide for an A4 page even in the smallest type",
            "The PDF gives each row as a list. To keep the table, use fewer columns or make two tables of it.";
        explain: "Bản in không cuộn ngang được như trên màn hình. Bảng được in cỡ chữ nhỏ dần tới 6,5 điểm; nếu vẫn không vừa thì mỗi dòng thành một danh sách «tên cột: nội dung», đủ chữ và đọc được, nhưng khó so sánh.",
                 "Paper cannot be scrolled sideways. A table is set in smaller and smaller type down to 6.5 points; where even that is too wide, each row becomes a list of «column: content», complete but hard to compare.";

        HeavyPicture "pdf-picture-heavy" Warning { picture: String, megabytes: usize, limit: usize }
        vi: "Hình {picture} quá nặng ({megabytes} MB) hoặc quá nhiều điểm ảnh nên không có trong bản PDF",
            "Thu nhỏ hình, ví dụ rộng 2000 điểm ảnh và dưới {limit} MB. Bản PDF đang ghi lời mô tả thay cho hình.";
        en: "The picture {picture} is too heavy ({megabytes} MB) or has too many dots, and is not in the PDF",
            "Make it smaller, for instance 2,000 dots wide and below {limit} MB. The PDF has its description instead.";
        explain: "Tài liệu phát tay được gửi qua điện thoại và in ở xã. Một hình chụp thẳng từ máy ảnh nặng hơn cả phần còn lại của tài liệu mà in ra không rõ hơn.",
                 "Hand-outs are sent by phone and printed in communes. A picture straight from a camera weighs more than all the rest and prints no sharper.";

        UnreadablePicture "pdf-picture-unreadable" Warning { picture: String }
        vi: "Hình {picture} không đọc được nên không có trong bản PDF",
            "Mở hình bằng phần mềm xem ảnh rồi lưu lại thành PNG hoặc JPEG. Bản PDF đang ghi lời mô tả thay cho hình.";
        en: "The picture {picture} cannot be read and is not in the PDF",
            "Open it in an image viewer and save it as PNG or JPEG. The PDF has its description instead.";
        explain: "Bản PDF hiện được hình PNG, JPEG, GIF, WebP và SVG. Tệp hỏng, hoặc thuộc loại khác, không thể in.",
                 "A PDF shows PNG, JPEG, GIF, WebP and SVG. A broken file, or one of another kind, cannot be printed.";

        LetterNotPrinted "pdf-letter-unknown" Warning { letter: String }
        vi: "Phông chữ của bản PDF không có ký tự {letter}, chỗ đó là một ô trống",
            "Viết bằng chữ thay cho ký tự này.";
        en: "The font of the PDF has no character {letter}, an empty frame stands there",
            "Use words instead of this character.";
        explain: "Bản PDF nhúng phông Be Vietnam Pro: đủ chữ Việt, chữ La-tinh và dấu câu, không có biểu tượng cảm xúc, chữ Hán, chữ Ả Rập. Trên màn hình ký tự này vẫn hiện nếu máy người đọc có phông.",
                 "The PDF embeds Be Vietnam Pro: all Vietnamese and Latin letters and punctuation, but no emoji, Chinese or Arabic. On screens the character shows wherever the reader has a font for it.";
    }
}

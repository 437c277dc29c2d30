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
    }
}

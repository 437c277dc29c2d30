//! Problems with the glossary (thuật ngữ).

use super::table::problems;

problems! {
    /// Terms clash.
    Glossary {
        TermTwice "term-duplicate" Error { name: String }
        vi: "Thuật ngữ «{name}» được ghi hai lần",
            "Gộp hai mục thành một, hoặc bỏ cách gọi trùng.";
        en: "The term «{name}» is recorded twice",
            "Make one entry of the two, or drop the name they share.";
        explain: "Một cách gọi, chữ viết tắt hay thuật ngữ chỉ được dẫn tới một mục, nếu không người đọc không biết nghĩa nào đúng.",
                 "A term, abbreviation or synonym leads to one entry, or readers cannot tell which meaning is right.";

        AbbreviationShared "term-abbreviation-shared" Warning { abbr: String, other: String }
        vi: "Chữ viết tắt «{abbr}» cũng là của thuật ngữ «{other}»",
            "Đổi một trong hai chữ viết tắt, hoặc bỏ bớt.";
        en: "The abbreviation «{abbr}» also stands for «{other}»",
            "Change or drop one of the two.";
        explain: "Khi một chữ viết tắt có hai nghĩa, chỉ nghĩa ghi trước được dùng để giải thích.",
                 "When an abbreviation has two meanings only the first one recorded is used.";
    }
}

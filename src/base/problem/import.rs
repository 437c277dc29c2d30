//! Problems with files of questions that are taken in.

use super::table::problems;

problems! {
    /// A question cannot be taken in.
    Import {
        NoAnswers "import-question-without-answers" Error {  }
        vi: "Câu hỏi này không có phần trả lời",
            "GIFT: viết các lựa chọn trong dấu {{ }}, đáp án đúng có dấu =. Aiken: kết thúc bằng dòng «ANSWER: A».";
        en: "This question has no answers",
            "GIFT: write the choices between {{ }}, the right one with =. Aiken: end with a line «ANSWER: A».";
        explain: "Mỗi câu hỏi cần các lựa chọn và đáp án đúng thì mới chấm được.",
                 "A question needs choices and a right one to be marked.";

        Unclosed "import-question-unclosed" Error {  }
        vi: "Phần trả lời của câu hỏi này chưa đóng bằng dấu }}",
            "Thêm dấu }} sau lựa chọn cuối; dòng trống chỉ đặt giữa hai câu.";
        en: "The answers of this question are not closed with }}",
            "Put a }} after the last choice; blank lines stand only between questions.";
        explain: "Trong tệp GIFT, phần trả lời nằm giữa { và }, và dòng trống kết thúc câu hỏi.",
                 "In a GIFT file the answers stand between { and }, and a blank line ends the question.";

        AnswerUnknown "import-answer-unknown" Error { answer: String }
        vi: "Đáp án ghi là «{answer}», nhưng câu hỏi không có lựa chọn đó",
            "Sửa chữ cái sau ANSWER, hoặc thêm lựa chọn.";
        en: "The answer is given as «{answer}», but the question has no such choice",
            "Correct the letter after ANSWER, or add the choice.";
        explain: "Dòng ANSWER của tệp Aiken ghi chữ cái của lựa chọn đúng.",
                 "The ANSWER line of an Aiken file names the letter of the right choice.";

        Unsupported "import-question-unsupported" Warning {  }
        vi: "Câu hỏi này phải trả lời bằng chữ hoặc số tự viết, nên không đưa vào được",
            "Viết lại thành câu chọn đáp án, đúng sai, ghép đôi hoặc sắp xếp.";
        en: "This question is answered with words or numbers of one's own, which cannot be taken in",
            "Rewrite it as one with choices, true or false, matching or ordering.";
        explain: "Câu hỏi trên trang được chấm ngay trong trình duyệt và đọc được khi không có script; câu tự luận, điền từ và điền số thì không.",
                 "Questions on the site are marked in the browser and readable without script; essays, short and numerical answers are not.";

        Empty "import-no-questions" Error {  }
        vi: "Tệp không có câu hỏi nào theo dạng GIFT hoặc Aiken",
            "Xem mẫu trong sổ tay, mục «Soạn khóa tập huấn và câu hỏi».";
        en: "The file has no question in the form GIFT or Aiken",
            "See the examples in the handbook, «Soạn khóa tập huấn và câu hỏi».";
        explain: "GIFT viết «Câu hỏi? {=đúng ~sai}»; Aiken viết câu hỏi, các dòng «A. …» rồi dòng «ANSWER: A».",
                 "GIFT is «Question? {=right ~wrong}»; Aiken is the question, lines «A. …» and a line «ANSWER: A».";
    }
}

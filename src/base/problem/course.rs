//! Problems with courses, lessons and quizzes.

use super::table::problems;

problems! {
    /// A course or quiz is not complete.
    Course {
        QuizNoAnswer "quiz-no-answer" Error { id: String }
        vi: "Câu hỏi «{id}» chưa có đáp án đúng",
            "Đánh dấu đáp án đúng bằng - [x].";
        en: "The question «{id}» has no right answer",
            "Mark the right answer with - [x].";
        explain: "Người học cần biết đâu là đáp án đúng; câu hỏi không có đáp án thì không chấm được.",
                 "Learners must be told the right answer; a question without one cannot be marked.";
    }
}

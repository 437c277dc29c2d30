//! Problems with courses, lessons and quizzes.

use super::table::problems;

problems! {
    /// A course or quiz is not complete.
    Course {
        QuizIdMissing "quiz-id-missing" Error {  }
        vi: "Câu hỏi chưa có tên",
            "Viết một từ không dấu sau chữ quiz, ví dụ «::: quiz muc-dich».";
        en: "The question has no name",
            "Write one word without diacritics after quiz, for example «::: quiz muc-dich».";
        explain: "Tên câu hỏi dùng để ghi nhớ kết quả của người học, nên mỗi câu phải có một tên và không đổi về sau.",
                 "A question's name is what learning records keep, so each needs one that never changes.";

        QuizNoAnswer "quiz-no-answer" Error { id: String }
        vi: "Câu hỏi «{id}» chưa có đáp án đúng",
            "Đánh dấu đáp án đúng bằng - [x].";
        en: "The question «{id}» has no right answer",
            "Mark the right answer with - [x].";
        explain: "Người học cần biết đâu là đáp án đúng; câu hỏi không có đáp án thì không chấm được. Câu sắp xếp thì đánh số 1., 2., …; câu ghép đôi thì viết «vế trái -> vế phải».",
                 "Learners must be told the right answer; a question without one cannot be marked. Steps to put in order are numbered 1., 2., …; pairs are written «left -> right».";

        QuizAllRight "quiz-all-right" Warning { id: String }
        vi: "Câu hỏi «{id}»: mọi lựa chọn đều được đánh dấu là đúng",
            "Bỏ dấu x ở lựa chọn sai, hoặc thêm một lựa chọn sai.";
        en: "In the question «{id}» every choice is marked as right",
            "Take the x from the wrong choices, or add a wrong one.";
        explain: "Khi lựa chọn nào cũng đúng thì câu hỏi không kiểm tra được gì.",
                 "When every choice is right the question tests nothing.";

        QuizOneChoice "quiz-single-choice" Error { id: String }
        vi: "Câu hỏi «{id}» chỉ có một lựa chọn",
            "Thêm ít nhất một lựa chọn nữa.";
        en: "The question «{id}» has a single choice",
            "Add at least one more.";
        explain: "Câu hỏi cần từ hai lựa chọn, hai bước hoặc hai cặp trở lên.",
                 "A question needs two choices, steps or pairs at least.";

        QuizChoiceEmpty "quiz-choice-empty" Error { id: String }
        vi: "Câu hỏi «{id}» có một lựa chọn bỏ trống",
            "Viết nội dung cho lựa chọn này, hoặc xóa dòng.";
        en: "A choice of the question «{id}» is empty",
            "Write it, or remove the line.";
        explain: "Người học không thể chọn một dòng trống.",
                 "Nobody can choose an empty line.";

        QuizChoiceTwice "quiz-choice-duplicate" Error { id: String, written: String }
        vi: "Câu hỏi «{id}» có hai lựa chọn giống nhau: «{written}»",
            "Sửa hoặc xóa một trong hai.";
        en: "Two choices of the question «{id}» are the same: «{written}»",
            "Change or remove one of them.";
        explain: "Hai lựa chọn giống nhau thì không biết chọn dòng nào là đúng.",
                 "With two equal choices nobody knows which line is the right one.";

        QuizBoxesMixed "quiz-boxes-mixed" Error { id: String }
        vi: "Câu hỏi «{id}»: lựa chọn này chưa có ô đánh dấu, còn các lựa chọn khác thì có",
            "Viết «- [ ]» trước lựa chọn sai, «- [x]» trước lựa chọn đúng.";
        en: "In the question «{id}» this choice has no box while others have one",
            "Write «- [ ]» before a wrong choice and «- [x]» before a right one.";
        explain: "Mọi lựa chọn của một câu hỏi phải cùng một kiểu viết.",
                 "All choices of a question are written in one manner.";

        QuizPairOpen "quiz-pair-incomplete" Error { id: String }
        vi: "Câu hỏi ghép đôi «{id}»: dòng này thiếu một vế",
            "Viết cả hai vế với mũi tên ở giữa: «vế trái -> vế phải».";
        en: "In the matching question «{id}» this line lacks a side",
            "Write both sides with an arrow between them: «left -> right».";
        explain: "Trong câu ghép đôi, mỗi dòng gồm hai vế và dấu -> ở giữa, không nằm trong chữ đậm hay liên kết.",
                 "In a matching question each line has two sides and -> between them, outside bold text and links.";

        QuizNoExplanation "quiz-explanation-missing" Error { id: String }
        vi: "Câu hỏi «{id}» chưa có lời giải thích",
            "Thêm một dòng bắt đầu bằng dấu > ngay sau các lựa chọn, nói vì sao đáp án đúng và dẫn căn cứ.";
        en: "The question «{id}» has no explanation",
            "Add a line that begins with > after the choices: why the answer is right, and on what it rests.";
        explain: "Người học hiểu ra nhờ lời giải thích, không phải nhờ biết mình đúng hay sai.",
                 "Learners understand by the explanation, not by being told right or wrong.";

        QuizNoCitation "quiz-citation-missing" Warning { id: String }
        vi: "Lời giải thích của câu hỏi «{id}» chưa dẫn văn bản nào",
            "Ghi căn cứ, ví dụ «(khoản 1 Điều 5 Quyết định số 25/2021/QĐ-TTg)».";
        en: "The explanation of the question «{id}» cites no document",
            "Say on what it rests, for example «(khoản 1 Điều 5 Quyết định số 25/2021/QĐ-TTg)».";
        explain: "Căn cứ giúp người học tự kiểm tra, và giúp tìm ra câu hỏi cần sửa khi văn bản thay đổi.",
                 "With its source learners can check for themselves, and editors find the question when the law changes.";

        QuizTwice "quiz-id-duplicate" Error { id: String }
        vi: "Có hai câu hỏi cùng tên «{id}»",
            "Đặt tên khác cho một trong hai câu.";
        en: "Two questions have the name «{id}»",
            "Give one of them another name.";
        explain: "Trong một trang hoặc một khóa học, mỗi câu hỏi có một tên riêng; trùng tên thì kết quả học bị lẫn.",
                 "Within a page or a course every question has its own name, or learning records would mix.";

        NoObjectives "course-objectives-missing" Warning {  }
        vi: "Khóa học chưa ghi mục tiêu",
            "Thêm khóa «objectives:» với vài dòng, mỗi dòng một điều người học làm được sau khóa học.";
        en: "The course states no objectives",
            "Add «objectives:» with a few lines, each something that learners can do afterwards.";
        explain: "Mục tiêu giúp người học biết khóa học có hợp với mình không, và giúp tập huấn viên biết cần đi đến đâu.",
                 "Objectives tell learners whether the course is for them, and trainers where to lead.";

        NoLessons "course-lessons-missing" Warning {  }
        vi: "Khóa học chưa có bài nào",
            "Thêm tệp .md vào thư mục của khóa học, hoặc chạy: tiepcan new lesson KHOA-HOC/TEN-BAI.";
        en: "The course has no lessons",
            "Add .md files to its folder, or run: tiepcan new lesson COURSE/NAME.";
        explain: "Bài học là các trang nằm cùng thư mục với _index.md của khóa học.",
                 "Lessons are the pages in the folder of the course's _index.md.";

        WeightTwice "lesson-weight-duplicate" Warning { weight: i32, other: String }
        vi: "Bài này có cùng số thứ tự {weight} với bài «{other}»",
            "Đặt khóa weight khác nhau cho từng bài.";
        en: "This lesson has the same weight {weight} as «{other}»",
            "Give every lesson a weight of its own.";
        explain: "Hai bài cùng số thứ tự thì xếp theo tên tệp, có thể không đúng ý bạn.",
                 "Lessons of one weight are put in the order of their file names, which may not be what you mean.";

        WeightGap "lesson-weight-gap" Warning { before: i32, weight: i32 }
        vi: "Số thứ tự nhảy từ {before} đến {weight}",
            "Đánh số liền nhau; nếu thiếu một bài, hãy thêm bài đó hoặc chạy lại số.";
        en: "The order jumps from {before} to {weight}",
            "Number lessons without gaps; if one is missing, add it or renumber.";
        explain: "Các bài được đánh số từng đơn vị, nên một chỗ nhảy thường là bài bị quên, bị xóa hoặc còn là bản nháp.",
                 "The lessons count by ones, so a gap is mostly a lesson forgotten, removed or still a draft.";

        MinutesDiffer "course-minutes-differ" Warning { declared: u32, sum: u32 }
        vi: "Khóa học ghi {declared} phút, nhưng các bài cộng lại là {sum} phút",
            "Sửa khóa minutes của khóa học hoặc của bài cho khớp.";
        en: "The course states {declared} minutes, its lessons add up to {sum}",
            "Correct minutes of the course, or of a lesson.";
        explain: "Người tổ chức lớp dựa vào tổng thời gian để xếp lịch; hai con số khác nhau thì có một con số sai.",
                 "Organisers plan by the total; of two figures that differ one is wrong.";

        ObjectiveUnserved "course-objective-unserved" Warning { number: usize, objective: String }
        vi: "Chưa bài học hay câu hỏi nào phục vụ mục tiêu {number}: «{objective}»",
            "Ghi số {number} vào khóa serves của bài có liên quan, hoặc sau tên câu hỏi; nếu không, bỏ mục tiêu này.";
        en: "No lesson or question serves objective {number}: «{objective}»",
            "Put {number} into serves of a lesson or behind the name of a question, or drop the objective.";
        explain: "Mỗi mục tiêu cần ít nhất một bài dạy tới hoặc một câu hỏi kiểm tra; khóa serves ghi số của mục tiêu.",
                 "Every objective needs a lesson that teaches it or a question that asks for it; serves gives the numbers of objectives.";

        ObjectiveUnknown "lesson-objective-unknown" Error { number: u32, count: usize }
        vi: "Khóa học không có mục tiêu số {number}; chỉ có {count} mục tiêu",
            "Sửa số trong khóa serves, đếm từ 1 theo thứ tự trong _index.md.";
        en: "The course has no objective {number}; it has {count}",
            "Correct the number in serves, counting from 1 in the order of _index.md.";
        explain: "Khóa serves ghi các mục tiêu của khóa học mà bài này phục vụ, theo số thứ tự.",
                 "A lesson's serves names objectives of the course by their position.";

        EventStartMissing "event-start-missing" Warning {  }
        vi: "Sự kiện chưa ghi bắt đầu khi nào",
            "Thêm dòng «starts: 2026-12-08T08:00» vào phần đầu trang.";
        en: "The event does not say when it begins",
            "Add a line «starts: 2026-12-08T08:00» to the front matter.";
        explain: "Không có ngày giờ thì sự kiện không vào được danh sách lớp sắp tới và tệp lịch.",
                 "Without a day an event cannot stand among the coming ones, nor in a calendar file.";

        EventCrossed "event-ends-before-start" Error {  }
        vi: "Sự kiện kết thúc trước khi bắt đầu",
            "Sửa khóa starts hoặc ends.";
        en: "The event ends before it begins",
            "Correct starts or ends.";
        explain: "Phần mềm lịch từ chối một sự kiện kết thúc trước lúc bắt đầu.",
                 "Calendar programs refuse an event that ends before it begins.";

        EventNoCourse "event-course-unknown" Error { written: String }
        vi: "«{written}» không phải trang mở đầu của một khóa học",
            "Dẫn tới tệp _index.md có kind: course, ví dụ «course: ../tap-huan/can-bo-cap-xa/_index.md».";
        en: "«{written}» is not the own page of a course",
            "Lead to an _index.md with kind: course, for example «course: ../tap-huan/can-bo-cap-xa/_index.md».";
        explain: "Khóa course của sự kiện cho biết sự kiện là một lớp của khóa học nào; lớp đó vào lịch của khóa.",
                 "An event's course tells of which course it is a session; it then stands in the course's calendar.";

        MinutesMissing "lesson-minutes-missing" Warning {  }
        vi: "Bài học chưa ghi thời lượng",
            "Thêm dòng «minutes: 45» (số phút) vào phần đầu trang.";
        en: "The lesson states no duration",
            "Add a line «minutes: 45» to the front matter.";
        explain: "Tổng thời lượng của khóa học được cộng từ các bài; thiếu một bài thì tổng sai.",
                 "The length of the course is the sum of its lessons; one missing makes it wrong.";

        MinutesZero "lesson-minutes-zero" Error {  }
        vi: "Thời lượng của bài học không thể là 0 phút",
            "Ghi số phút thật, hoặc xóa dòng minutes nếu chưa biết.";
        en: "A lesson cannot last 0 minutes",
            "Give its real length, or remove minutes.";
        explain: "Thời lượng giúp người học sắp xếp thời gian.",
                 "The length helps learners to plan.";
    }
}

//! Problems with Markdown as written.

use crate::base::say::Nearest;

use super::table::problems;

problems! {
    /// The text is not what its author meant.
    Markdown {
        UnknownContainer "container-unknown" Error { name: String, nearest: Nearest }
        vi: "Không có khối nào tên «{name}».{nearest}",
            "Dùng một trong các khối: note, tip, important, warning, caution, steps, tabs, details, quiz, handout.";
        en: "There is no container «{name}».{nearest}",
            "Use one of: note, tip, important, warning, caution, steps, tabs, details, quiz, handout.";
        explain: "Khối mở bằng ::: và một tên cho sẵn, đóng bằng dòng :::.",
                 "A container opens with ::: and a known name, and closes with a line of :::.";

        UnclosedContainer "container-unclosed" Error { name: String }
        vi: "Khối «{name}» mở ở đây nhưng không có dòng ::: đóng lại",
            "Thêm một dòng chỉ có ::: sau nội dung của khối, thụt đầu dòng bằng dòng mở.";
        en: "The container «{name}» opens here but no ::: line closes it",
            "Add a line with just ::: after its content, indented as its first line is.";
        explain: "Khối không đóng sẽ nuốt phần còn lại của trang. Khối mở trong một mục danh sách phải đóng trong mục đó, thụt vào như dòng mở; khối lồng nhau thì khối ngoài dùng nhiều dấu hai chấm hơn.",
                 "An unclosed container would swallow the rest of the page. One that opens inside a list entry must close inside it, indented alike; when they nest, the outer one takes more colons.";

        StrayCloser "container-close-stray" Error { }
        vi: "Dòng ::: này không đóng khối nào",
            "Xóa dòng này, hoặc thêm dòng mở như «::: note» ở trên; dòng đóng phải thụt đầu dòng bằng dòng mở.";
        en: "This ::: line closes nothing",
            "Remove it, or add an opening line such as «::: note» above; both lines must be indented alike.";
        explain: "Mỗi dòng ::: đóng khối đang mở gần nhất ở cùng mức thụt đầu dòng.",
                 "Each ::: line closes the nearest open container at the same indentation.";

        NestedQuiz "quiz-nested" Error { }
        vi: "Câu hỏi này nằm trong một câu hỏi khác",
            "Đóng câu hỏi trước bằng dòng ::: rồi mới mở câu hỏi này.";
        en: "This question stands inside another question",
            "Close the question before with a line of ::: first.";
        explain: "Mỗi khối quiz là một câu hỏi riêng và không chứa khối quiz khác.",
                 "Each quiz container is one question and holds no other.";

        QuizForTrainer "quiz-in-trainer-note" Error { }
        vi: "Câu hỏi này nằm trong ghi chú tập huấn viên",
            "Đóng ghi chú bằng dòng ::: trước câu hỏi; trong ghi chú chỉ viết lời dặn người dạy.";
        en: "This question stands inside a trainer's note",
            "Close the note with a line of ::: before the question; a note holds words to the trainer only.";
        explain: "Ghi chú tập huấn viên không có trên trang công khai, nên câu hỏi trong đó sẽ không ai trả lời được.",
                 "Trainer's notes are not on the public site, so nobody could answer a question in one.";

        QuizIdInvalid "quiz-id-invalid" Error { written: String, suggestion: String }
        vi: "«{written}» không dùng làm tên câu hỏi được",
            "Viết một từ không dấu sau chữ quiz, ví dụ «::: quiz {suggestion}».";
        en: "«{written}» cannot name a question",
            "Write one word without diacritics after quiz, for example «::: quiz {suggestion}».";
        explain: "Tên câu hỏi đi vào địa chỉ và kết quả học tập, nên chỉ gồm chữ thường không dấu, chữ số, dấu gạch ngang và không được đổi về sau.",
                 "A question's name goes into addresses and learning records: lower-case letters, digits and hyphens, and it should never change.";

        QuizAttributes "quiz-attributes" Error { written: String }
        vi: "«{written}» không đọc được",
            "Viết số thứ tự các mục tiêu của khóa học, ví dụ «{{serves=2}}» hoặc «{{serves=1,3}}».";
        en: "«{written}» cannot be read",
            "Give the numbers of the course's objectives, for example «{{serves=2}}» or «{{serves=1,3}}».";
        explain: "Sau tên câu hỏi có thể ghi câu hỏi phục vụ mục tiêu nào của khóa học, trong dấu ngoặc nhọn; ngoài ra không có khóa nào khác.",
                 "Behind its name a question may say in braces which objectives of the course it serves; there is no other key.";

        QuizNoQuestion "quiz-without-question" Error { }
        vi: "Khối quiz này chưa có câu hỏi",
            "Viết câu hỏi trước danh sách lựa chọn.";
        en: "This quiz asks nothing",
            "Write the question before the list of choices.";
        explain: "Một khối quiz gồm câu hỏi, danh sách lựa chọn, rồi lời giải thích sau dấu >.",
                 "A quiz is a question, a list of choices, then an explanation after >.";

        QuizNoChoices "quiz-without-choices" Error { }
        vi: "Khối quiz này chưa có danh sách lựa chọn",
            "Viết mỗi lựa chọn trên một dòng, bắt đầu bằng «- [ ]» hoặc «- [x]» cho đáp án đúng.";
        en: "This quiz has no list of choices",
            "Write each choice on a line of its own that begins with «- [ ]», or «- [x]» for a right answer.";
        explain: "Một khối quiz gồm câu hỏi, danh sách lựa chọn, rồi lời giải thích sau dấu >.",
                 "A quiz is a question, a list of choices, then an explanation after >.";

        QuizTrailing "quiz-trailing-text" Error { }
        vi: "Sau danh sách lựa chọn chỉ được có lời giải thích",
            "Bắt đầu lời giải thích bằng dấu >, hoặc chuyển đoạn này lên trước danh sách.";
        en: "Only the explanation may follow the choices",
            "Begin the explanation with >, or move this text before the list.";
        explain: "Phần sau danh sách được giữ kín cho tới khi người học trả lời, nên phải ghi rõ đó là lời giải thích.",
                 "What follows the choices is kept back until the learner answers, so it must be marked as the explanation.";

        FootnoteUndefined "footnote-undefined" Error { label: String }
        vi: "Cước chú [^{label}] được nhắc tới nhưng chưa viết",
            "Thêm một dòng «[^{label}]: nội dung» ở cuối trang, hoặc bỏ dấu cước chú này.";
        en: "The footnote [^{label}] is mentioned but not written",
            "Add a line «[^{label}]: text» at the end of the page, or remove the mention.";
        explain: "Người đọc sẽ thấy nguyên văn dấu [^…] nếu không có nội dung cước chú. Nếu thật sự muốn viết [^…], hãy đặt dấu \\ trước ngoặc.",
                 "Readers would see the mark [^…] itself. If that is what you mean, put a \\ before the bracket.";

        FootnoteUnused "footnote-unused" Warning { label: String }
        vi: "Cước chú [^{label}] không được nhắc tới ở đâu",
            "Đặt [^{label}] vào chỗ cần chú thích, hoặc xóa cước chú này.";
        en: "The footnote [^{label}] is never mentioned",
            "Put [^{label}] where it belongs, or remove the footnote.";
        explain: "Cước chú không được nhắc tới thì không hiện trên trang.",
                 "A footnote that nothing mentions is not shown.";

        FootnoteTwice "footnote-duplicate" Error { label: String }
        vi: "Cước chú [^{label}] được viết hai lần",
            "Đặt tên khác cho một trong hai cước chú.";
        en: "The footnote [^{label}] is written twice",
            "Give one of the two another name.";
        explain: "Khi hai cước chú trùng tên, chỉ cước chú thứ nhất được hiện.",
                 "When two footnotes have one name only the first is shown.";

        ReferenceUndefined "reference-undefined" Error { label: String }
        vi: "Liên kết dẫn tới [{label}], nhưng trang không có dòng «[{label}]: địa chỉ»",
            "Thêm dòng «[{label}]: địa chỉ», hoặc viết thẳng [chữ](địa chỉ). Nếu là chữ thường, đặt dấu \\ trước ngoặc.";
        en: "The link refers to [{label}], but no line «[{label}]: address» is on the page",
            "Add the line «[{label}]: address», or write [text](address). For plain brackets put a \\ before them.";
        explain: "Dạng [chữ][tên] lấy địa chỉ từ một dòng «[tên]: địa chỉ» trong cùng trang.",
                 "The form [text][name] takes its address from a line «[name]: address» on the same page.";

        LinkEmpty "link-empty" Error { }
        vi: "Liên kết này chưa có địa chỉ",
            "Viết địa chỉ vào giữa ngoặc tròn, hoặc bỏ liên kết.";
        en: "This link has no address",
            "Write the address between the round brackets, or remove the link.";
        explain: "Liên kết không có địa chỉ sẽ dẫn người đọc về chính trang này.",
                 "A link without an address leads readers back to the same page.";

        ImageEmpty "image-empty" Error { }
        vi: "Hình này chưa có đường dẫn",
            "Viết đường dẫn tới tệp hình vào giữa ngoặc tròn.";
        en: "This image has no path",
            "Write the path of the image between the round brackets.";
        explain: "Không có đường dẫn thì không có hình để hiện.",
                 "Without a path there is nothing to show.";

        HeadingJump "heading-jump" Warning { from: u8, to: u8 }
        vi: "Tiêu đề nhảy từ cấp {from} xuống cấp {to}",
            "Giảm bớt dấu # để không bỏ qua cấp nào.";
        en: "The headings jump from level {from} to level {to}",
            "Take away # marks until no level is skipped.";
        explain: "Người dùng trình đọc màn hình đi theo cấp tiêu đề; bỏ qua một cấp làm họ tưởng đã sót một phần. Tiêu đề trang là cấp 1, nên trong bài bắt đầu từ ##.",
                 "People who use screen readers move by heading levels and take a skipped one for a missed part. The page's title is level 1, so the text begins with ##.";

        HeadingOne "heading-level-one" Warning { }
        vi: "Tiêu đề cấp 1 (#) đã là tiêu đề của trang; tiêu đề này được hiện như cấp 2",
            "Viết ## thay cho #.";
        en: "The level 1 heading (#) is the page's title; this one is shown as level 2",
            "Write ## instead of #.";
        explain: "Mỗi trang chỉ có một tiêu đề cấp 1, lấy từ khóa title ở đầu trang.",
                 "A page has one level 1 heading, taken from the key title of its front matter.";

        HeadingIdTwice "heading-id-duplicate" Error { id: String }
        vi: "Tên mục {{#{id}}} đã dùng cho tiêu đề khác",
            "Đặt tên khác cho một trong hai mục.";
        en: "The name {{#{id}}} already belongs to another heading",
            "Give one of the two another name.";
        explain: "Liên kết tới một mục chỉ dẫn đúng khi tên mục là duy nhất trong trang.",
                 "A link to a section leads right only when its name is unique on the page.";

        HeadingIdInvalid "heading-id-invalid" Warning { written: String, used: String }
        vi: "«{written}» không dùng làm tên mục được; trang dùng «{used}»",
            "Viết {{#{used}}}, hoặc một tên khác gồm chữ không dấu, chữ số và gạch ngang.";
        en: "«{written}» cannot name a section; «{used}» is used instead",
            "Write {{#{used}}}, or another name of plain letters, digits and hyphens.";
        explain: "Tên mục đi vào địa chỉ sau dấu #, nên chỉ gồm chữ không dấu; các tên fn-… và fnref-… dành cho cước chú.",
                 "A section's name goes into addresses after #, so it has plain letters only; fn-… and fnref-… belong to footnotes.";

        HeadingAttributes "heading-attributes-ignored" Warning { written: String }
        vi: "Phần {{{written}}} sau tiêu đề không có tác dụng và không hiện ra",
            "Chỉ dùng {{#ten-muc}}. Nếu là chữ của tiêu đề, đặt dấu \\ trước dấu {{.";
        en: "The {{{written}}} after the heading has no effect and is not shown",
            "Only {{#name}} is used. If it belongs to the heading's words, put a \\ before the {{.";
        explain: "Ngoặc nhọn ở cuối tiêu đề dùng để đặt tên mục; kiểu dáng do giao diện quyết định.",
                 "Braces at the end of a heading name the section; looks are the theme's affair.";

        TableExtraCells "table-extra-cells" Error { cells: usize, columns: usize }
        vi: "Hàng này có {cells} ô, nhưng bảng chỉ có {columns} cột; các ô thừa sẽ mất",
            "Thêm cột vào hàng đầu của bảng, hoặc bỏ bớt dấu |. Dấu | là chữ thì viết \\|.";
        en: "This row has {cells} cells, but the table has {columns} columns; the rest would be lost",
            "Add columns to the table's head, or take away a |. A | that is text is written \\|.";
        explain: "Số cột của bảng do hàng đầu quyết định; ô vượt quá số đó không được hiện.",
                 "The head decides how many columns a table has; cells beyond are not shown.";

        RawHtml "raw-html-refused" Warning { tag: String }
        vi: "Thẻ HTML <{tag}> không được dùng ở đây, nên được hiện nguyên văn",
            "Viết lại bằng Markdown. Nếu là chữ, đặt dấu \\ trước dấu <. Muốn dùng HTML thì bật trong site.yaml.";
        en: "The HTML tag <{tag}> is not allowed here and is shown as text",
            "Write it in Markdown. If it is text, put a \\ before the <. To use HTML, allow it in site.yaml.";
        explain: "HTML viết tay dễ làm hỏng trang và khó đọc với người biên tập khác, nên mặc định không được dùng.",
                 "Hand-written HTML breaks pages easily and is hard on other editors, so it is off unless allowed.";
    }
}

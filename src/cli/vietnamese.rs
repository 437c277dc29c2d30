//! The help in Vietnamese: every command and argument has its line here.

use clap::{Arg, Command};

use crate::value::Lang;

const COMMANDS: &[(&str, &str)] = &[
    ("tiepcan", "Xuất bản trang tiếp cận pháp luật: Markdown, bộ tiêu chí và kết quả các xã trở thành trang web"),
    ("build", "Dựng trang và ghi ra thư mục"),
    ("check", "Tìm lỗi, không ghi gì"),
    ("serve", "Xem trang trong trình duyệt, tự tải lại khi sửa"),
    ("new", "Tạo trang, khóa học, bài học, bài viết hoặc đợt đánh giá mới"),
    (
        "pack",
        "Đóng gói một trang hay khóa học thành một tệp: bản không cần mạng, SCORM, sách điện tử, lời đọc trên loa",
    ),
    ("import", "Chuyển tệp của chương trình khác thành tệp của trang"),
    ("quiz", "Câu hỏi dạng GIFT hoặc Aiken thành khối quiz trong Markdown"),
    ("scores", "Kết quả đánh giá các xã, dạng bảng tính"),
    ("template", "Tạo mẫu bảng tính để điền"),
    ("schema", "In JSON Schema của một loại tệp"),
    ("explain", "Giải thích mã lỗi và cách sửa"),
    ("cite", "Liệt kê những chỗ viện dẫn văn bản trong một tệp"),
    ("impact", "Liệt kê những chỗ phụ thuộc vào một văn bản, để rà soát khi văn bản thay đổi"),
    ("fix", "Sửa những lỗi không đụng tới nghĩa: dạng Unicode, khoảng trắng và gạch trong số, ký hiệu"),
    ("site", "Một trang nhỏ, đủ các phần, xem được ngay"),
    ("course", "Một khóa học với bài đầu tiên"),
    ("lesson", "Một bài học của khóa đã có"),
    ("article", "Một tin, bài"),
    ("round", "Một đợt đánh giá của một năm, với bảng điểm trống"),
];

const ARGUMENTS: &[(&str, &str)] = &[
    ("format", "Dạng báo cáo: human, short, json, sarif, github"),
    ("lang", "Ngôn ngữ của thông báo: vi, en"),
    ("strict", "Coi cảnh báo như lỗi"),
    ("quiet", "Chỉ nói khi có lỗi hoặc cảnh báo"),
    ("help", "In phần trợ giúp này"),
    ("version", "In số phiên bản"),
    ("root", "Thư mục của trang; nếu không ghi là thư mục hiện tại"),
    ("out", "Thư mục để ghi trang ra [mặc định: public trong thư mục của trang]"),
    ("base_url", "Địa chỉ sẽ công bố, thay cho base_url trong site.yaml"),
    ("date", "Dựng trang như vào ngày này, viết 2026-11-22 [mặc định: hôm nay]"),
    ("packs", "Làm cả các gói tải về mà trang yêu cầu (khóa packs) và dẫn tới chúng"),
    ("drafts", "Dựng cả bản nháp"),
    ("port", "Cổng [mặc định: 8000, hoặc cổng trống kế tiếp]"),
    ("open", "Mở trình duyệt"),
    ("target", "Địa chỉ của trang trong site, ví dụ /tap-huan/can-bo-cap-xa/"),
    ("form", "Dạng: pdf, docx, zip, html, epub, scorm, txt, gift"),
    ("file", "Tệp sẽ ghi [mặc định: tên của trang, trong thư mục hiện tại]"),
    ("trainer", "Kèm ghi chú tập huấn viên, cho pdf, docx, zip, html, epub; không để phát cho người học"),
    ("force", "Ghi đè cả tệp không do tiepcan tạo ra"),
    ("questions", "Tệp câu hỏi, dạng GIFT hoặc Aiken"),
    ("markdown", "Tệp Markdown sẽ ghi [mặc định: tên của tệp câu hỏi với đuôi .md, trong thư mục hiện tại]"),
    ("poll", "Dò thay đổi bằng cách đọc lại, cho ổ đĩa mạng"),
    ("dir", "Thư mục sẽ tạo"),
    ("slug", "Tên dùng trong địa chỉ, ví dụ hoa-giai-o-co-so"),
    ("lesson", "Khóa học và tên bài, ví dụ can-bo-xa/bai-ba"),
    ("year", "Năm đánh giá"),
    ("list", "Danh sách: tệp xlsx, ods hoặc csv"),
    ("set", "Bộ tiêu chí đã áp dụng, ví dụ qd619-2017"),
    ("units", "Danh mục đơn vị để liệt kê sẵn: tệp units.csv"),
    ("workbook", "Tệp bảng tính sẽ ghi"),
    ("sheet", "Trang tính [mặc định: trang có danh sách]"),
    ("into", "Thư mục cho round.yaml và scores.csv [mặc định: thư mục của năm, cạnh các đợt khác của trang]"),
    ("kind", "Loại tệp; không ghi thì in danh sách các loại"),
    ("document", "Số, ký hiệu hoặc tên văn bản, có thể kèm điều, khoản, ví dụ 25/2021/QĐ-TTg"),
    ("write", "Ghi các chỗ sửa vào tệp; không có thì chỉ cho xem"),
    ("target", "Tệp cần sửa; không ghi thì mọi tệp .md và .yaml của trang, - là đầu vào chuẩn"),
    ("text", "Tệp cần đọc; không ghi hoặc ghi - thì đọc từ đầu vào chuẩn"),
    ("code", "Mã lỗi, ví dụ link-target-missing; không ghi thì in mọi mã"),
];

/// Puts the help into a language, headings included.
pub(super) fn dress(command: Command, lang: Lang) -> Command {
    let (usage, commands, arguments, options) = match lang {
        Lang::Vi => ("Cách dùng", "Lệnh", "Tham số", "Tùy chọn"),
        Lang::En => ("Usage", "Commands", "Arguments", "Options"),
    };
    let about = find(COMMANDS, command.get_name()).filter(|_| lang == Lang::Vi).map(str::to_owned);
    let about = about.or_else(|| command.get_about().map(ToString::to_string)).unwrap_or_default();
    let command = command
        .about(about)
        .help_template(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}\n"))
        .subcommand_help_heading(commands)
        .subcommand_value_name(if lang == Lang::Vi { "LỆNH" } else { "COMMAND" })
        .mut_args(|argument| {
            let heading = if argument.is_positional() { arguments } else { options };
            translate(argument, lang).help_heading(heading)
        });
    command.mut_subcommands(|inner| dress(inner, lang))
}

fn translate(argument: Arg, lang: Lang) -> Arg {
    match find(ARGUMENTS, argument.get_id().as_str()).filter(|_| lang == Lang::Vi) {
        Some(text) => argument.help(text),
        None => argument,
    }
}

fn find(table: &[(&'static str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory as _};

    use super::{ARGUMENTS, COMMANDS, dress, find};
    use crate::cli::arguments::Cli;
    use crate::value::Lang;

    fn all(command: &Command) -> Vec<Command> {
        std::iter::once(command.clone()).chain(command.get_subcommands().flat_map(all)).collect()
    }

    #[test]
    fn every_command_and_argument_has_its_words_in_both_languages() {
        for command in all(&Cli::command()) {
            assert!(find(COMMANDS, command.get_name()).is_some(), "{}", command.get_name());
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(find(ARGUMENTS, argument.get_id().as_str()).is_some(), "{}", argument.get_id());
                assert!(argument.get_help().is_some(), "{}", argument.get_id());
            }
        }
    }

    #[test]
    fn no_words_are_kept_for_what_is_not_there() {
        let commands = all(&Cli::command());
        let names: Vec<&str> = commands.iter().map(Command::get_name).collect();
        let ids: Vec<&str> =
            commands.iter().flat_map(Command::get_arguments).map(|argument| argument.get_id().as_str()).collect();
        assert!(COMMANDS.iter().all(|(name, _)| names.contains(name)));
        for (id, _) in ARGUMENTS {
            assert!(ids.contains(id), "{id}");
        }
    }

    #[test]
    fn the_arguments_fit_together() {
        for lang in Lang::ALL {
            dress(Cli::command(), lang).debug_assert();
        }
    }
}

//! Problems with files as such: encodings, links on disk, sizes, YAML as a language.

use crate::base::say::YamlFault;
use crate::base::{Encoding, Reason};

use super::table::problems;

problems! {
    /// A file cannot be taken in.
    File {
        NotUtf8 "file-not-utf8" Error { looks_like: Encoding }
        vi: "Tệp không ở dạng chữ Unicode (UTF-8); có vẻ là {looks_like}",
            "Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại với bảng mã UTF-8 (trong Excel: «CSV UTF-8»; trong Word hoặc Notepad: chọn Encoding là UTF-8).";
        en: "The file is not UTF-8 text; it looks like {looks_like}",
            "Open it in the program that made it and save it as UTF-8 (in Excel: «CSV UTF-8»).";
        explain: "tiepcan chỉ đọc văn bản Unicode UTF-8. Các bảng mã cũ như TCVN3 (ABC), VNI hay Windows-1258 phải chuyển trước, nếu không chữ có dấu sẽ hỏng khi công bố.",
                 "tiepcan reads UTF-8 only. Older encodings such as TCVN3, VNI or Windows-1258 must be converted first, or accented letters would be published broken.";

        Unreadable "file-unreadable" Error { reason: Reason }
        vi: "Không đọc được tệp: {reason}",
            "Kiểm tra quyền đọc của tệp, hoặc chép lại tệp vào đây.";
        en: "The file cannot be read: {reason}",
            "Check the permissions of the file, or copy it here again.";
        explain: "Hệ điều hành không cho đọc tệp này. Các tệp khác vẫn được kiểm tra bình thường.",
                 "The system refuses to read this file. All other files are still checked.";

        TooLarge "file-too-large" Error { megabytes: u64, limit: u64 }
        vi: "Tệp nặng {megabytes} MB, vượt giới hạn {limit} MB",
            "Giảm dung lượng tệp, hoặc đặt tệp ở nơi khác và dẫn liên kết tới đó.";
        en: "The file has {megabytes} MB, more than the limit of {limit} MB",
            "Make it smaller, or keep it elsewhere and link to it.";
        explain: "Tệp quá lớn làm chậm điện thoại của người đọc và làm hết bộ nhớ khi dựng trang, nên bị từ chối trước khi đọc.",
                 "Very large files are refused before they are read: they would exhaust memory here and data plans elsewhere.";

        SymlinkOutside "symlink-outside" Error { target: String }
        vi: "Liên kết tắt (symlink) trỏ ra ngoài thư mục của trang: {target}",
            "Chép tệp thật vào thư mục của trang thay cho liên kết tắt.";
        en: "A symbolic link leads out of the site's folder: {target}",
            "Copy the real file into the site's folder instead.";
        explain: "Liên kết tắt ra ngoài có thể làm lộ tệp riêng trên máy và không chạy được trên máy khác, nên không được đi theo.",
                 "A link out of the tree may leak private files and breaks on other machines, so it is not followed.";

        SymlinkLoop "symlink-loop" Error { }
        vi: "Liên kết tắt (symlink) quay vòng về chính nó",
            "Xóa liên kết tắt này.";
        en: "A symbolic link leads back to itself",
            "Remove the link.";
        explain: "Đi theo liên kết này sẽ không bao giờ dừng.",
                 "Following this link would never end.";

        NameClash "file-name-clash" Error { other: String }
        vi: "Tên tệp trùng với {other} khi viết cùng một dạng Unicode",
            "Đổi tên một trong hai tệp.";
        en: "The file name is the same as {other} once both are in one Unicode form",
            "Rename one of the two.";
        explain: "Hai tên nhìn giống hệt nhau nhưng lưu khác dạng Unicode (dựng sẵn và tổ hợp); khi công bố chúng sẽ đè lên nhau.",
                 "Two names look the same but are stored in different Unicode forms; published, one would overwrite the other.";

        SymlinkBroken "symlink-broken" Error { }
        vi: "Liên kết tắt (symlink) trỏ tới một tệp không còn nữa",
            "Xóa liên kết tắt này, hoặc đặt lại tệp mà nó trỏ tới.";
        en: "A symbolic link leads to a file that is not there",
            "Remove the link, or put back the file it leads to.";
        explain: "Tệp gốc đã bị xóa hoặc đổi tên sau khi tạo liên kết tắt, nên trang thiếu nội dung mà người viết tưởng là có.",
                 "The file was removed or renamed after the link was made, so the site would lack what its editor believes to be there.";

        NameNotUnicode "file-name-not-unicode" Error { }
        vi: "Tên tệp hoặc thư mục không ở dạng chữ Unicode (UTF-8)",
            "Đổi tên bằng chữ thường không dấu, ví dụ huong-dan.md.";
        en: "The name of this file or folder is not UTF-8",
            "Rename it with plain letters, for example huong-dan.md.";
        explain: "Tên tệp viết bằng bảng mã cũ (thường do giải nén từ tệp ZIP cũ) không mở được trên máy khác, nên bị bỏ qua cho đến khi đổi tên.",
                 "A name in an old encoding (often from an old ZIP file) cannot be opened elsewhere, so it is left out until it is renamed.";

        Special "file-special" Error { }
        vi: "Đây không phải là tệp thường (có thể là ống dẫn, socket hoặc thiết bị)",
            "Xóa mục này khỏi thư mục của trang.";
        en: "This is not an ordinary file but a pipe, socket or device",
            "Remove it from the site's folder.";
        explain: "Đọc một ống dẫn hoặc thiết bị có thể không bao giờ xong, nên chỉ tệp thường mới được đọc.",
                 "Reading a pipe or a device may never end, so only ordinary files are read.";

        NoPages "site-without-pages" Warning { }
        vi: "Trang mới có tên, chưa có bài nào",
            "Viết trang đầu tiên vào content/_index.md, rồi thêm bài vào thư mục content.";
        en: "The site has a name and no pages yet",
            "Write the first page into content/_index.md, then add pages to the folder content.";
        explain: "Chỉ với title trong site.yaml, trang vẫn dựng được: có trang chủ, trang tìm kiếm và trang 404.",
                 "With title in site.yaml alone a site can be built: it has a home page, a search page and a page for 404.";

        EmptySite "site-empty" Error { }
        vi: "Trang chưa có nội dung nào",
            "Viết trang đầu tiên vào content/_index.md, hoặc tạo trang mẫu bằng lệnh: tiepcan new site THU-MUC";
        en: "The site has no content yet",
            "Write the first page into content/_index.md, or make a sample with: tiepcan new site DIR";
        explain: "Thư mục content trống hoặc không có, nên không có gì để công bố.",
                 "The content folder is empty or missing, so there is nothing to publish.";

        YamlSyntax "yaml-syntax" Error { said: YamlFault }
        vi: "Phần dữ liệu YAML viết sai cú pháp: {said}",
            "Xem lại dấu hai chấm, dấu nháy và khoảng thụt đầu dòng quanh chỗ này. Văn bản có dấu «: » phải đặt trong dấu nháy.";
        en: "This is not well-formed YAML: {said}",
            "Look at the colons, quotes and indentation here. Text that contains «: » must be quoted.";
        explain: "YAML dùng thụt đầu dòng và dấu hai chấm để chia mục. Một lỗi cú pháp làm cả phần dữ liệu không đọc được, nên các lỗi khác của tệp này chỉ hiện sau khi sửa.",
                 "YAML is structured by indentation and colons. A syntax error hides the rest of the file's data until it is mended.";

        YamlTab "yaml-tab" Error { }
        vi: "Dùng phím Tab để thụt dòng trong phần dữ liệu YAML",
            "Thay mỗi Tab bằng hai dấu cách.";
        en: "A tab is used for indentation in YAML",
            "Replace each tab by two spaces.";
        explain: "YAML không cho phép dùng Tab để thụt đầu dòng.",
                 "YAML does not allow tabs for indentation.";

        YamlDuplicateKey "yaml-duplicate-key" Error { key: String }
        vi: "Khóa «{key}» được viết hai lần",
            "Giữ lại một lần, xóa lần kia.";
        en: "The key «{key}» is written twice",
            "Keep one and remove the other.";
        explain: "Khi một khóa viết hai lần, không ai biết giá trị nào là thật.",
                 "When a key stands twice nobody knows which value is meant.";

        YamlAlias "yaml-alias" Error { }
        vi: "Không dùng bí danh YAML (& và *) trong tệp này",
            "Viết giá trị ra đầy đủ. Nếu văn bản thật sự bắt đầu bằng & hoặc *, hãy đặt trong dấu nháy.";
        en: "YAML anchors and aliases (& and *) are not used in these files",
            "Write the value out. Text that really begins with & or * must be quoted.";
        explain: "Bí danh làm tệp khó đọc với người không lập trình và có thể phình ra vô hạn, nên không được nhận.",
                 "Aliases are hard to read for people who do not program and can grow without bound, so they are not accepted.";

        FrontUnclosed "front-matter-unclosed" Error { }
        vi: "Phần đầu trang mở bằng --- nhưng không có dòng --- đóng lại",
            "Thêm một dòng chỉ có --- sau phần dữ liệu đầu trang.";
        en: "The front matter opens with --- but no --- line closes it",
            "Add a line with just --- after the data at the top.";
        explain: "Dữ liệu đầu trang nằm giữa hai dòng ---; thiếu dòng thứ hai thì cả trang bị hiểu là dữ liệu.",
                 "Front matter stands between two --- lines; without the second the whole page would be taken for data.";
    }
}

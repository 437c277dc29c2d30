//! Problems with templates that a site brings along.

use crate::base::fault::TemplateFault;
use crate::base::say::Names;

use super::table::problems;

problems! {
    /// A template cannot be used.
    Theme {
        Unknown "theme-unknown" Error { name: String, known: Names }
        vi: "Không có giao diện nào tên «{name}»",
            "Xóa khóa theme để dùng giao diện có sẵn, hoặc đặt giao diện vào thư mục themes/{name}/. Đang có: {known}.";
        en: "There is no theme «{name}»",
            "Remove the key theme to use the one that comes with tiepcan, or put the theme into themes/{name}/. There is: {known}.";
        explain: "Khóa theme chọn giao diện: default là giao diện có sẵn; tên khác phải có thư mục cùng tên trong themes.",
                 "The key theme chooses a theme: default comes with tiepcan, any other name needs a folder of that name in themes.";

        TemplateBroken "template-broken" Error { said: TemplateFault }
        vi: "Mẫu trang viết sai: {said}",
            "Sửa mẫu tại dòng này, hoặc xóa tệp để dùng mẫu có sẵn.";
        en: "The template is wrong: {said}",
            "Mend the template at this line, or remove the file to use the one that comes with tiepcan.";
        explain: "Trang có thể thay mẫu có sẵn bằng mẫu riêng cùng tên; mẫu riêng phải đúng cú pháp và chỉ dùng những tên mà trang cung cấp.",
                 "A site may replace any template by its own of the same name; it must be well-formed and use only the names its view provides.";

        TemplateFails "template-fails" Error { said: TemplateFault }
        vi: "Mẫu trang không điền được: {said}",
            "Sửa mẫu tại chỗ này: tên có thể gõ nhầm, hoặc loại trang này không có dữ liệu đó. Xóa tệp để dùng mẫu có sẵn.";
        en: "The template cannot be filled: {said}",
            "Mend the template here: a name may be mistyped, or this kind of page has no such data. Remove the file to use the one that comes with tiepcan.";
        explain: "Mẫu dùng một tên mà trang này không cung cấp. Ghi chú kèm theo cho biết trang nào đang được dựng.",
                 "The template uses a name that this page's view does not have. The note names the page.";
    }
}

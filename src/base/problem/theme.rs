//! Problems with templates that a site brings along.

use super::table::problems;

problems! {
    /// A template cannot be used.
    Theme {
        TemplateBroken "template-broken" Error { said: String }
        vi: "Mẫu trang viết sai: {said}",
            "Sửa mẫu tại dòng này, hoặc xóa tệp để dùng mẫu có sẵn.";
        en: "The template is wrong: {said}",
            "Mend the template at this line, or remove the file to use the one that comes with tiepcan.";
        explain: "Trang có thể thay mẫu có sẵn bằng mẫu riêng cùng tên; mẫu riêng phải đúng cú pháp và chỉ dùng những tên mà trang cung cấp.",
                 "A site may replace any template by its own of the same name; it must be well-formed and use only the names its view provides.";
    }
}

//! Problems with pages as such: addresses, kinds, dates of review.

use crate::base::say::Nearest;

use super::table::problems;

problems! {
    /// A page cannot stand as it is.
    Content {
        SameUrl "url-duplicate" Error { url: String, other: String }
        vi: "Trang này có cùng địa chỉ {url} với {other}",
            "Đổi tên tệp, hoặc đặt khóa slug khác cho một trong hai trang.";
        en: "This page has the same address {url} as {other}",
            "Rename the file, or give one of the two another slug.";
        explain: "Hai trang trùng địa chỉ thì trang sau sẽ đè lên trang trước. Địa chỉ được viết không dấu, nên «Lê Lợi» và «Lê Lội» cũng trùng nhau.",
                 "Two pages at one address would overwrite each other. Addresses carry no diacritics, so «Lê Lợi» and «Lê Lội» clash too.";

        NoTitle "title-missing" Error { }
        vi: "Trang chưa có tiêu đề",
            "Thêm dòng «title: …» vào phần đầu trang, giữa hai dòng ---.";
        en: "The page has no title",
            "Add a line «title: …» to the front matter, between the two --- lines.";
        explain: "Tiêu đề hiện trên trang, trong danh sách, trong kết quả tìm kiếm và trên thẻ chia sẻ.",
                 "The title shows on the page, in lists, in search results and on share cards.";

        Alone "twin-alone" Error { path: String }
        vi: "Bản tiếng Anh này không có bản tiếng Việt {path}",
            "Viết bản tiếng Việt, hoặc bỏ đuôi .en khỏi tên tệp.";
        en: "This English page has no Vietnamese page {path}",
            "Write the Vietnamese page, or drop .en from the file name.";
        explain: "Tiếng Việt là bắt buộc; các ngôn ngữ khác đi kèm.",
                 "Vietnamese is required; other languages accompany it.";

        ReviewDue "review-overdue" Warning { since: crate::value::Date }
        vi: "Trang đã quá hạn rà soát từ {since}",
            "Rà soát nội dung rồi cập nhật khóa reviewed và review_by.";
        en: "The page has been due for review since {since}",
            "Review the content, then update reviewed and review_by.";
        explain: "Nội dung pháp luật cũ đi; ngày rà soát giúp người đọc biết có thể tin đến đâu.",
                 "Legal content ages; review dates tell readers how far to trust it.";

        UnknownTag "audience-unknown" Error { written: String, nearest: Nearest }
        vi: "Không có nhóm người đọc «{written}».{nearest}",
            "Chọn: nguoi-dan, can-bo-xa, tap-huan-vien hoặc hoa-giai-vien.";
        en: "There is no audience «{written}».{nearest}",
            "Choose nguoi-dan, can-bo-xa, tap-huan-vien or hoa-giai-vien.";
        explain: "Nhóm người đọc dùng để lọc và để dẫn từ trang chủ.",
                 "Audiences are used for filters and for the ways in from the home page.";
    }
}

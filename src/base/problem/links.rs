//! Problems with links, images and attachments.

use crate::base::say::Nearest;

use super::table::problems;

problems! {
    /// Something that a page points at is not there.
    Links {
        PageMissing "link-target-missing" Error { target: String, nearest: Nearest }
        vi: "Liên kết tới «{target}», nhưng không có trang hay tệp nào ở đó.{nearest}",
            "Sửa đường dẫn tới tệp .md (tính từ trang này), hoặc bỏ liên kết.";
        en: "The link leads to «{target}», where there is no page or file.{nearest}",
            "Correct the path to the .md file (relative to this page), or remove the link.";
        explain: "Liên kết hỏng làm người đọc mất phương hướng, nên được kiểm tra trước khi công bố.",
                 "Broken links leave readers stranded, so they are checked before anything is published.";

        AnchorMissing "link-anchor-missing" Error { anchor: String, page: String, nearest: Nearest }
        vi: "Trang {page} không có mục «#{anchor}».{nearest}",
            "Sửa phần sau dấu # cho khớp với một tiêu đề của trang đó.";
        en: "The page {page} has no section «#{anchor}».{nearest}",
            "Make the part after # match a heading of that page.";
        explain: "Phần sau dấu # là tên của một tiêu đề, viết không dấu và nối bằng gạch ngang.",
                 "The part after # names a heading, without diacritics and joined by hyphens.";

        ImageMissing "image-missing" Error { target: String, nearest: Nearest }
        vi: "Không thấy hình «{target}».{nearest}",
            "Đặt tệp hình cạnh trang và sửa lại đường dẫn.";
        en: "The image «{target}» is not there.{nearest}",
            "Put the image next to the page and correct the path.";
        explain: "Hình phải nằm trong thư mục content để đi cùng trang.",
                 "Images must lie inside the content folder, to travel with the page.";

        ImageElsewhere "image-elsewhere" Warning { target: String }
        vi: "Hình «{target}» nằm ở trang khác nên trình duyệt sẽ không hiện",
            "Tải hình về, đặt cạnh trang rồi ghi đường dẫn tới tệp đó.";
        en: "The image «{target}» lies on another site and browsers will not show it",
            "Save the image next to the page and give the path to that file.";
        explain: "Trang không gọi máy chủ nào khác: người đọc không bị theo dõi, và trang vẫn đủ hình khi mở từ một bản chép.",
                 "Pages call no other server: readers are not tracked, and a copy of the site keeps its images.";

        AltMissing "alt-text-missing" Warning { target: String }
        vi: "Hình «{target}» chưa có lời mô tả cho người không nhìn thấy",
            "Viết lời mô tả vào giữa ngoặc vuông: ![mô tả hình](duong-dan.png).";
        en: "The image «{target}» has no text for people who cannot see it",
            "Write the description in the square brackets: ![description](path.png).";
        explain: "Người khiếm thị và người có mạng chậm chỉ biết hình nói gì qua lời mô tả.",
                 "People who cannot see, or whose network is slow, know the image only by its description.";

        Unpublished "link-target-unpublished" Error { target: String }
        vi: "Liên kết tới «{target}», nhưng trang đó là bản nháp hoặc ngoài thời gian công bố",
            "Bỏ liên kết, hoặc công bố trang kia (xóa draft, sửa publish hoặc expires).";
        en: "The link leads to «{target}», which is a draft or outside its time of publication",
            "Remove the link, or publish that page (draft, publish, expires).";
        explain: "Trang nháp không có mặt trên trang công bố, nên liên kết tới nó sẽ hỏng.",
                 "A draft is not part of the published site, so a link to it would be broken.";

        SchemeUnknown "link-scheme-unknown" Error { target: String }
        vi: "Không nhận liên kết dạng «{target}»",
            "Dùng https://, http://, mailto: hoặc tel:.";
        en: "Links of the form «{target}» are not accepted",
            "Use https://, http://, mailto: or tel:.";
        explain: "Các dạng địa chỉ khác có thể chạy mã hoặc không mở được trên điện thoại.",
                 "Other schemes may run code or fail on phones.";

        NotWeb "url-not-web" Warning { written: String }
        vi: "«{written}» không phải là địa chỉ trang web đầy đủ, nên không thành liên kết",
            "Viết đầy đủ, ví dụ https://congbao.chinhphu.vn/…";
        en: "«{written}» is not the full address of a web page and makes no link",
            "Write it in full, for example https://congbao.chinhphu.vn/…";
        explain: "Khóa url của văn bản, nguồn số liệu và giấy phép dẫn ra ngoài trang, nên phải bắt đầu bằng https:// hoặc http://.",
                 "The key url of documents, sources and licences leads out of the site, so it must begin with https:// or http://.";

        ImageHeavy "image-heavy" Warning { target: String, kilobytes: u64 }
        vi: "Hình «{target}» nặng {kilobytes} KB",
            "Thu nhỏ hình: ảnh chụp nên dưới 300 KB, rộng nhất 1600 điểm ảnh.";
        en: "The image «{target}» has {kilobytes} KB",
            "Make it smaller: photographs should stay under 300 KB, at most 1600 pixels wide.";
        explain: "Nhiều người đọc trang bằng điện thoại rẻ và gói dữ liệu nhỏ.",
                 "Many readers have cheap phones and small data plans.";

        ImageBroken "image-broken" Error { target: String }
        vi: "Tệp hình «{target}» bị hỏng hoặc không phải là hình",
            "Mở thử tệp, lưu lại thành PNG, JPEG, WebP, GIF hoặc SVG.";
        en: "The file «{target}» is broken or not an image",
            "Open it and save it again as PNG, JPEG, WebP, GIF or SVG.";
        explain: "Kích thước hình được đọc trước để trang không bị giật khi tải.",
                 "Image sizes are read beforehand, so that pages do not jump while loading.";

        LeavesSite "link-leaves-site" Error { target: String }
        vi: "Đường dẫn «{target}» đi ra ngoài thư mục của trang",
            "Chép tệp cần dẫn vào thư mục content.";
        en: "The path «{target}» leads out of the site's folder",
            "Copy the file into the content folder.";
        explain: "Tệp ngoài thư mục của trang không được công bố.",
                 "Files outside the site's folder are not published.";
    }
}

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

        LawChanged "review-law-changed" Warning { law: String, on: crate::value::Date }
        vi: "{law} đã thay đổi từ {on}, sau lần rà soát gần nhất của trang",
            "Rà soát lại nội dung theo văn bản mới, rồi cập nhật khóa reviewed.";
        en: "{law} changed on {on}, after the page's last review",
            "Review the content by the new law, then update reviewed.";
        explain: "Khi văn bản mà trang dựa vào bị sửa đổi, thay thế hay hết hiệu lực sau ngày rà soát, trang được đánh dấu «cần rà soát» cho người đọc biết.",
                 "When a document that a page rests on is amended, replaced or ends after the review, readers are told that the page needs another look.";

        BaseUrl "base-url-invalid" Error { written: String }
        vi: "«{written}» không phải là địa chỉ trang web",
            "Viết địa chỉ đầy đủ, ví dụ https://example.gov.vn/tcpl/.";
        en: "«{written}» is not the address of a web site",
            "Write the full address, for example https://example.gov.vn/tcpl/.";
        explain: "Địa chỉ công bố dùng cho bản đồ trang, nguồn tin và thẻ chia sẻ. Trong trang, mọi liên kết đều là tương đối.",
                 "The address is used in the site map, feeds and share cards. Links inside the site are relative.";

        CannotSilence "check-not-silenceable" Error { code: String }
        vi: "«{code}» là lỗi, không phải cảnh báo, nên không tắt được",
            "Xóa dòng này và sửa lỗi ở chỗ được báo.";
        en: "«{code}» is an error, not a warning, and cannot be turned off",
            "Remove this line and mend the error where it is reported.";
        explain: "Chỉ cảnh báo mới tắt được trong khóa checks của site.yaml.",
                 "Only warnings can be turned off under checks in site.yaml.";

        SlugEmpty "slug-empty" Error { name: String }
        vi: "Không làm được địa chỉ từ tên «{name}»",
            "Đổi tên tệp hoặc thư mục cho có chữ cái hay chữ số, hoặc đặt khóa slug.";
        en: "No address can be made of the name «{name}»",
            "Give the file or folder a name with letters or digits, or set slug.";
        explain: "Địa chỉ của trang gồm chữ không dấu, chữ số và gạch nối.",
                 "Addresses are made of plain letters, digits and hyphens.";

        DatesCrossed "dates-crossed" Error { earlier: String, later: String }
        vi: "Ngày «{later}» đứng trước ngày «{earlier}»",
            "Sửa một trong hai ngày.";
        en: "The date of «{later}» is before that of «{earlier}»",
            "Mend one of the two dates.";
        explain: "Trang không thể hết hạn trước khi công bố, hay phải rà soát trước lần rà soát cuối.",
                 "A page cannot expire before it is published, nor be due for review before its last review.";

        KeyNotForKind "key-not-for-kind" Warning { key: String, kind: String }
        vi: "Khóa «{key}» không có tác dụng với trang loại {kind}",
            "Xóa khóa này, hoặc đặt đúng khóa kind.";
        en: "The key «{key}» has no effect on a page of kind {kind}",
            "Remove the key, or set the right kind.";
        explain: "Một số khóa chỉ dùng cho khóa học, bài học, sự kiện hoặc văn bản.",
                 "Some keys are for courses, lessons, events or legal documents only.";

        NumberMissing "guide-number-missing" Warning { set: String }
        vi: "Không rõ trang này hướng dẫn tiêu chí nào của bộ {set}",
            "Đặt tên tệp theo số của tiêu chí (ví dụ 3.md hoặc 2.5.md), hoặc thêm khóa no.";
        en: "It is not clear which criterion of {set} this page guides",
            "Name the file by the criterion's number (3.md or 2.5.md), or add the key no.";
        explain: "Trang hướng dẫn đặt cạnh set.yaml được ghép với tiêu chí hoặc chỉ tiêu cùng số.",
                 "A guide beside set.yaml is joined to the criterion or indicator of the same number.";

        NumberUnknown "guide-number-unknown" Error { number: String, set: String, nearest: Nearest }
        vi: "Bộ tiêu chí {set} không có tiêu chí hay chỉ tiêu số «{number}».{nearest}",
            "Sửa số của trang hướng dẫn cho khớp với set.yaml.";
        en: "The criteria set {set} has no criterion or indicator «{number}».{nearest}",
            "Make the number match set.yaml.";
        explain: "Số của trang hướng dẫn phải có trong bộ tiêu chí.",
                 "The number of a guide must be in the criteria set.";

        CriterionUnknown "criterion-unknown" Error { written: String, nearest: Nearest }
        vi: "Không có tiêu chí «{written}».{nearest}",
            "Viết theo dạng bộ-tiêu-chí/số, ví dụ qd25-2021/3.";
        en: "There is no criterion «{written}».{nearest}",
            "Write it as set/number, for example qd25-2021/3.";
        explain: "Khóa criteria gắn bài viết với tiêu chí mà bài nói tới.",
                 "The key criteria ties a page to the criteria that it tells of.";

        PathTaken "path-taken" Error { path: String }
        vi: "Địa chỉ /{path} đã dành cho một phần khác của trang",
            "Đổi tên tệp, đặt slug khác, hoặc sửa địa chỉ cũ trong aliases. Lời giới thiệu của một thư mục thì đặt vào _index.md của thư mục đó.";
        en: "The address /{path} belongs to another part of the site",
            "Rename the file, set another slug, or mend the old address in aliases. What introduces a folder goes into its _index.md.";
        explain: "Phần mềm tự tạo một số tệp: bản đồ trang, nguồn tin, trang 404, trang từ khóa, trang thứ hai trở đi của danh sách, tệp dữ liệu. Nội dung đặt trùng chỗ sẽ đè lên chúng.",
                 "Some files are made by the engine: the site map, feeds, the page for 404, tag pages, the later pages of lists, data files. Content at the same place would overwrite them.";

        AliasInvalid "alias-invalid" Error { written: String }
        vi: "«{written}» không phải là một địa chỉ trong trang này",
            "Chỉ viết phần đường dẫn sau tên miền, ví dụ /tin-tuc/bai-cu/ hoặc /tin-tuc/bai-cu.html.";
        en: "«{written}» is not an address inside this site",
            "Write the path after the host name only, for example /tin-tuc/bai-cu/ or /tin-tuc/bai-cu.html.";
        explain: "Khóa aliases liệt kê các địa chỉ cũ của trang; mỗi địa chỉ trở thành một tệp chuyển hướng nằm trong trang này.",
                 "The key aliases lists old addresses of a page; each becomes a redirect inside this site.";

        AliasTaken "alias-taken" Error { alias: String }
        vi: "Địa chỉ cũ {alias} đang là địa chỉ của một trang khác",
            "Xóa dòng này trong khóa aliases.";
        en: "The old address {alias} is the address of another page now",
            "Remove this line from aliases.";
        explain: "Địa chỉ cũ dẫn người đọc tới trang mới; nếu địa chỉ đó đã có trang thật thì không thể chuyển hướng.",
                 "Aliases lead readers from old addresses; one that is a real page cannot lead elsewhere.";
    }
}

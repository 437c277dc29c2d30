//! Problems with the register of legal documents (văn bản) and with citations of them.

use crate::base::say::{Nearest, Say};
use crate::value::{Date, Lang, LawNumber, Slug};

use super::table::problems;

/// Documents that replace one; spoken as a closing sentence, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replacing(pub Vec<LawNumber>);

impl Say for Replacing {
    fn say(&self, lang: Lang) -> String {
        let numbers: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        match (numbers.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Vi) => format!(" Theo danh mục, văn bản thay thế là {}.", numbers.join(", ")),
            (false, Lang::En) => format!(" The register says it was replaced by {}.", numbers.join(", ")),
        }
    }
}

problems! {
    /// A legal document is recorded or cited wrongly.
    Law {
        NumberInvalid "law-number-invalid" Error { written: String }
        vi: "«{written}» không phải là số, ký hiệu văn bản",
            "Viết như 619/QĐ-TTg, 25/2021/QĐ-TTg hoặc 32-CT/TW.";
        en: "«{written}» is not the number of a legal document",
            "Write it like 619/QĐ-TTg, 25/2021/QĐ-TTg or 32-CT/TW.";
        explain: "Số, ký hiệu gồm số thứ tự, có thể có năm, rồi ký hiệu loại văn bản và cơ quan ban hành.",
                 "A number is a serial, perhaps a year, then the symbol of type and issuer.";

        Duplicate "law-duplicate" Error { number: LawNumber }
        vi: "Văn bản {number} được ghi hai lần",
            "Giữ một mục và xóa mục kia. Nếu là hai văn bản khác nhau, ghi đủ issued và issuer cho cả hai.";
        en: "The document {number} is recorded twice",
            "Keep one record. If these are two documents, give issued and issuer for both.";
        explain: "Một văn bản chỉ có một mục trong danh mục, trong laws.yaml hoặc trong một trang kind: law, để mọi nơi dẫn tới cùng một chỗ.",
                 "A document has one record, in laws.yaml or on a page with kind: law, so that everything leads to one place.";

        SlugTaken "law-slug-duplicate" Error { slug: Slug, number: LawNumber }
        vi: "Văn bản này có cùng địa chỉ «{slug}» với {number}",
            "Đặt khóa slug khác cho một trong hai, ví dụ thêm năm hoặc nơi ban hành.";
        en: "This document has the same address «{slug}» as {number}",
            "Give one of them another slug, with the year or the place of issue.";
        explain: "Địa chỉ được làm từ số, ký hiệu viết không dấu; văn bản của hai địa phương có thể trùng số.",
                 "Addresses are made of the number without diacritics; documents of two provinces may share one.";

        TypeUnknown "law-type-unknown" Warning { written: String, nearest: Nearest }
        vi: "Không có loại văn bản «{written}».{nearest}",
            "Viết tên loại văn bản như Luật, Nghị định, Quyết định, Thông tư, Kế hoạch.";
        en: "There is no type of document «{written}».{nearest}",
            "Name the type in Vietnamese: Luật, Nghị định, Quyết định, Thông tư, Kế hoạch.";
        explain: "Loại văn bản dùng để lọc danh mục và để nhận ra chỗ viện dẫn.",
                 "Types are used for filters and for recognising citations.";

        RelationUnknown "law-relation-unknown" Warning { number: LawNumber, nearest: Nearest }
        vi: "Danh mục chưa có văn bản {number}.{nearest}",
            "Sửa số, ký hiệu, hoặc thêm văn bản đó vào laws.yaml.";
        en: "The register has no document {number}.{nearest}",
            "Correct the number, or add the document to laws.yaml.";
        explain: "Quan hệ thay thế, sửa đổi, hướng dẫn chỉ thành liên kết khi cả hai văn bản đều có trong danh mục.",
                 "Relations become links when both documents are in the register.";

        RelationSelf "law-relation-self" Error { number: LawNumber }
        vi: "Văn bản {number} không thể tác động đến chính nó",
            "Sửa số, ký hiệu ở dòng này.";
        en: "The document {number} cannot act upon itself",
            "Correct the number here.";
        explain: "Thay thế, bãi bỏ, sửa đổi, hướng dẫn, hợp nhất đều là quan hệ với văn bản khác.",
                 "Replacing, repealing, amending, guiding and consolidating are done to other documents.";

        StillOpen "law-end-missing" Warning { number: LawNumber, by: LawNumber }
        vi: "{number} đã bị {by} thay thế hoặc bãi bỏ nhưng chưa ghi ngày hết hiệu lực",
            "Ghi expires là ngày hết hiệu lực, hoặc unknown nếu chưa rõ.";
        en: "{number} was replaced or repealed by {by}, but no end of its force is recorded",
            "Set expires to the day, or to unknown.";
        explain: "expires để trống nghĩa là còn hiệu lực, trái với việc đã bị thay thế; cho tới khi sửa, tình trạng hiện là «chưa rõ».",
                 "An empty expires says that it is in force, which contradicts its being replaced; until mended its status is shown as unknown.";

        DatesDisordered "law-dates-disordered" Warning { earlier: String, later: String }
        vi: "Ngày «{later}» đứng trước ngày «{earlier}»",
            "Kiểm tra lại hai ngày với bản gốc.";
        en: "The date of «{later}» is before that of «{earlier}»",
            "Check both against the official text.";
        explain: "Văn bản được ban hành trước, rồi mới có hiệu lực, rồi mới hết hiệu lực. Ngoại lệ hiếm thì tắt cảnh báo này.",
                 "A document is issued, then takes effect, then ends. For a rare exception turn this warning off.";

        YearMismatch "law-year-mismatch" Warning { number: LawNumber, issued: Date }
        vi: "Năm trong số {number} không khớp với ngày ban hành {issued}",
            "Sửa số, ký hiệu hoặc ngày ban hành theo bản gốc.";
        en: "The year in {number} does not fit the day of issue {issued}",
            "Correct the number or the day by the official text.";
        explain: "Năm trong số, ký hiệu là năm ban hành.",
                 "The year in a number is that of issue.";

        Unrecognised "citation-unrecognised" Warning { written: String }
        vi: "Không nhận ra văn bản nào trong «{written}»",
            "Viết đủ loại, số và ký hiệu, ví dụ «Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ».";
        en: "No document can be recognised in «{written}»",
            "Give type and number, for example «Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ».";
        explain: "Căn cứ viết đúng dạng thì thành liên kết tới văn bản và được kiểm tra hiệu lực.",
                 "A basis in the usual form becomes a link and is checked for validity.";

        Unknown "law-unknown" Warning { written: String, nearest: Nearest }
        vi: "Danh mục chưa có văn bản «{written}».{nearest}",
            "Sửa số, ký hiệu hoặc tên, hoặc thêm văn bản vào laws.yaml.";
        en: "The register has no document «{written}».{nearest}",
            "Correct the number or name, or add the document to laws.yaml.";
        explain: "Văn bản có trong danh mục thì chỗ viện dẫn thành liên kết và được theo dõi hiệu lực.",
                 "A document in the register gives a link, and its validity is followed.";

        NotYet "law-not-yet-in-force" Warning { number: LawNumber, from: Date }
        vi: "{number} chưa có hiệu lực; có hiệu lực từ {from}",
            "Nói rõ trong bài là quy định sắp áp dụng, hoặc dẫn văn bản đang áp dụng.";
        en: "{number} is not in force yet; it is from {from}",
            "Say that the rule is yet to come, or cite the one in force.";
        explain: "Người đọc cần biết quy định nào áp dụng hôm nay.",
                 "Readers need to know which rule applies today.";

        NotInForce "law-not-in-force" Warning { number: LawNumber, since: Date, by: Replacing }
        vi: "{number} đã hết hiệu lực từ {since}",
            "Dẫn văn bản đang áp dụng thay cho văn bản này, rồi rà soát nội dung.{by}";
        en: "{number} has not been in force since {since}",
            "Cite the document in force instead and review the page.{by}";
        explain: "Bài dẫn văn bản đã hết hiệu lực có thể làm người dân hiểu sai. Tin, sự kiện và bài có ngày nằm trong thời gian văn bản còn hiệu lực thì không bị nhắc.",
                 "A page that cites a dead document misleads citizens. News, events and pages dated within its force are exempt.";

        ExpiredSince "law-expired-since" Warning { number: LawNumber, since: Date, by: Replacing }
        vi: "{number} còn hiệu lực vào ngày ghi ở trang, nhưng đã hết hiệu lực từ {since}",
            "Dẫn văn bản đang áp dụng, hoặc nói rõ trong bài rằng văn bản này đã hết hiệu lực.{by}";
        en: "{number} was in force on the page's date but has not been since {since}",
            "Cite the document in force, or say in the text that this one is dead.{by}";
        explain: "Bài hướng dẫn được đọc hôm nay, dù viết từ lâu. Bài đã nói rõ văn bản hết hiệu lực, hoặc dẫn cả văn bản thay thế, thì không bị nhắc.",
                 "A guide is read today, whenever it was written. A page that says that the document is dead, or also cites what replaced it, is exempt.";

        Replaced "law-replaced" Warning { number: LawNumber, by: LawNumber }
        vi: "{number} đã được {by} thay thế",
            "Dẫn {by}, hoặc nói rõ trong bài rằng văn bản cũ đã được thay.";
        en: "{number} was replaced by {by}",
            "Cite {by}, or say in the text that the old document was replaced.";
        explain: "Danh mục ghi văn bản này đã được thay thế, dù chưa ghi ngày hết hiệu lực.",
                 "The register says that the document was replaced, although no end of its force is recorded.";

        NumberYear "law-number-year" Warning { written: LawNumber, right: LawNumber }
        vi: "Số {written} thiếu hoặc sai năm; số đúng là {right}",
            "Sửa thành {right}.";
        en: "The year in {written} is missing or wrong; the number is {right}",
            "Write {right}.";
        explain: "Văn bản quy phạm pháp luật từ năm 2011 có năm trong số; quyết định cá biệt thì không. Thiếu năm thì người đọc tìm nhầm văn bản.",
                 "Normative documents have borne their year since 2011; individual decisions do not. Without it readers find the wrong document.";

        NumberSymbol "law-symbol-wrong" Warning { written: LawNumber, right: LawNumber }
        vi: "Ký hiệu của {written} không đúng; văn bản cùng số, cùng ngày trong danh mục là {right}",
            "Sửa thành {right}.";
        en: "The symbol of {written} is wrong; the document of that number and day in the register is {right}",
            "Write {right}.";
        explain: "Ký hiệu cho biết loại văn bản và cơ quan ban hành: QĐ-TTg là quyết định của Thủ tướng Chính phủ, QĐ-UBND là của Ủy ban nhân dân.",
                 "A symbol tells type and issuer: QĐ-TTg is a decision of the Prime Minister, QĐ-UBND one of a People's Committee.";

        FileMissing "law-file-missing" Error { file: String, nearest: Nearest }
        vi: "Không có tệp toàn văn «{file}».{nearest}",
            "Đặt tệp vào thư mục nội dung và ghi đường dẫn tính từ tệp này, hoặc bỏ khóa file.";
        en: "There is no file «{file}» with the text.{nearest}",
            "Put the file into the content folder and write its path relative to this file, or remove the key file.";
        explain: "Người đọc phải tải được toàn văn của văn bản (Nghị định 42/2022/NĐ-CP, Điều 4); tệp được chép sang trang và nêu cỡ, loại tệp.",
                 "Readers must be able to download the text of a document (Nghị định 42/2022/NĐ-CP, Điều 4); the file is copied to the site, its size and type shown.";

        FutureDay "law-date-future" Warning { written: Date }
        vi: "Ngày ban hành {written} còn chưa tới",
            "Sửa ngày theo bản gốc.";
        en: "The day of issue {written} is yet to come",
            "Correct the date by the official text.";
        explain: "Văn bản chưa ban hành thì chưa có ngày; thường là gõ nhầm năm.",
                 "A document that is not issued has no date yet; mostly the year is mistyped.";

        DateMismatch "law-date-mismatch" Warning { number: String, written: String, recorded: Date }
        vi: "Ngày {written} không khớp với danh mục: {number} ban hành ngày {recorded}",
            "Sửa ngày theo bản gốc. Nếu là một văn bản khác cùng số, thêm văn bản đó vào danh mục.";
        en: "The date {written} does not fit the register: {number} was issued on {recorded}",
            "Correct the date. If another document bears this number, add it to the register.";
        explain: "Cùng một số có thể có ở nhiều năm, nên ngày sai làm người đọc tìm nhầm văn bản.",
                 "Many years have a document of the same number, so a wrong date leads to a wrong document.";

        CitedYear "law-cited-year-mismatch" Warning { number: LawNumber, of: u16, year: u16 }
        vi: "Số {number} là của năm {of}, nhưng ngày ghi kèm thuộc năm {year}",
            "Sửa số, ký hiệu hoặc ngày cho khớp nhau.";
        en: "The number {number} is of {of}, but the date beside it is of {year}",
            "Make number and date agree.";
        explain: "Năm trong số, ký hiệu là năm ban hành.",
                 "The year in a number is that of issue.";

        NoSuchDay "law-date-impossible" Warning { written: String }
        vi: "Ngày trong «{written}» không có trên lịch",
            "Sửa ngày theo bản gốc.";
        en: "The date in «{written}» is in no calendar",
            "Correct the date by the official text.";
        explain: "Ngày viết theo thứ tự ngày, tháng, năm.",
                 "Dates are written day, month, year.";

        IssuerMismatch "law-issuer-mismatch" Warning { number: LawNumber, written: String, expected: String }
        vi: "Ký hiệu {number} cho biết cơ quan ban hành là {expected}, không phải «{written}»",
            "Sửa cơ quan ban hành, hoặc sửa số, ký hiệu.";
        en: "The symbol of {number} says that it was issued by {expected}, not «{written}»",
            "Correct the issuer or the number.";
        explain: "Phần sau của ký hiệu chỉ cơ quan ban hành: TTg là Thủ tướng Chính phủ, CP là Chính phủ, UBND là Ủy ban nhân dân, BTP là Bộ Tư pháp.",
                 "The end of a symbol names the issuer: TTg the Prime Minister, CP the Government, UBND a People's Committee, BTP the Ministry of Justice.";

        ArticleMissing "law-article-missing" Warning { number: LawNumber, article: String, last: String }
        vi: "Danh mục không ghi Điều {article} của {number}; điều cuối đã ghi là Điều {last}",
            "Sửa số điều theo bản gốc, hoặc ghi thêm điều này vào khóa articles của văn bản.";
        en: "The register records no article {article} of {number}; the last one recorded is {last}",
            "Correct the article by the official text, or add it to articles in the register.";
        explain: "Dẫn một điều không có thì người đọc không tìm thấy. Chỉ kiểm tra được với văn bản đã ghi các điều.",
                 "Readers cannot find an article that is not there. Only documents with recorded articles can be checked.";

        PointMissing "law-point-missing" Warning { number: LawNumber, article: String, clause: String, point: String, last: String }
        vi: "Khoản {clause} Điều {article} của {number} chỉ đến điểm {last}, không có điểm {point}",
            "Sửa điểm theo bản gốc, hoặc sửa khóa points của điều này trong danh mục. Thứ tự điểm: a, b, c, d, đ, e, g, h, i, k …";
        en: "Clause {clause} of article {article} of {number} ends with point {last}; there is no point {point}",
            "Correct the point, or points in the register. The order is a, b, c, d, đ, e, g, h, i, k …";
        explain: "Danh mục ghi điểm cuối của khoản này; chỗ viện dẫn vượt quá điểm đó.",
                 "The register records the last point of the clause; the citation goes beyond.";

        Style "citation-form" Hint { written: String, better: String }
        vi: "Có thể viện dẫn đúng thể thức hơn: «{better}»",
            "Viết «{better}» thay cho «{written}».";
        en: "A better form of the citation is «{better}»",
            "Write «{better}» instead of «{written}».";
        explain: "Điều 68 Nghị định số 78/2025/NĐ-CP: luật ghi tên và năm; văn bản khác ghi loại, số và ký hiệu. Phần của văn bản viết từ nhỏ đến lớn, không có dấu phẩy ở giữa.",
                 "Article 68 of Decree 78/2025/NĐ-CP: laws by name and year, others by type and number; parts from small to large without commas.";

        ClauseMissing "law-clause-missing" Warning { number: LawNumber, article: String, clause: String, count: u16 }
        vi: "Điều {article} của {number} chỉ có {count} khoản, không có khoản {clause}",
            "Sửa số khoản, hoặc sửa khóa articles của văn bản trong danh mục.";
        en: "Article {article} of {number} has {count} clauses; there is no clause {clause}",
            "Correct the clause, or articles in the register.";
        explain: "Danh mục ghi số khoản của điều này; chỗ viện dẫn vượt quá số đó.",
                 "The register records how many clauses the article has; the citation goes beyond.";
    }
}

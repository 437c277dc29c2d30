//! Problems with criteria sets (bộ tiêu chí).

use crate::base::say::{Names, Nearest};
use crate::value::{Points, Slug};

use super::table::problems;

problems! {
    /// A criteria set contradicts itself or has not been checked.
    Criteria {
        MaxNotSum "criteria-max-not-sum" Error { declared: Points, sum: Points }
        vi: "Điểm tối đa ghi {declared}, nhưng cộng các phần được {sum}",
            "Sửa điểm tối đa hoặc điểm của từng phần.";
        en: "The maximum says {declared}, but its parts add up to {sum}",
            "Mend the maximum or the parts.";
        explain: "Tổng điểm của các phần phải đúng bằng điểm tối đa.",
                 "The parts must add up to the maximum.";

        IdTwice "criteria-set-twice" Error { id: Slug }
        vi: "Đã có một bộ tiêu chí khác mang tên «{id}»",
            "Đổi khóa id của một trong hai bộ, hoặc xóa tệp thừa.";
        en: "Another criteria set is already called «{id}»",
            "Give one of the two another id, or remove the extra file.";
        explain: "Đợt đánh giá dẫn tới bộ tiêu chí bằng id, nên mỗi id chỉ thuộc về một bộ.",
                 "Rounds name their criteria set by its id, so an id belongs to one set only.";

        YearsReversed "criteria-years-reversed" Error { from: u16, to: u16 }
        vi: "Năm cuối {to} đứng trước năm đầu {from}",
            "Sửa from hoặc to; để trống to nếu bộ tiêu chí còn áp dụng.";
        en: "The last year {to} comes before the first year {from}",
            "Mend from or to; leave to empty while the set is in force.";
        explain: "Khóa applies ghi các năm đánh giá áp dụng bộ tiêu chí, từ năm đầu đến năm cuối.",
                 "The key applies gives the years of assessment that the set rules, first to last.";

        NumberInvalid "criteria-number-invalid" Error { no: String }
        vi: "«{no}» không dùng được làm số thứ tự",
            "Viết số thứ tự bằng chữ số, ví dụ 2 hoặc 2.1.";
        en: "«{no}» cannot serve as a number",
            "Write the number in digits, such as 2 or 2.1.";
        explain: "Số thứ tự của tiêu chí, chỉ tiêu nằm trong địa chỉ trang và tiêu đề cột của bảng điểm.",
                 "The number of a criterion or indicator stands in addresses and in headings of score tables.";

        NumberTwice "criteria-number-twice" Error { no: String }
        vi: "Số {no} được dùng hai lần trong bộ tiêu chí này",
            "Đánh số lại để mỗi tiêu chí, chỉ tiêu có một số riêng.";
        en: "The number {no} is used twice in this set",
            "Number criteria and indicators so that each has its own.";
        explain: "Bảng điểm gọi tiêu chí, chỉ tiêu bằng số; hai phần cùng số thì không biết điểm là của phần nào.",
                 "Score tables name criteria and indicators by number; with two of one number nobody knows whose points are meant.";

        PathUnknown "provenance-path-unknown" Error { path: String, nearest: Nearest }
        vi: "Bộ tiêu chí này không có «{path}».{nearest}",
            "Ghi đường dẫn tới một số liệu của bộ, ví dụ conditions.total_min hoặc criteria.2.max.";
        en: "This set has no «{path}».{nearest}",
            "Give the path of something in the set, such as conditions.total_min or criteria.2.max.";
        explain: "Mỗi mục của provenance nói một số liệu đã được đối chiếu với văn bản nào; đường dẫn sai thì lời xác nhận không gắn với số nào.",
                 "An entry of provenance says with which text a number was compared; with a wrong path it vouches for nothing.";

        ReplacedUnknown "criteria-replaced-unknown" Error { no: String, nearest: Nearest }
        vi: "Bộ tiêu chí liền trước không có số «{no}».{nearest}",
            "Ghi số của tiêu chí, chỉ tiêu trong bộ liền trước, hoặc xóa số này khỏi khóa replaces.";
        en: "The set before has no number «{no}».{nearest}",
            "Give the number of a criterion or indicator of the set before, or remove it from the key replaces.";
        explain: "Khóa replaces cho biết một tiêu chí, chỉ tiêu thay cho phần nào của bộ liền trước. Trang đối chiếu hai bộ dựa vào khóa này; không có thì dựa vào tên gọi.",
                 "The key replaces says which part of the set before a criterion or indicator took over. The page that compares two sets goes by it, and by names where it is not given.";

        Unverified "criteria-unverified" Warning { id: Slug, paths: Names }
        vi: "Bộ tiêu chí {id} còn số liệu chưa đối chiếu với văn bản gốc: {paths}",
            "Đối chiếu với văn bản rồi ghi verified_against và checked_on vào provenance.";
        en: "The criteria set {id} holds figures that have not been compared with the legal text: {paths}",
            "Compare them, then fill in verified_against and checked_on under provenance.";
        explain: "Số liệu chưa đối chiếu vẫn được dùng để tính, nhưng trang ghi rõ cho người đọc biết là chưa đối chiếu.",
                 "Figures that were not compared are still used, but pages tell readers so.";

        PointsWithoutScoring "criteria-points-unused" Error { }
        vi: "Bộ tiêu chí không chấm điểm (pass_fail) nhưng có điểm ở đây",
            "Xóa số điểm này, hoặc đổi scoring thành points.";
        en: "The set is scored pass or fail, yet points stand here",
            "Remove the points, or set scoring to points.";
        explain: "Khi chỉ xét đạt hay không đạt, điểm số không được dùng vào đâu; để lại sẽ gây hiểu nhầm.",
                 "Where things are only met or not met points serve nothing, and leaving them would mislead.";

        MaxMissing "criteria-max-missing" Error { no: String }
        vi: "Tiêu chí {no} chưa có điểm tối đa, nên không kiểm tra được mức tối thiểu của từng tiêu chí",
            "Thêm max cho tiêu chí này, hoặc bỏ criterion_floor_percent.";
        en: "Criterion {no} has no maximum, so the floor of each criterion cannot be checked",
            "Add max to this criterion, or remove criterion_floor_percent.";
        explain: "Mức tối thiểu của tiêu chí là một tỷ lệ của điểm tối đa; thiếu điểm tối đa thì không tính được.",
                 "The floor is a share of the maximum; without the maximum it cannot be found.";

        TotalMinTooHigh "criteria-total-min-too-high" Error { needed: Points, max: Points }
        vi: "Tổng điểm tối thiểu {needed} cao hơn điểm tối đa {max}",
            "Sửa total_min hoặc max.";
        en: "The least total {needed} is more than the maximum {max}",
            "Mend total_min or max.";
        explain: "Không đơn vị nào có thể đạt mức cao hơn điểm tối đa.",
                 "No unit can reach more than the maximum.";

        NotAPercent "criteria-percent-range" Error { percent: Points }
        vi: "{percent} không phải là tỷ lệ từ 0 đến 100%",
            "Viết tỷ lệ từ 0 đến 100.";
        en: "{percent} is not a percentage from 0 to 100",
            "Write a percentage from 0 to 100.";
        explain: "Tỷ lệ tối thiểu là số phần trăm, từ 0 đến 100.",
                 "A least share is a percentage, from 0 to 100.";

        LetterOrder "criteria-letter-order" Warning { letter: String, expected: String }
        vi: "Điểm {letter} đứng ở chỗ của điểm {expected}",
            "Ghi ký hiệu theo thứ tự của văn bản: a, b, c, d, đ, e, g, h, i, k, …";
        en: "The letter {letter} stands where {expected} should",
            "Letters run as in legal texts: a, b, c, d, đ, e, g, h, i, k, …";
        explain: "Ký hiệu điểm trong văn bản có chữ đ sau d, và không có f, j, w, z.",
                 "Letters of points in Vietnamese legal texts have đ after d, and no f, j, w or z.";

        BandOrder "criteria-band-order" Error { percent: Points }
        vi: "Bậc «từ {percent}%» đứng sai thứ tự",
            "Xếp các bậc từ tỷ lệ cao xuống thấp; tỷ lệ thấp hơn không thể được nhiều điểm hơn.";
        en: "The band «from {percent}%» is out of order",
            "Put bands from the highest percentage down; a lower one cannot give more points.";
        explain: "Điểm theo bậc tính từ bậc cao nhất mà tỷ lệ đạt tới; bậc sai thứ tự làm điểm không rõ.",
                 "Points go by the highest band that is reached; bands out of order make them unclear.";
    }
}

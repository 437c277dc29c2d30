//! Problems with assessment rounds and their score tables (đợt đánh giá, bảng điểm).

use super::table::problems;

problems! {
    /// A figure contradicts another, or a rule.
    Results {
        TotalNotSum "total-not-sum" Error { declared: crate::value::Points, sum: crate::value::Points }
        vi: "Tổng điểm ghi {declared}, nhưng cộng các tiêu chí được {sum}",
            "Đối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần.";
        en: "The total says {declared}, but the criteria add up to {sum}",
            "Compare with the original table, then mend the total or the scores.";
        explain: "Tổng điểm phải bằng tổng điểm các tiêu chí; sai lệch thường do gõ nhầm một ô.",
                 "The total must be the sum of the criteria; a difference is usually one mistyped cell.";
    }
}

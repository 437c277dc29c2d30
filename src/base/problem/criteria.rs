//! Problems with criteria sets (bộ tiêu chí).

use super::table::problems;

problems! {
    /// A criteria set contradicts itself or has not been checked.
    Criteria {
        MaxNotSum "criteria-max-not-sum" Error { declared: crate::value::Points, sum: crate::value::Points }
        vi: "Điểm tối đa ghi {declared}, nhưng cộng các phần được {sum}",
            "Sửa điểm tối đa hoặc điểm của từng phần.";
        en: "The maximum says {declared}, but its parts add up to {sum}",
            "Mend the maximum or the parts.";
        explain: "Tổng điểm của các phần phải đúng bằng điểm tối đa.",
                 "The parts must add up to the maximum.";
    }
}

//! Problems with assessment rounds and their score tables (đợt đánh giá, bảng điểm).

use crate::base::say::{InRegister, Nearest};
use crate::value::{Date, LawNumber, Points, Slug};

use super::table::problems;

problems! {
    /// A figure contradicts another, or a rule; or a round lacks what it names.
    Results {
        PeriodReversed "period-reversed" Error { from: u16, to: u16 }
        vi: "Năm cuối {to} của báo cáo đứng trước năm đầu {from}",
            "Đổi chỗ hai năm.";
        en: "The report's last year {to} comes before its first year {from}",
            "Swap the two years.";
        explain: "Khóa period ghi những năm mà báo cáo sơ kết, tổng kết nói tới, từ năm đầu đến năm cuối.",
                 "The key period gives the years that a report tells of, first to last.";

        PeriodEmpty "period-empty" Error { from: u16, to: u16 }
        vi: "Không có đợt đánh giá nào ở nơi này từ năm {from} đến năm {to}",
            "Sửa năm hoặc nơi trong khóa period cho khớp với các tệp round.yaml.";
        en: "There is no round of this place from {from} to {to}",
            "Mend the years or the place of period, so that they fit the round.yaml files.";
        explain: "Báo cáo được rút ra từ các đợt đánh giá có trên trang. Tỉnh, huyện viết bằng mã hoặc tên như trong round.yaml.",
                 "A report is drawn from the rounds of the site. Provinces and districts are written by code or name as in round.yaml.";

        TotalNotSum "total-not-sum" Error { declared: Points, sum: Points }
        vi: "Tổng điểm ghi {declared}, nhưng cộng các tiêu chí được {sum}",
            "Đối chiếu với bảng gốc rồi sửa tổng điểm hoặc điểm thành phần.";
        en: "The total says {declared}, but the criteria add up to {sum}",
            "Compare with the original table, then mend the total or the scores.";
        explain: "Tổng điểm phải bằng tổng điểm các tiêu chí; sai lệch thường do gõ nhầm một ô.",
                 "The total must be the sum of the criteria; a difference is usually one mistyped cell.";

        PartNotSum "criterion-not-sum" Error { no: String, declared: Points, sum: Points }
        vi: "Tiêu chí {no} ghi {declared} điểm, nhưng cộng các chỉ tiêu được {sum}",
            "Đối chiếu với bảng gốc rồi sửa điểm tiêu chí hoặc điểm chỉ tiêu.";
        en: "Criterion {no} says {declared}, but its indicators add up to {sum}",
            "Compare with the original table, then mend the criterion or its indicators.";
        explain: "Điểm của tiêu chí phải bằng tổng điểm các chỉ tiêu của nó.",
                 "A criterion's points must be the sum of its indicators'.";

        AboveMax "score-above-max" Error { no: String, score: Points, max: Points }
        vi: "Mục {no} ghi {score} điểm, cao hơn điểm tối đa {max}",
            "Đối chiếu với bảng gốc; kiểm tra dấu phẩy thập phân.";
        en: "Part {no} says {score}, more than its maximum {max}",
            "Compare with the original table; look at the decimal comma.";
        explain: "Điểm không thể cao hơn điểm tối đa của bộ tiêu chí; thường là mất dấu phẩy thập phân (2963 thay cho 29,63).",
                 "Points cannot exceed the maximum of the set; usually a decimal comma was lost (2963 for 29,63).";

        TotalAboveMax "total-above-max" Error { total: Points, max: Points }
        vi: "Tổng điểm {total} cao hơn điểm tối đa {max} của bộ tiêu chí",
            "Đối chiếu với bảng gốc; kiểm tra dấu phẩy thập phân.";
        en: "The total {total} is more than the set's maximum {max}",
            "Compare with the original table; look at the decimal comma.";
        explain: "Tổng điểm không thể cao hơn điểm tối đa của bộ tiêu chí.",
                 "A total cannot exceed the maximum of the set.";

        Negative "score-negative" Error { score: Points }
        vi: "Điểm {score} nhỏ hơn 0",
            "Đối chiếu với bảng gốc rồi sửa lại; nếu chưa có số liệu thì để trống ô.";
        en: "The score {score} is less than 0",
            "Compare with the original table; leave the cell empty where there is no data.";
        explain: "Điểm không thể âm; dấu gạch trước số thường dùng để chỉ «không có», khi đó ô phải để trống.",
                 "Points are never negative; a dash before a number often means «none», and the cell should then be empty.";

        PercentRange "percent-range" Error { percent: Points }
        vi: "Tỷ lệ {percent} không nằm trong khoảng 0 đến 100%",
            "Đối chiếu với bảng gốc; kiểm tra dấu phẩy thập phân.";
        en: "The percentage {percent} is not between 0 and 100",
            "Compare with the original table; look at the decimal comma.";
        explain: "Kết quả đánh giá sự hài lòng là tỷ lệ phần trăm.",
                 "Satisfaction is a percentage.";

        BelowTotal "outcome-below-total" Error { got: Points, needed: Points }
        vi: "Bảng ghi «đạt», nhưng tổng điểm {got} thấp hơn mức tối thiểu {needed}",
            "Đối chiếu với quyết định công nhận: sửa kết quả, tổng điểm hoặc loại xã.";
        en: "The table says «đạt», but the total {got} is below the minimum {needed}",
            "Compare with the decision: mend the outcome, the total or the class.";
        explain: "Kết quả được tính lại theo điều kiện của bộ tiêu chí; kết quả trái với điều kiện không được công bố.",
                 "Outcomes are worked out again from the conditions of the set; one that contradicts them is not published.";

        BelowFloor "outcome-below-floor" Error { no: String, got: Points, needed: Points }
        vi: "Bảng ghi «đạt», nhưng tiêu chí {no} chỉ được {got} điểm, thấp hơn mức tối thiểu {needed}",
            "Đối chiếu với quyết định công nhận: sửa kết quả hoặc điểm của tiêu chí.";
        en: "The table says «đạt», but criterion {no} has {got}, below its floor {needed}",
            "Compare with the decision: mend the outcome or the score.";
        explain: "Mỗi tiêu chí phải đạt một tỷ lệ của điểm tối đa; tổng điểm cao không bù được.",
                 "Each criterion must reach a share of its maximum; a high total does not make up for it.";

        BelowSatisfaction "outcome-below-satisfaction" Error { got: Points, needed: Points }
        vi: "Bảng ghi «đạt», nhưng mức độ hài lòng {got}% thấp hơn mức tối thiểu {needed}%",
            "Đối chiếu với quyết định công nhận: sửa kết quả hoặc tỷ lệ hài lòng.";
        en: "The table says «đạt», but satisfaction is {got}%, below the minimum {needed}%",
            "Compare with the decision: mend the outcome or the percentage.";
        explain: "Sự hài lòng của tổ chức, cá nhân là một điều kiện công nhận của bộ tiêu chí này.",
                 "Satisfaction is one of the conditions of this set.";

        DespiteDiscipline "outcome-despite-discipline" Error { }
        vi: "Bảng ghi «đạt», nhưng cột kỷ luật ghi có người bị kỷ luật",
            "Đối chiếu với quyết định công nhận: sửa kết quả hoặc cột kỷ luật.";
        en: "The table says «đạt», but also that somebody was disciplined",
            "Compare with the decision: mend the outcome or the discipline.";
        explain: "Có cán bộ, công chức bị kỷ luật đến mức bộ tiêu chí quy định thì không được công nhận trong năm đó.",
                 "A unit with officials disciplined as the set describes is not recognised that year.";

        IndicatorNotMet "outcome-indicator-not-met" Error { no: String }
        vi: "Bảng ghi «đạt», nhưng mục {no} không đạt",
            "Đối chiếu với quyết định công nhận: sửa kết quả hoặc mục này.";
        en: "The table says «đạt», but part {no} is not met",
            "Compare with the decision: mend the outcome or this part.";
        explain: "Bộ tiêu chí này đòi hỏi mọi chỉ tiêu đều đạt (không phát sinh được tính là đạt).",
                 "This set requires every indicator to be met (what did not arise counts as met).";

        AllHold "outcome-conditions-hold" Error { }
        vi: "Bảng ghi «chưa đạt», nhưng mọi điều kiện của bộ tiêu chí đều đạt",
            "Đối chiếu với quyết định công nhận: sửa kết quả, hoặc sửa số liệu cho đúng lý do chưa đạt.";
        en: "The table says «chưa đạt», but every condition of the set holds",
            "Compare with the decision: mend the outcome, or the figure that explains it.";
        explain: "Kết quả được tính lại theo điều kiện của bộ tiêu chí; kết quả trái với điều kiện không được công bố.",
                 "Outcomes are worked out again from the conditions of the set; one that contradicts them is not published.";

        Unexplained "outcome-unexplained" Warning { }
        vi: "Bảng ghi «chưa đạt», nhưng mọi điều kiện có số liệu đều đạt",
            "Bổ sung số liệu cho thấy lý do, ví dụ cột kỷ luật hoặc mức độ hài lòng.";
        en: "The table says «chưa đạt», but every condition that has figures holds",
            "Add the figure that explains it, such as discipline or satisfaction.";
        explain: "Người dân sẽ hỏi vì sao chưa đạt; một điều kiện chưa có số liệu có thể là lý do.",
                 "People will ask why; a condition without figures may be the reason.";

        NotArisenUnruled "not-arisen-unruled" Error { no: String }
        vi: "Mục {no} ghi «không phát sinh», nhưng bộ tiêu chí không nói khi đó tính bao nhiêu điểm",
            "Ghi số điểm, hoặc thêm «none_arises: full» cho chỉ tiêu này trong set.yaml nếu văn bản quy định như vậy.";
        en: "Part {no} says that nothing arose, but the set does not say what that counts",
            "Write the points, or add «none_arises: full» to the indicator in set.yaml if the legal text says so.";
        explain: "Chỉ một số chỉ tiêu được tính đủ điểm khi không phát sinh; trang không tự suy đoán.",
                 "Only some indicators count in full when nothing arose; the site does not guess.";

        NotArisenUncounted "not-arisen-uncounted" Warning { no: String }
        vi: "Mục {no} ghi «không phát sinh», nhưng bộ tiêu chí không nói khi đó có tính là đạt hay không",
            "Ghi đạt hoặc không đạt, hoặc thêm «none_arises: counts_as_met» cho chỉ tiêu này trong set.yaml nếu văn bản quy định như vậy.";
        en: "Part {no} says that nothing arose, but the set does not say whether that counts as met",
            "Write đạt or không đạt, or add «none_arises: counts_as_met» to the indicator in set.yaml if the legal text says so.";
        explain: "Chỉ một số chỉ tiêu được tính đạt khi không phát sinh; với chỉ tiêu khác, kết quả được coi là chưa rõ.",
                 "Only some indicators count as met when nothing arose; for others the outcome is taken as not known.";

        CountMet "declared-met-differs" Warning { declared: u32, counted: u32 }
        vi: "Công bố ghi {declared} đơn vị đạt, nhưng bảng có {counted}",
            "Đối chiếu với quyết định; sửa declared_counts hoặc bảng điểm.";
        en: "{declared} units are declared to meet the standard, the table has {counted}",
            "Compare with the decision; mend declared_counts or the table.";
        explain: "Số công bố phải khớp với danh sách kèm theo. Nếu chính văn bản công bố ghi sai thì giữ nguyên: trang ghi cả hai số cho người đọc.",
                 "The counts published must match the list published with them. If the publication itself is wrong, leave it: readers are shown both numbers.";

        CountNotMet "declared-not-met-differs" Warning { declared: u32, counted: u32 }
        vi: "Công bố ghi {declared} đơn vị chưa đạt, nhưng bảng có {counted}",
            "Đối chiếu với quyết định; sửa declared_counts hoặc bảng điểm.";
        en: "{declared} units are declared not to meet the standard, the table has {counted}",
            "Compare with the decision; mend declared_counts or the table.";
        explain: "Số công bố phải khớp với danh sách kèm theo. Nếu chính văn bản công bố ghi sai thì giữ nguyên: trang ghi cả hai số cho người đọc.",
                 "The counts published must match the list published with them. If the publication itself is wrong, leave it: readers are shown both numbers.";

        CountTotal "declared-total-differs" Warning { declared: u32, counted: u32 }
        vi: "Công bố ghi tổng số {declared} đơn vị, nhưng bảng có {counted}",
            "Đối chiếu với quyết định; sửa declared_counts hoặc bổ sung dòng còn thiếu.";
        en: "{declared} units are declared in all, the table has {counted}",
            "Compare with the decision; mend declared_counts or add the missing rows.";
        explain: "Số công bố phải khớp với danh sách kèm theo. Nếu chính văn bản công bố ghi sai thì giữ nguyên: trang ghi cả hai số cho người đọc.",
                 "The counts published must match the list published with them. If the publication itself is wrong, leave it: readers are shown both numbers.";

        CountSum "declared-counts-sum" Warning { met: u32, not_met: u32, sum: u32, total: u32, register: InRegister }
        vi: "Số công bố không khớp nhau: {met} đạt và {not_met} chưa đạt, cộng lại là {sum}, không phải {total}{register}",
            "Đối chiếu với văn bản công bố rồi sửa số sai; nếu có đơn vị chưa đánh giá, ghi thêm not_assessed.";
        en: "The counts disagree: {met} met and {not_met} not met make {sum}, not {total}{register}",
            "Compare with the publication and mend the wrong number; add not_assessed where units were left out.";
        explain: "Lỗi này có trong văn bản thật: một thông báo ghi 199/233 đạt và 24/233 chưa đạt, mà 199 + 24 = 223. Nếu văn bản ghi đúng như vậy thì giữ nguyên: đó là số đã công bố.",
                 "Real publications have this fault: one says 199/233 met and 24/233 not met, yet 199 + 24 = 223. If the publication says so, leave it: that is what was published.";

        CountAboveTotal "declared-count-above-total" Warning { count: u32, total: u32 }
        vi: "Công bố ghi {count} đơn vị trong tổng số chỉ có {total}",
            "Đối chiếu với văn bản công bố rồi sửa số sai.";
        en: "{count} units are declared out of only {total}",
            "Compare with the publication and mend the wrong number.";
        explain: "Số đơn vị đạt hoặc chưa đạt không thể nhiều hơn tổng số đơn vị.",
                 "Neither those that met the standard nor those that did not can be more than all units.";

        CountRegister "declared-total-register" Warning { declared: u32, year: u16, register: u32 }
        vi: "Công bố ghi tổng số {declared} đơn vị, nhưng danh mục năm {year} có {register}",
            "Đối chiếu với văn bản công bố; nếu có đơn vị chưa đánh giá, ghi thêm not_assessed; nếu danh mục thiếu, bổ sung units.csv.";
        en: "{declared} units are declared in all, the register of {year} has {register}",
            "Compare with the publication; add not_assessed where units were left out, or complete units.csv.";
        explain: "Mỗi đơn vị của địa bàn hoặc đạt, hoặc chưa đạt, hoặc chưa được đánh giá; tổng các số đó phải bằng số đơn vị có trong năm. Nếu chính văn bản công bố ghi sai thì giữ nguyên.",
                 "Every unit of the place met the standard, did not, or was not assessed; together they are the units of that year. If the publication itself is wrong, leave it.";

        CountPercent "declared-percent-differs" Warning { percent: Points, met: u32, total: u32, computed: Points }
        vi: "Công bố ghi tỷ lệ đạt {percent}%, nhưng {met} trên {total} là {computed}%",
            "Đối chiếu với văn bản công bố rồi sửa tỷ lệ hoặc số đơn vị.";
        en: "The share is declared as {percent}%, yet {met} of {total} is {computed}%",
            "Compare with the publication, then mend the share or the counts.";
        explain: "Tỷ lệ đạt là số đơn vị đạt chia cho tổng số đơn vị, làm tròn tới chữ số đã ghi. Nếu chính văn bản công bố ghi sai thì giữ nguyên.",
                 "The share is the units that met the standard over all units, rounded to the digits written. If the publication itself is wrong, leave it.";

        CountParts "declared-parts-sum" Warning { sum: u32, declared: u32 }
        vi: "Công bố ghi {declared}, nhưng cộng các phần được {sum}",
            "Đối chiếu với văn bản công bố; sửa số chung hoặc số của từng phần.";
        en: "{declared} is declared, yet the parts add up to {sum}",
            "Compare with the publication; mend the count or those of its parts.";
        explain: "Số của toàn địa bàn phải bằng tổng số của các huyện, hoặc của xã, phường và thị trấn. Nếu chính văn bản công bố ghi sai thì giữ nguyên.",
                 "The count of the whole place is the sum of its districts, or of its communes, wards and towns. If the publication itself is wrong, leave it.";

        ClassMissing "class-missing" Warning { rows: u32 }
        vi: "Thiếu loại xã ở {rows} dòng nên không biết áp dụng mức tổng điểm nào",
            "Điền I, II hoặc III vào cột class (Loại).";
        en: "The class of the commune is missing in {rows} rows, so nobody knows which least total applies",
            "Write I, II or III in the column class (Loại).";
        explain: "Bộ tiêu chí này đặt mức tổng điểm tối thiểu theo loại đơn vị hành chính; thiếu loại thì không tính lại được kết quả. Dòng mà loại nào cũng cho cùng một kết quả thì không bị báo.",
                 "This set puts the least total by class of commune; without the class the outcome cannot be worked out again. Rows that come out alike under every class are not told.";

        ClassUnruled "class-without-minimum" Warning { class: String }
        vi: "Bộ tiêu chí không đặt mức tổng điểm tối thiểu cho loại {class}",
            "Sửa loại xã, hoặc thêm {class} vào conditions.total_min của set.yaml.";
        en: "The criteria set has no least total for class {class}",
            "Mend the class, or add {class} to conditions.total_min in set.yaml.";
        explain: "Bộ tiêu chí đặt mức tối thiểu theo loại; loại không có mức thì không tính lại được kết quả.",
                 "The set puts the least total by class; for a class without one the outcome cannot be worked out again.";

        SetUnknown "criteria-set-unknown" Error { id: Slug, nearest: Nearest }
        vi: "Không có bộ tiêu chí nào tên «{id}».{nearest}",
            "Ghi đúng id trong set.yaml, hoặc tạo bộ tiêu chí này.";
        en: "There is no criteria set «{id}».{nearest}",
            "Write the id as set.yaml has it, or make this set.";
        explain: "Kết quả chỉ có nghĩa khi biết được đánh giá theo bộ tiêu chí nào.",
                 "A result means nothing without the criteria it was measured against.";

        SetNotInForce "criteria-set-not-in-force" Error { id: Slug, year: u16, from: u16, to: String }
        vi: "Bộ tiêu chí {id} áp dụng cho các năm {from}–{to}, không phải năm {year}",
            "Chọn bộ tiêu chí của năm {year}, hoặc sửa khóa applies trong set.yaml nếu ghi sai.";
        en: "The criteria set {id} rules the years {from}–{to}, not {year}",
            "Choose the set of {year}, or mend the key applies in set.yaml.";
        explain: "Mỗi năm đánh giá theo bộ tiêu chí đang có hiệu lực; tính theo bộ khác sẽ cho kết quả sai.",
                 "Each year is assessed by the set in force; another set would give wrong outcomes.";

        NoScores "scores-not-named" Error { nearest: Nearest }
        vi: "Đợt đánh giá này chưa ghi bảng điểm.{nearest}",
            "Thêm «scores: scores.csv» và đặt tệp đó cạnh round.yaml; nếu năm đó không đánh giá, ghi «suspended: true».";
        en: "This round names no score table.{nearest}",
            "Add «scores: scores.csv» and put the file beside round.yaml; if there was no assessment that year, write «suspended: true».";
        explain: "Mỗi đợt đánh giá có một bảng điểm; năm tạm dừng được ghi rõ để người đọc không tưởng là thiếu số liệu.",
                 "A round has a score table; a suspended year says so, lest readers think that figures are missing.";

        ScoresMissing "scores-missing" Error { file: String, nearest: Nearest }
        vi: "Không thấy bảng điểm «{file}» cạnh round.yaml.{nearest}",
            "Đặt tệp vào cùng thư mục, hoặc sửa tên tệp.";
        en: "There is no score table «{file}» beside round.yaml.{nearest}",
            "Put the file into the same folder, or mend its name.";
        explain: "Bảng điểm nằm cùng thư mục với round.yaml.",
                 "The score table lies in the folder of round.yaml.";

        ScoresNotTable "scores-not-csv" Error { file: String }
        vi: "Bảng điểm «{file}» không phải là tệp csv, xlsx hay ods",
            "Trong Excel hoặc LibreOffice, lưu bảng thành .xlsx rồi ghi tên tệp mới vào đây.";
        en: "The score table «{file}» is not a csv, xlsx or ods file",
            "In Excel or LibreOffice, save it as .xlsx and name the new file here.";
        explain: "Bảng điểm được đọc từ bảng tính (xlsx, ods) hoặc tệp CSV; văn bản Word, PDF và ảnh chụp phải nhập lại thành bảng.",
                 "Score tables are read from workbooks (xlsx, ods) or CSV; Word, PDF and pictures must be typed into a table first.";

        SuspendedWithScores "suspended-with-scores" Error { }
        vi: "Đợt này ghi là tạm dừng nhưng lại có bảng điểm",
            "Bỏ «suspended: true», hoặc bỏ khóa scores.";
        en: "This round is marked as suspended, yet it names a score table",
            "Remove «suspended: true», or the key scores.";
        explain: "Năm tạm dừng không có kết quả; hai điều này không thể cùng đúng.",
                 "A suspended year has no results; the two cannot both hold.";

        YearMissing "round-year-missing" Warning { year: u16 }
        vi: "Không có đợt đánh giá năm {year}, giữa các năm có kết quả",
            "Thêm đợt đánh giá của năm {year}; nếu năm đó tạm dừng, tạo round.yaml với «suspended: true».";
        en: "There is no round for {year}, between years that have results",
            "Add the round of {year}; if it was suspended, make a round.yaml with «suspended: true».";
        explain: "Người đọc thấy một năm trống sẽ không biết là thiếu số liệu hay không có đánh giá.",
                 "Readers cannot tell a gap in the data from a year without assessment.";

        TargetTooHigh "target-above-units" Warning { target: u32, counted: u32 }
        vi: "Mục tiêu {target} đơn vị nhiều hơn số đơn vị của đợt ({counted})",
            "Đối chiếu với kế hoạch rồi sửa targets.";
        en: "The target of {target} units is more than the round has ({counted})",
            "Compare with the plan, then mend targets.";
        explain: "Mục tiêu là số đơn vị phải đạt trong địa bàn, nên không thể nhiều hơn tổng số đơn vị.",
                 "The target counts units of the round's place, so it cannot exceed their number.";

        DecisionForm "decision-number-form" Warning { written: String }
        vi: "«{written}» không giống số, ký hiệu của một quyết định",
            "Viết như 632/QĐ-UBND.";
        en: "«{written}» does not look like the number of a decision",
            "Write it like 632/QĐ-UBND.";
        explain: "Số, ký hiệu gồm số thứ tự, dấu gạch chéo và ký hiệu loại văn bản, cơ quan ban hành.",
                 "A number is a serial, a slash and the symbol of type and issuer.";

        DecisionEarly "decision-before-year" Warning { date: Date, year: u16 }
        vi: "Quyết định ngày {date} có trước năm đánh giá {year}",
            "Kiểm tra ngày ký và năm đánh giá.";
        en: "The decision of {date} comes before the year assessed, {year}",
            "Check the date and the year.";
        explain: "Việc công nhận diễn ra trong hoặc sau năm đánh giá.",
                 "Recognition comes in or after the year assessed.";

        DecisionYear "decision-number-year" Warning { number: LawNumber, date: Date }
        vi: "Số {number} mang năm khác với ngày ký {date}",
            "Kiểm tra lại số, ký hiệu và ngày ký trong quyết định.";
        en: "The number {number} carries another year than the date {date}",
            "Check the number and the date in the decision.";
        explain: "Số của văn bản quy phạm pháp luật mang năm ban hành, ví dụ 25/2021/QĐ-TTg ký năm 2021; hai năm khác nhau là có một chỗ gõ nhầm.",
                 "The number of a normative document carries the year of issue, as 25/2021/QĐ-TTg of 2021; two years mean that one is mistyped.";

        DecisionSymbol "decision-symbol" Warning { number: LawNumber, by: String }
        vi: "Ký hiệu {number} không phải của quyết định do {by} ban hành",
            "Quyết định của Ủy ban nhân dân hoặc Chủ tịch Ủy ban nhân dân có ký hiệu QĐ-UBND, ví dụ 632/QĐ-UBND.";
        en: "The symbol of {number} is not that of a decision by {by}",
            "Decisions of a People's Committee or its chair have the symbol QĐ-UBND, as 632/QĐ-UBND.";
        explain: "Trang công bố hay dẫn nhầm quyết định của Thủ tướng (QĐ-TTg) hoặc kế hoạch, thông báo (KH-UBND, TB-UBND) thay cho quyết định công nhận.",
                 "Publications often name the Prime Minister's decision (QĐ-TTg), a plan or a notice (KH-UBND, TB-UBND) in place of the decision that recognises.";

        PersonalData "personal-data" Warning { }
        vi: "Ô này có dữ liệu cá nhân (họ tên, chữ ký, số điện thoại, thư điện tử hoặc số định danh); nội dung không được công bố",
            "Xóa dữ liệu cá nhân khỏi ô này.";
        en: "This cell holds personal data (a name, signature, telephone, e-mail or identity number); it is not published",
            "Remove the personal data from the cell.";
        explain: "Trang kết quả không cần dữ liệu cá nhân, và pháp luật về bảo vệ dữ liệu cá nhân không cho công bố tùy tiện.",
                 "Result pages need no personal data, and the law on its protection forbids publishing it freely.";
    }
}

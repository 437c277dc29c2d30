//! Results in words: status tags and counts by status.

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Đạt chuẩn; for an indicator: đạt.
    Met,
    /// Chưa đạt.
    NotMet,
    /// Chưa đánh giá (or không phát sinh, for an indicator).
    NotAssessed,
    /// Chưa có số liệu.
    NoData,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct StatusTag {
    /// Colour and shape.
    pub status: Status,
    /// Words: «Đạt chuẩn», «Chưa đạt chuẩn», «Không phát sinh».
    pub label: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct StatusCounts {
    /// «223»: all units counted.
    pub total: String,
    /// One per status that occurs, in the order of [`Status`].
    pub counts: Vec<StatusCount>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct StatusCount {
    /// Status and its words.
    pub tag: StatusTag,
    /// «199».
    pub count: String,
    /// «89,2%».
    pub share: String,
    /// Width of its part of the bar, 0-100; parts add up to 100.
    pub percent: u8,
    /// Where its part of the bar starts, 0-100.
    pub offset: u8,
}

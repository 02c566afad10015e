//! How a ratio is tested, and what may be said of it.

/// How limits and test are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Method {
    /// Score limits of the odds-scaled binomial model: [`super::score_ratio_limits`].
    #[default]
    Score,
    /// Exact Poisson limits (Garwood 1936) of the observed count: [`super::poisson_ratio_limits`].
    Poisson,
}

impl Method {
    /// `score` or `poisson`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Poisson => "poisson",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Score, Self::Poisson].into_iter().find(|it| it.as_str() == text)
    }
}

/// What may be said of a ratio beside 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RatioClass {
    /// 有意に高い: above 100, whatever the masked cells hold.
    SignificantlyHigh,
    /// 高い: 100 or more, but not significantly above.
    High,
    /// 低い: below 100, but not significantly.
    Low,
    /// 有意に低い: below 100, whatever the masked cells hold.
    SignificantlyLow,
    /// 判定不能: the subtotal of a positive class is masked, or nothing is expected.
    Undetermined,
}

//! The columns that are understood, and the words their headers may be.

use domain::{Text, text::fold};
use unicode_normalization::UnicodeNormalization;

/// A column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// 種別: prefecture, area or municipality.
    Kind,
    /// コード
    Code,
    /// 名称
    Name,
    /// 医療計画: the plan of the area, or of the area a municipality belongs to.
    Plan,
    /// 上位コード: the area a municipality belongs to, or an area's prefecture.
    Parent,
    /// 開始日
    ValidFrom,
    /// 終了日
    ValidTo,
    /// 保健所設置市
    HealthCentreCity,
    /// 管理者氏名
    AdminName,
    /// 管理者メール
    AdminMail,
}

impl Column {
    /// Every column, in the order of the template.
    pub const ALL: [Self; 10] = [
        Self::Kind,
        Self::Code,
        Self::Name,
        Self::Plan,
        Self::Parent,
        Self::ValidFrom,
        Self::ValidTo,
        Self::HealthCentreCity,
        Self::AdminName,
        Self::AdminMail,
    ];

    /// The header in both languages.
    pub fn header(self) -> Text {
        let [ja, en] = self.headers();
        Text::new(ja, en)
    }

    /// Whether a file without it is refused.
    pub fn required(self) -> bool {
        matches!(self, Self::Kind | Self::Code | Self::Name)
    }

    /// The column that a header names. Width, case, white space, `_` and `-` do not matter.
    pub fn named(header: &str) -> Option<Self> {
        let header = bare(header);
        Self::ALL.into_iter().find(|it| it.headers().iter().chain(it.others()).any(|word| bare(word) == header))
    }

    fn headers(self) -> [&'static str; 2] {
        match self {
            Self::Kind => ["種別", "kind"],
            Self::Code => ["コード", "code"],
            Self::Name => ["名称", "name"],
            Self::Plan => ["医療計画", "plan"],
            Self::Parent => ["上位コード", "parent"],
            Self::ValidFrom => ["開始日", "valid_from"],
            Self::ValidTo => ["終了日", "valid_to"],
            Self::HealthCentreCity => ["保健所設置市", "health_centre_city"],
            Self::AdminName => ["管理者氏名", "admin_name"],
            Self::AdminMail => ["管理者メール", "admin_mail"],
        }
    }

    /// What officers write instead.
    fn others(self) -> &'static [&'static str] {
        match self {
            Self::HealthCentreCity => &["health_center_city"],
            Self::AdminMail => &["管理者メールアドレス", "admin_email"],
            _ => &[],
        }
    }
}

fn bare(header: &str) -> String {
    fold(&header.nfkc().collect::<String>()).replace(['_', '-'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages_and_any_width() {
        for column in Column::ALL {
            let Text { ja, en } = column.header();
            assert_eq!((Column::named(&ja), Column::named(&en)), (Some(column), Some(column)));
        }
        assert_eq!(Column::named(" ｺｰﾄﾞ\n"), Some(Column::Code));
        assert_eq!(Column::named("Ｖａｌｉｄ－Ｆｒｏｍ"), Some(Column::ValidFrom));
        assert_eq!(Column::named("備考"), None);
    }
}

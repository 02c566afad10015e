//! What the label columns say about a place.

use domain::{AreaCode, PrefectureCode, area::prefecture_named};

use crate::{
    ReadError,
    header::Labels,
    sheet::{self, Row, Value},
    table::{Place, PlaceKind},
    texts::Texts,
};

/// The labels of one row, as printed; empty where merged with the row above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Printed {
    pub prefecture: String,
    pub code: String,
    pub name: String,
}

impl Printed {
    pub fn read(row: Row<'_>, texts: &Texts, labels: Labels) -> Self {
        let at = |column| label(row, texts, column);
        let (code, name) = labels.area.map_or_else(Default::default, |(code, name)| (at(code), at(name)));
        Self { prefecture: at(labels.prefecture), code, name }
    }

    /// Whether this row opens another place than the one before it.
    pub fn opens(&self, before: Option<&Self>) -> bool {
        if self.prefecture.is_empty() && self.code.is_empty() && self.name.is_empty() {
            return before.is_none();
        }
        let Some(before) = before else { return true };
        let same = |now: &str, then: &str| now.is_empty() || now == then;
        // 判別不可 and 全国 fill the first column only, and must not inherit the area above them.
        !(same(&self.prefecture, &before.prefecture)
            && same(&self.code, &before.code)
            && same(&self.name, &before.name))
    }

    /// Fills what is merged with the place before; 判別不可 and 全国 inherit nothing.
    pub fn after(mut self, before: Option<&Self>) -> Self {
        if self.prefecture.is_empty() {
            self.prefecture = before.map_or_else(String::new, |it| it.prefecture.clone());
        }
        self
    }

    /// The place, or the address of the label that names none.
    pub fn place(&self, labels: Labels, row: u32) -> Result<Place, ReadError> {
        let unknown = |column| ReadError::UnknownPlace(sheet::name(column, row));
        let unclear = |text: &str| text.contains("判別不可") || text.contains("不明");
        let prefecture = prefecture_named(&self.prefecture);
        let kind = match prefecture {
            Some(_) if labels.area.is_some() && self.code.is_empty() && unclear(&self.name) => PlaceKind::Unknown,
            Some(_) => PlaceKind::Known,
            None if unclear(&self.prefecture) => PlaceKind::Unknown,
            None if self.prefecture == "全国" => PlaceKind::Nation,
            None => return Err(unknown(labels.prefecture)),
        };
        let area = match labels.area {
            Some((column, _)) if kind == PlaceKind::Known => {
                Some(AreaCode::parse(&self.code).ok_or_else(|| unknown(column))?)
            }
            _ => None,
        };
        Ok(Place {
            prefecture: prefecture.filter(|_| kind != PlaceKind::Nation).map(|it: PrefectureCode| it),
            prefecture_name: self.prefecture.clone(),
            area,
            area_name: self.name.clone(),
            kind,
        })
    }
}

/// A label as text; area codes and answers may be numbers.
pub(crate) fn label(row: Row<'_>, texts: &Texts, column: u16) -> String {
    match row.get(column) {
        Some(Value::Text(id)) => texts.get(id).to_owned(),
        Some(Value::Count(number)) => number.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bad) | None => String::new(),
    }
}

//! Values between the schema and the domain.

use async_graphql::{ID, InputValueError, InputValueResult, NewType, Scalar, ScalarType, Value};
use chrono::NaiveDate;
use domain::{AccountId, Error, FiscalYear, PaperId, RecordId, read_day};
use uuid::Uuid;

use super::super::{
    areas::read_year,
    error::Result,
    ids::{self, NodeId},
    words::{ChecklistKind, Grade, GrowthLevel, Sex},
};

/// A value as clients see it, and as the domain keeps it.
pub(in super::super) trait Wire: Sized {
    /// As the domain keeps it.
    type Kept;

    /// For clients.
    fn show(kept: Self::Kept) -> Self;

    /// From clients.
    fn read(self) -> Result<Self::Kept>;
}

macro_rules! as_it_is {
    ($($of:ty),+) => {
        $(impl Wire for $of {
            type Kept = Self;

            fn show(kept: Self) -> Self {
                kept
            }

            fn read(self) -> Result<Self> {
                Ok(self)
            }
        })+
    };
}
as_it_is!(String, bool, u32, u64, i64, f64);

impl<T: Wire> Wire for Option<T> {
    type Kept = Option<T::Kept>;

    fn show(kept: Self::Kept) -> Self {
        kept.map(T::show)
    }

    fn read(self) -> Result<Self::Kept> {
        self.map(T::read).transpose()
    }
}

impl<T: Wire> Wire for Vec<T> {
    type Kept = Vec<T::Kept>;

    fn show(kept: Self::Kept) -> Self {
        kept.into_iter().map(T::show).collect()
    }

    fn read(self) -> Result<Self::Kept> {
        self.into_iter().map(T::read).collect()
    }
}

/// A record that is named.
impl Wire for ID {
    type Kept = RecordId;

    fn show(kept: RecordId) -> Self {
        NodeId::Record(kept).into()
    }

    fn read(self) -> Result<RecordId> {
        ids::record(&self)
    }
}

/// A paper that is named.
#[derive(Clone, NewType)]
pub struct PaperRef(ID);

impl Wire for PaperRef {
    type Kept = PaperId;

    fn show(kept: PaperId) -> Self {
        Self(NodeId::Paper(kept).into())
    }

    fn read(self) -> Result<PaperId> {
        ids::paper(&self.0)
    }
}

/// A person who is named.
#[derive(Clone, NewType)]
pub struct AccountRef(ID);

impl Wire for AccountRef {
    type Kept = AccountId;

    fn show(kept: AccountId) -> Self {
        Self(ID(format!("Account:{kept}")))
    }

    fn read(self) -> Result<AccountId> {
        let id = Uuid::try_parse(self.0.trim_start_matches("Account:"));
        Ok(AccountId(id.map_err(|_| Error::NotFound("account"))?))
    }
}

/// A fiscal year.
#[derive(Clone, NewType)]
pub struct Year(i32);

impl Wire for Year {
    type Kept = FiscalYear;

    fn show(kept: FiscalYear) -> Self {
        Self(kept.0.into())
    }

    fn read(self) -> Result<FiscalYear> {
        read_year(self.0)
    }
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

/// 日付。返すときは 2026-04-01 の形。入力では 2026/4/1、令和8年4月1日、R8.4.1 も受け付ける。A day; given as 2026-04-01, read in the usual Japanese forms too.
#[Scalar]
impl ScalarType for Day {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => read_day(text).map(Self).ok_or_else(|| {
                InputValueError::custom(
                    "日付は 2026-04-01 や 令和8年4月1日 の形にしてください。 / A day is written like 2026-04-01.",
                )
            }),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

impl Wire for Day {
    type Kept = NaiveDate;

    fn show(kept: NaiveDate) -> Self {
        Self(kept)
    }

    fn read(self) -> Result<NaiveDate> {
        Ok(self.0)
    }
}

macro_rules! catalogued {
    ($($name:ident of $kept:ty),+ $(,)?) => {
        $(impl Wire for $name {
            type Kept = $kept;

            fn show(kept: Self::Kept) -> Self {
                kept.into()
            }

            fn read(self) -> Result<Self::Kept> {
                Ok(self.into())
            }
        })+
    };
}
catalogued!(
    ChecklistKind of domain::checklist::ListKind,
    Grade of domain::health_japan::Grade,
    GrowthLevel of domain::growth::GrowthLevel,
    Sex of domain::SexGroup,
);

//! Long lists of words.

use std::borrow::Cow;

use async_graphql::{
    ContextSelectionSet, OutputType, Positioned, ServerResult, Value,
    parser::types::Field,
    registry::Registry,
    resolver_utils::{EnumType, enum_value},
};

/// A list of enum values that is answered in one step. The library asks for each element of a `Vec` by itself, with its path
/// and through every extension; for the ten thousand states of a roll-up that is most of the time.
pub struct Leaves<T>(pub Vec<T>);

#[async_trait::async_trait]
impl<T: EnumType + OutputType> OutputType for Leaves<T> {
    fn type_name() -> Cow<'static, str> {
        Vec::<T>::type_name()
    }

    fn qualified_type_name() -> String {
        Vec::<T>::qualified_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Vec::<T>::create_type_info(registry)
    }

    async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        Ok(Value::List(self.0.iter().copied().map(enum_value).collect()))
    }
}

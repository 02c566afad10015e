//! What a document costs, each fragment counted once.

use std::collections::HashMap;

use async_graphql::{
    Name,
    parser::types::{ExecutableDocument, Field, Selection, SelectionSet},
};

/// The cost of a selection set with all its fragments expanded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    pub(super) nodes: u64,
    pub(super) depth: u32,
    pub(super) introspection_depth: u32,
    pub(super) aliases: u64,
    /// How often, on one path, the lists of a type are asked for (see [`LISTS`]).
    lists: u32,
}

/// Why a document is refused whatever the limits: in Japanese and in English.
pub(super) type Refusal = (&'static str, &'static str);

/// Fields of a type that list other types: one within the other multiplies, and no tool needs it.
const LISTS: [&str; 4] = ["fields", "inputFields", "interfaces", "possibleTypes"];

/// The cost of the whole document.
pub(super) fn of(document: &ExecutableDocument) -> Result<Cost, Refusal> {
    let mut counter = Counter { document, known: HashMap::new() };
    let mut cost = Cost::default();
    for (_, operation) in document.operations.iter() {
        cost = beside(cost, counter.set(&operation.node.selection_set.node)?);
    }
    Ok(cost)
}

/// Two selections of one set.
fn beside(a: Cost, b: Cost) -> Cost {
    Cost {
        nodes: a.nodes.saturating_add(b.nodes),
        depth: a.depth.max(b.depth),
        introspection_depth: a.introspection_depth.max(b.introspection_depth),
        aliases: a.aliases.saturating_add(b.aliases),
        lists: a.lists.max(b.lists),
    }
}

struct Counter<'a> {
    document: &'a ExecutableDocument,
    /// Absent while a fragment is being counted: meeting it then is a cycle.
    known: HashMap<&'a Name, Option<Cost>>,
}

impl<'a> Counter<'a> {
    fn set(&mut self, set: &'a SelectionSet) -> Result<Cost, Refusal> {
        set.items.iter().try_fold(Cost::default(), |sum, it| {
            let cost = match &it.node {
                Selection::Field(field) => self.field(&field.node)?,
                Selection::InlineFragment(inline) => self.set(&inline.node.selection_set.node)?,
                Selection::FragmentSpread(spread) => self.fragment(&spread.node.fragment_name.node)?,
            };
            Ok(beside(sum, cost))
        })
    }

    fn field(&mut self, field: &'a Field) -> Result<Cost, Refusal> {
        let mut cost = self.set(&field.selection_set.node)?;
        let name = field.name.node.as_str();
        cost.nodes = cost.nodes.saturating_add(1);
        cost.depth = cost.depth.saturating_add(1);
        cost.aliases = cost.aliases.saturating_add(u64::from(field.alias.is_some()));
        cost.lists = cost.lists.saturating_add(u32::from(LISTS.contains(&name)));
        if name == "__schema" || name == "__type" {
            if cost.lists > 1 {
                return Err(("スキーマ照会が入れ子になっています。", "Nested introspection of types is not answered."));
            }
            // The schema's own description is deep by nature, and has a limit of its own.
            cost.introspection_depth = cost.introspection_depth.max(std::mem::replace(&mut cost.depth, 1));
        }
        Ok(cost)
    }

    fn fragment(&mut self, name: &'a Name) -> Result<Cost, Refusal> {
        let counted = match self.known.get(name) {
            Some(Some(cost)) => *cost,
            Some(None) => return Err(("フラグメントが循環しています。", "Fragments form a cycle.")),
            // An unknown fragment is for the validation to tell.
            None => match self.document.fragments.get(name) {
                None => Cost::default(),
                Some(fragment) => {
                    self.known.insert(name, None);
                    let cost = self.set(&fragment.node.selection_set.node)?;
                    self.known.insert(name, Some(cost));
                    cost
                }
            },
        };
        Ok(Cost { nodes: counted.nodes.saturating_add(1), ..counted })
    }
}

/// The deepest nesting of brackets outside of strings and comments: what the recursive parser recurses on.
pub(super) fn brackets(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'#' => rest = past(after, |it| it.starts_with(b"\n"), 0),
            b'"' if after.starts_with(b"\"\"") => rest = past(&after[2..], |it| it.starts_with(b"\"\"\""), 3),
            b'"' => rest = past_string(after),
            b'{' | b'[' | b'(' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// What follows the first place where `end` holds, `skip` bytes further on.
fn past(text: &[u8], end: impl Fn(&[u8]) -> bool, skip: usize) -> &[u8] {
    let at = (0..text.len()).find(|&at| end(&text[at..])).map_or(text.len(), |at| at + skip);
    &text[at.min(text.len())..]
}

fn past_string(text: &[u8]) -> &[u8] {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' | b'\n' => return &text[at + 1..],
            _ => at += 1,
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::brackets;

    #[test]
    fn brackets_in_strings_and_comments_do_not_count() {
        assert_eq!(brackets("{ a(x: [1]) }"), 3);
        assert_eq!(brackets("{ a(x: \"[[[\\\"[[[\") # {{{{\n }"), 2);
        assert_eq!(brackets("{ a(x: \"\"\"[[\"[[\"\"\") { b } }"), 2);
        assert_eq!(brackets("}}}{"), 1);
        assert_eq!(brackets("\"\\"), 0);
    }
}

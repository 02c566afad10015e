//! The XML of a sheet as tags and texts, straight from the bytes.
//!
//! A sheet has millions of tags and uses little of XML: this reads them about twice as fast as a full parser. The other
//! parts are small and are read by one. A test holds the two against each other.

use crate::ReadError;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// `<name attributes>`, or `<name attributes/>` where it is empty.
    Open { name: &'a [u8], attributes: &'a [u8], empty: bool },
    /// `</name>`
    Close(&'a [u8]),
    /// Text with its references as they stand.
    Text(&'a [u8]),
    /// Text in which nothing is a reference.
    CData(&'a [u8]),
}

/// What is still to be read.
pub(crate) struct Tokens<'a>(pub &'a [u8]);

impl<'a> Tokens<'a> {
    /// The next tag or text; `None` at the end. A DTD is refused, and a part that stops inside a tag is damaged.
    #[inline]
    pub fn next(&mut self) -> Result<Option<Token<'a>>, ReadError> {
        loop {
            let token = match self.0 {
                [] => return Ok(None),
                [b'<', b'/', rest @ ..] => Token::Close(name(self.until(rest, b">")?)),
                [b'<', b'?', rest @ ..] => {
                    self.until(rest, b"?>")?;
                    continue;
                }
                [b'<', b'!', b'-', b'-', rest @ ..] => {
                    self.until(rest, b"-->")?;
                    continue;
                }
                [b'<', b'!', b'[', b'C', b'D', b'A', b'T', b'A', b'[', rest @ ..] => {
                    Token::CData(self.until(rest, b"]]>")?)
                }
                [b'<', b'!', ..] => return Err(ReadError::Dtd),
                [b'<', rest @ ..] => self.open(rest)?,
                text => {
                    let (text, rest) = text.split_at(text.iter().position(|it| *it == b'<').unwrap_or(text.len()));
                    self.0 = rest;
                    Token::Text(text)
                }
            };
            return Ok(Some(token));
        }
    }

    /// What stands before an end mark, which is passed over.
    fn until(&mut self, rest: &'a [u8], mark: &[u8]) -> Result<&'a [u8], ReadError> {
        let at = rest.windows(mark.len()).position(|it| it == mark).ok_or(ReadError::Damaged)?;
        self.0 = &rest[at + mark.len()..];
        Ok(&rest[..at])
    }

    #[inline]
    fn open(&mut self, rest: &'a [u8]) -> Result<Token<'a>, ReadError> {
        // A > inside a value does not end the tag.
        let mut quote = 0;
        let end = rest.iter().position(|it| {
            if quote == 0 && matches!(it, b'"' | b'\'') {
                quote = *it;
            } else if *it == quote {
                quote = 0;
            }
            *it == b'>' && quote == 0
        });
        let (tag, rest) = rest.split_at(end.ok_or(ReadError::Damaged)?);
        self.0 = &rest[1..];
        let (tag, empty) = tag.strip_suffix(b"/").map_or((tag, false), |tag| (tag, true));
        let name = name(tag);
        Ok(Token::Open { name, attributes: &tag[name.len()..], empty })
    }
}

/// The name at the start of a tag.
#[inline]
fn name(tag: &[u8]) -> &[u8] {
    &tag[..tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len())]
}

/// The name without its prefix. Names of one or two letters are by far the most, and leave no room for one.
#[inline]
pub(crate) fn local(name: &[u8]) -> &[u8] {
    if name.len() < 3 { name } else { name.rsplit(|it| *it == b':').next().unwrap_or(name) }
}

/// Names and raw values of the attributes of a tag.
pub(crate) struct Attributes<'a>(pub &'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = Result<(&'a [u8], &'a [u8]), ReadError>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0.trim_ascii_start();
        self.0 = &[];
        if rest.is_empty() {
            return None;
        }
        let found = (|| {
            let equals = rest.iter().position(|it| *it == b'=')?;
            let value = rest[equals + 1..].trim_ascii_start();
            let quote = value.first().copied().filter(|it| matches!(it, b'"' | b'\''))?;
            let end = value[1..].iter().position(|it| *it == quote)?;
            self.0 = &value[end + 2..];
            Some((rest[..equals].trim_ascii_end(), &value[1..=end]))
        })();
        Some(found.ok_or(ReadError::Damaged))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quick_xml::{Reader, events::Event};

    use super::*;

    /// Tags and texts as words, with attributes; `None` where the reader finds a fault.
    fn ours(xml: &str) -> Option<Vec<String>> {
        let (mut tokens, mut words) = (Tokens(xml.as_bytes()), Vec::new());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        while let Some(token) = tokens.next().ok()? {
            words.push(match token {
                Token::Open { name, attributes, empty } => {
                    let mut word = vec![if empty { "empty" } else { "open" }.to_owned(), text(name)];
                    for attribute in Attributes(attributes) {
                        let (key, value) = attribute.ok()?;
                        word.push(format!("{}={}", text(key), text(value)));
                    }
                    word.join(" ")
                }
                Token::Close(name) => format!("close {}", text(name)),
                Token::Text(it) => {
                    let unescaped = quick_xml::escape::unescape(std::str::from_utf8(it).ok()?).ok()?.into_owned();
                    format!("text {unescaped}")
                }
                Token::CData(it) => format!("cdata {}", text(it)),
            });
        }
        Some(words)
    }

    fn theirs(xml: &str) -> Option<Vec<String>> {
        let (mut reader, mut words) = (Reader::from_str(xml), Vec::<String>::new());
        let mut in_text = false;
        let mut depth = 0;
        loop {
            let event = reader.read_event().ok()?;
            // Texts and references that follow each other are one text.
            let piece = match &event {
                Event::Text(it) => Some(it.to_string()),
                Event::GeneralRef(it) => Some(match it.resolve_char_ref().ok()? {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_xml_entity(it)?.to_owned(),
                }),
                _ => None,
            };
            if let Some(piece) = piece {
                if in_text {
                    words.last_mut()?.push_str(&piece);
                } else {
                    words.push(format!("text {piece}"));
                }
                in_text = true;
                continue;
            }
            in_text = false;
            let tag = |kind: &str, it: &quick_xml::events::BytesStart<'_>| {
                let mut word = vec![kind.to_owned(), it.name().as_ref().to_owned()];
                for attribute in it.attributes() {
                    let attribute = attribute.ok()?;
                    word.push(format!("{}={}", attribute.key.as_ref(), attribute.value));
                }
                Some(word.join(" "))
            };
            match event {
                Event::Start(it) => {
                    depth += 1;
                    words.push(tag("open", &it)?);
                }
                Event::Empty(it) => words.push(tag("empty", &it)?),
                Event::End(it) => {
                    depth -= 1;
                    words.push(format!("close {}", it.name().as_ref()));
                }
                Event::CData(it) => words.push(format!("cdata {}", it.into_inner())),
                Event::DocType(_) => return None,
                Event::Eof => return (depth == 0).then_some(words),
                _ => {}
            }
        }
    }

    const SHEET: &str = r#"<?xml version="1.0"?><x:a b='1' c = "2>"><!-- - --><row r="1"><c r="A1" t="s"><v>1&lt;&#x41;</v></c>
        <c/><c r="B1" ><v><![CDATA[<&]]></v></c></row></x:a> "#;

    #[test]
    fn a_sheet_is_taken_apart_like_a_full_parser_does() {
        assert_eq!(ours(SHEET), theirs(SHEET));
        assert!(ours(SHEET).is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

        /// Where neither finds a fault in changed XML, both see the same; each lets faults pass that the other finds.
        #[test]
        fn changed_xml_is_taken_apart_like_a_full_parser_does(
            at in any::<prop::sample::Index>(),
            gone in 0_usize..6,
            piece in prop::sample::select(vec!["", "<", ">", "/", "\"", "'", "=", " ", "&", ";", "<c>", "</c>", "<!--", "-->", "x:", "a"]),
        ) {
            let at = at.index(SHEET.len());
            let changed = format!("{}{piece}{}", &SHEET[..at], &SHEET[(at + gone).min(SHEET.len())..]);
            if let (Some(ours), Some(theirs)) = (ours(&changed), theirs(&changed)) {
                prop_assert_eq!(ours, theirs, "{}", changed);
            }
        }
    }
}

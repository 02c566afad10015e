//! What all parts have in common: names without prefixes, references resolved, no DTD.

use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

use crate::{ReadError, error::Excess};

/// Longest text of one cell, in bytes of UTF-8; the longest published one has about 700.
pub(crate) const TEXT: usize = 4 * 32_767;

pub(crate) type Xml<'a> = Reader<&'a [u8]>;

/// A reader over a whole part; refuses what is not UTF-8.
pub(crate) fn open(part: &[u8]) -> Result<Xml<'_>, ReadError> {
    utf8(part).map(Reader::from_str)
}

/// The next event; a DTD is refused wherever it stands.
#[inline]
pub(crate) fn next<'a>(xml: &mut Xml<'a>) -> Result<Event<'a>, ReadError> {
    match xml.read_event() {
        Ok(Event::DocType(_)) => Err(ReadError::Dtd),
        Ok(event) => Ok(event),
        Err(_) => Err(ReadError::Damaged),
    }
}

/// Adds the text of an event to the buffer; refuses a text that is too long.
#[inline]
pub(crate) fn push(into: &mut String, text: &str) -> Result<(), ReadError> {
    if into.len() + text.len() > TEXT {
        return Err(ReadError::TooLarge(Excess::Texts));
    }
    into.push_str(text);
    Ok(())
}

/// Adds the character a reference stands for; only those that XML itself defines.
pub(crate) fn push_reference(into: &mut String, reference: &BytesRef<'_>) -> Result<(), ReadError> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => push(into, character.encode_utf8(&mut [0; 4])),
        Ok(None) => {
            let named = quick_xml::escape::resolve_xml_entity(reference).ok_or(ReadError::Damaged)?;
            push(into, named)
        }
        Err(_) => Err(ReadError::Damaged),
    }
}

/// The value of an attribute by its local name, with references resolved.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, ReadError> {
    for found in element.attributes() {
        let found = found.map_err(|_| ReadError::Damaged)?;
        if found.key.local_name().as_ref() == name {
            let value = quick_xml::escape::unescape(&found.value).map_err(|_| ReadError::Damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Adds a text with its references resolved.
#[inline]
pub(crate) fn push_raw(into: &mut String, text: &[u8]) -> Result<(), ReadError> {
    let text = utf8(text)?;
    if !text.contains('&') {
        return push(into, text);
    }
    push(into, &quick_xml::escape::unescape(text).map_err(|_| ReadError::Damaged)?)
}

/// The bytes as text; a workbook in another encoding is refused.
#[inline]
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|_| ReadError::Damaged)
}
